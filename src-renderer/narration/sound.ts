// What the narration needs of a player: little enough that a clock, a film or a test can be one.

/** How it is to be heard. */
export interface Tuning {
  /** Of the recording's own pace; the pitch is kept. */
  readonly speed: number;
  /** 0–1, of what this kiosk can. */
  readonly volume: number;
}

export interface SoundOptions {
  readonly url: string;
  /** Length in seconds, as far as it is known. */
  readonly seconds: number;
  readonly tuning: Tuning;
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
  tune(tuning: Tuning): void;
  /** Silent at once, and no more callbacks are owed. */
  unload(): void;
}

export type CreateSound = (options: SoundOptions) => Sound;
