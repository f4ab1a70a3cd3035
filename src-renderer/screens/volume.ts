// Loudness in steps that a finger can choose: none, and four up to what this kiosk allows.

export const STEPS = [0, 1, 2, 3, 4] as const;
export type VolumeStep = (typeof STEPS)[number];

/** The step nearest to a volume (0–1) under a ceiling (0–1). Something is never shown as nothing. */
export function stepOf(volume: number, ceiling: number): VolumeStep {
  if (volume <= 0 || ceiling <= 0) return 0;
  const near = Math.round((volume / ceiling) * 4);
  return STEPS.find((step) => step === Math.min(4, Math.max(1, near))) ?? 0;
}

/** The volume (0–1) of a step. */
export const volumeOf = (step: VolumeStep, ceiling: number): number => (step / 4) * ceiling;
