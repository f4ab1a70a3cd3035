// Rooms are fetched one by one and at most three are kept, so that memory does not grow with the exhibition.
import type { Room } from '#contract/content';

const KEPT = 3;

export class Rooms {
  #rooms = $state.raw<readonly Room[]>([]);
  // not shown anywhere: needs no reactivity
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  readonly #underway = new Map<string, Promise<void>>();
  readonly #fetchRoom: (id: string) => Promise<Room>;
  #failed = $state.raw<readonly string[]>([]);

  constructor(fetchRoom: (id: string) => Promise<Room>) {
    this.#fetchRoom = fetchRoom;
  }

  /** The room, once it is here. */
  get(id: string): Room | undefined {
    return this.#rooms.find((room) => room.id === id);
  }

  /** Whether the last try to fetch it failed. */
  failed(id: string): boolean {
    return this.#failed.includes(id);
  }

  /** Fetches a room that is not here; the newest three stay, the room named `keep` among them. */
  async load(id: string, keep?: string): Promise<void> {
    if (this.get(id)) return;
    const underway = this.#underway.get(id) ?? this.#load(id, keep);
    this.#underway.set(id, underway);
    await underway;
  }

  async #load(id: string, keep: string | undefined): Promise<void> {
    try {
      const room = await this.#fetchRoom(id);
      const others = this.#rooms.filter((other) => other.id !== id);
      const kept = others.filter((other) => other.id === keep);
      const newest = others.filter((other) => other.id !== keep).slice(0, KEPT - 1 - kept.length);
      this.#rooms = [room, ...kept, ...newest];
      this.#failed = this.#failed.filter((other) => other !== id);
    } catch (reason) {
      // the server is away or the revision has changed: the heartbeat finds out; the room can be asked for again
      console.warn(`rooms: ${id} did not come,`, reason);
      this.#failed = [...this.#failed.filter((other) => other !== id), id];
    } finally {
      this.#underway.delete(id);
    }
  }
}
