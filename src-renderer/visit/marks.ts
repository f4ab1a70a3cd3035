// What the page says about itself on `<html>`: for the theme, for tests, for whoever watches the kiosk.
import { isVisiting, type Visit } from './visit.ts';

/** `playing` is the state of the narration; `lang` and `dir` are those of the words now on screen. */
export interface PageFacts {
  readonly playing: 'yes' | 'paused' | 'waiting' | 'none';
  readonly revision: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
}

export type PageMarks = Readonly<Record<MarkName, string | undefined>>;
type MarkName = `data-${'screen' | 'overlay' | 'room' | 'exhibit' | 'slide' | 'playing' | 'revision'}` | 'lang' | 'dir';

/** The attributes of `<html>`; `undefined` where one does not apply and has to be absent. */
export function pageMarks(visit: Visit, facts: PageFacts): PageMarks {
  const there = isVisiting(visit) ? visit : undefined;
  return {
    'data-screen': visit.screen,
    'data-overlay': there?.warning ?? there?.overlay?.kind,
    'data-room': there && there.screen !== 'hall' ? there.room : undefined,
    'data-exhibit': there?.screen === 'exhibit' ? there.exhibit : undefined,
    'data-slide': there?.screen === 'exhibit' ? there.slide : undefined,
    'data-playing': there?.screen === 'exhibit' ? facts.playing : undefined,
    'data-revision': facts.revision,
    lang: facts.lang,
    dir: facts.dir,
  };
}
