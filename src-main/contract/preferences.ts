// How a visit begins, and what its visitor may change about it.

export interface Preferences {
  readonly captions: boolean;
  readonly textSize: 1 | 1.25 | 1.5 | 2;
  readonly contrast: 'standard' | 'dark' | 'high' | 'soft';
  readonly motion: 'calm' | 'none';
  /** Everything that can be touched lies low, by the hand that is used. */
  readonly reach: 'off' | 'left' | 'right';
  /** Nothing goes on by itself. */
  readonly waitForMe: boolean;
  /** The idle clock waits twice as long. */
  readonly moreTime: boolean;
  /** What has the focus is spoken. */
  readonly readAloud: boolean;
  /** A film with its own sound is described by its narration. */
  readonly description: boolean;
  /** The narration in sign language beside the picture, where there is one. */
  readonly sign: boolean;
  /** Of the narration; its pitch is kept. */
  readonly speed: 0.75 | 1 | 1.25 | 1.5;
}

/** Where the exhibition says nothing. */
export const PREFERENCES: Preferences = {
  captions: true,
  textSize: 1,
  contrast: 'standard',
  motion: 'calm',
  reach: 'off',
  waitForMe: false,
  moreTime: false,
  readAloud: false,
  description: false,
  sign: false,
  speed: 1,
};
