// What tells a slide: its narration, its film, the time that reading takes, or nothing but the visitor.
import type { Narration as Recording, Slide, Video, Visual } from '#contract/content';
import type { Settings } from '../visit/visit.ts';

/** Of the words' reading time: nobody is hurried by a slide that goes on by itself. */
const SLOWLY = 2;
const SHORTEST_SECONDS = 10;
/** A film under a narration is heard, and never over it. */
const UNDER = 0.25;

export type Telling =
  | { readonly kind: 'narration'; readonly recording: Recording }
  | { readonly kind: 'film'; readonly recording: Recording }
  | { readonly kind: 'time'; readonly recording: Recording }
  | { readonly kind: 'nothing' };

interface Facts {
  readonly slide: Pick<Slide, 'advance'>;
  readonly visual: Visual | undefined;
  readonly narration: Recording | undefined;
  /** Of what there is to read on it, in seconds. */
  readonly reading: number;
  readonly settings: Pick<Settings, 'description' | 'waitForMe' | 'readAloud'>;
}

export function tellingOf({ slide, visual, narration, reading, settings }: Facts): Telling {
  if (visual?.kind === 'video' && isTold(visual, narration, settings.description)) {
    const { src, seconds = 0 } = visual;
    return { kind: 'film', recording: { src, seconds, synthetic: false } };
  }
  if (narration) return { kind: 'narration', recording: narration };
  const waits = slide.advance !== 'timed' || settings.waitForMe || settings.readAloud;
  if (waits) return { kind: 'nothing' };
  const seconds = Math.max(SHORTEST_SECONDS, SLOWLY * reading);
  return { kind: 'time', recording: { src: { url: '', type: '', bytes: 0 }, seconds, synthetic: false } };
}

/** A film with its own sound has the narration as its audio description, which is asked for in the settings. */
const isTold = ({ loop, sound }: Video, narration: Recording | undefined, description: boolean): boolean =>
  !loop && (narration === undefined || (sound === 'own' && !description));

/** 0–1: how loud the film itself is. */
export function filmVolume({ sound }: Video, told: Telling['kind'], volume: number): number {
  if (sound === 'silent') return 0;
  return told === 'narration' ? UNDER * volume : volume;
}
