// What a slide shows: its video if it has one (a still beside it is the poster), else its picture.
import { ANY_LANG, type ByLang, type Media, type Picture, type Visual } from '#contract/content';
import type { Drawing } from '#contract/drawing';
import { contentOf, isEmpty, sourceOf, type Assembly } from './assembly.ts';
import type { DrawnFacts, Task } from './facts.ts';
import { onePerLanguage } from './one-per-language.ts';
import type { SlidePart, SlidePlan } from './plan-slides.ts';
import { problem } from './problem-table.ts';
import type { SlideFile } from './schema/files.ts';

export interface Beside {
  readonly narrated: boolean;
  readonly captioned: boolean;
  /** Drawings and comparisons, which win over what else there is. */
  readonly drawn: ByLang<Visual>;
}

export function visualOf(assembly: Assembly, plan: SlidePlan, settings: SlideFile, beside: Beside): ByLang<Visual> {
  const pictures: Record<string, Picture> = {};
  for (const [lang, { task }] of onePerLanguage(assembly, plan, 'picture', ANY_LANG, 'picture')) {
    const picture = task === undefined ? undefined : pictureOf(assembly, task);
    if (picture !== undefined) pictures[lang] = picture;
  }
  const visuals: Record<string, Visual> = {};
  for (const [lang, { task, entry }] of onePerLanguage(assembly, plan, 'video', ANY_LANG, 'video')) {
    const content = contentOf(assembly, task, 'video');
    const source = task === undefined ? undefined : sourceOf(assembly, task);
    if (content === undefined || source === undefined) continue;
    const poster: Media | undefined = (pictures[lang] ?? pictures[ANY_LANG] ?? Object.values(pictures)[0])?.src;
    const sound = settings.sound ?? (beside.narrated || !content.hasSound ? 'silent' : 'own');
    if (sound !== 'silent' && content.hasSound && !beside.captioned) {
      assembly.report(problem('video-without-captions', { path: entry.path }, {}));
    }
    visuals[lang] = {
      kind: 'video',
      src: assembly.media.add(source, content.type),
      ...(poster === undefined ? {} : { poster }),
      ...(content.seconds === undefined ? {} : { seconds: content.seconds }),
      sound,
      loop: settings.loop ?? false,
    };
  }
  const moving = isEmpty(visuals) ? pictures : visuals;
  if (isEmpty(beside.drawn)) return moving;
  reportHidden(assembly, plan);
  return beside.drawn;
}

/** A drawing with the files it needs, if it could be read. */
export function drawingOf(assembly: Assembly, task: Task): Drawing | undefined {
  const content = contentOf(assembly, task, 'drawn');
  const source = sourceOf(assembly, task);
  if (content === undefined || source === undefined) return undefined;
  const layers = content.layers?.map(({ parts, step }, index) => ({
    src: assembly.media.addLayer(source, parts, index),
    ...(step === undefined ? {} : { step }),
  }));
  return layers === undefined ? content.drawing : { ...content.drawing, layers };
}

/** Drawn data of a slide, by language. */
export function drawnOf(assembly: Assembly, plan: SlidePlan): ByLang<Drawn> {
  const found: Record<string, Drawn> = {};
  for (const [lang, { task }] of onePerLanguage(assembly, plan, 'drawn', ANY_LANG, 'drawing')) {
    const facts = contentOf(assembly, task, 'drawn');
    const drawing = task === undefined ? undefined : drawingOf(assembly, task);
    if (facts !== undefined && drawing !== undefined) found[lang] = { facts, drawing };
  }
  return found;
}

export interface Drawn {
  readonly facts: DrawnFacts;
  readonly drawing: Drawing;
}

/** Drawn data win over a video, a video over a picture. */
function reportHidden(assembly: Assembly, plan: SlidePlan): void {
  const compared = plan.files.find(({ part }) => part === 'before' || part === 'after');
  const hidden: readonly SlidePart[] = ['picture', 'video', ...(compared === undefined ? [] : ['drawn' as const])];
  const others = plan.files.filter(({ part }) => hidden.includes(part)).map(({ entry }) => entry.name);
  const drawing = compared ?? plan.files.find(({ part }) => part === 'drawn');
  if (others.length > 0 && drawing !== undefined)
    assembly.report(problem('two-pictures-one-slide', { path: drawing.entry.path }, { others }));
}

/** A picture file that could be read. */
export function pictureOf(assembly: Assembly, task: Task): Picture | undefined {
  const content = contentOf(assembly, task, 'picture');
  const source = sourceOf(assembly, task);
  return content === undefined || source === undefined ? undefined : assembly.media.addPicture(source, content);
}
