// A player that plays when a test says so, and a clock that comes when a test says so.
import type { Looks } from '../../../src-renderer/narration/options.ts';
import type { CreateSound, Sound, SoundOptions } from '../../../src-renderer/narration/sound.ts';

export interface FakeSound extends Sound {
  readonly options: SoundOptions;
  at: number;
  readonly asked: string[];
  unloaded: boolean;
}

export function fakeSounds(): { readonly create: CreateSound; readonly made: FakeSound[] } {
  const made: FakeSound[] = [];
  const create: CreateSound = (options) => {
    const sound: FakeSound = {
      options,
      at: 0,
      asked: [],
      unloaded: false,
      play: () => void sound.asked.push('play'),
      pause: () => void sound.asked.push('pause'),
      seek(seconds) {
        sound.asked.push(`seek ${seconds}`);
        sound.at = seconds;
      },
      position: () => sound.at,
      tune: ({ speed, volume }) => void sound.asked.push(`speed ${speed}, volume ${volume}`),
      unload: () => void (sound.unloaded = true),
    };
    made.push(sound);
    return sound;
  };
  return { create, made };
}

export function fakeLooks(): Looks & { readonly waiting: Map<number, () => void>; come(): void } {
  const waiting = new Map<number, () => void>();
  let ids = 0;
  return {
    waiting,
    request(run) {
      waiting.set((ids += 1), run);
      return ids;
    },
    cancel: (id) => void waiting.delete(id),
    come() {
      const runs = [...waiting.values()];
      waiting.clear();
      for (const run of runs) run();
    },
  };
}
