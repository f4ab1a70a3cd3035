// Electron's way to say that something happens, with what can be prevented in it.
type Listener = (...args: never[]) => unknown;

export class Emitter {
  readonly #listeners = new Map<string, Listener[]>();

  /** Electron's `on` gives back its whole object, which no double can be: hence `never`, and nobody chains. */
  readonly on = (event: string, listener: Listener): never => {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
    return undefined as never;
  };

  listeners(event: string): number {
    return this.#listeners.get(event)?.length ?? 0;
  }

  emit(event: string, ...args: unknown[]): void {
    for (const listener of this.#listeners.get(event) ?? []) (listener as (...all: unknown[]) => unknown)(...args);
  }

  /** Emits an event that can be prevented; true if somebody did. */
  refuses(event: string, details: object = {}, ...rest: unknown[]): boolean {
    let isPrevented = false;
    const preventDefault = (): void => {
      isPrevented = true;
    };
    this.emit(event, { ...details, preventDefault }, ...rest);
    return isPrevented;
  }
}
