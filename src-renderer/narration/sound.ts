// What the narration needs of a player: little enough that a test can be one.

export interface SoundOptions {
  readonly url: string;
  /** It really plays now. */
  readonly onPlay: () => void;
  readonly onEnd: () => void;
  /** Missing, undecodable, or the browser refused. `reason` is for the log. */
  readonly onError: (reason: string) => void;
}

/** One recording. It loads as soon as it is made. Positions in seconds. */
export interface Sound {
  play(): void;
  pause(): void;
  /** Before it has loaded: once it has. */
  seek(seconds: number): void;
  position(): number;
  /** Silent at once, and no more callbacks are owed. */
  unload(): void;
}

export type CreateSound = (options: SoundOptions) => Sound;
