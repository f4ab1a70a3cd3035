// What a slide shows: its video if it has one (a still beside it is the poster), else its picture.
import { ANY_LANG, type ByLang, type Media, type Picture, type Visual } from '#contract/content';
import { contentOf, isEmpty, sourceOf, type Assembly } from './assembly.ts';
import type { DrawnFacts, Task } from './facts.ts';
import { onePerLanguage } from './one-per-language.ts';
import type { SlidePlan } from './plan-slides.ts';
import { problem } from './problem-table.ts';
import type { SlideFile } from './schema/files.ts';

export interface Beside {
  readonly narrated: boolean;
  readonly captioned: boolean;
  readonly drawn: ByLang<DrawnFacts>;
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
  return Object.fromEntries(Object.entries(beside.drawn).map(([lang, { drawing }]) => [lang, drawing]));
}

/** Drawn data of a slide, by language. */
export function drawnOf(assembly: Assembly, plan: SlidePlan): ByLang<DrawnFacts> {
  const found: Record<string, DrawnFacts> = {};
  for (const [lang, { task }] of onePerLanguage(assembly, plan, 'drawn', ANY_LANG, 'drawing')) {
    const content = contentOf(assembly, task, 'drawn');
    if (content !== undefined) found[lang] = content;
  }
  return found;
}

/** Drawn data win over a video, a video over a picture. */
function reportHidden(assembly: Assembly, plan: SlidePlan): void {
  const others = plan.files.filter(({ part }) => part === 'picture' || part === 'video').map(({ entry }) => entry.name);
  const drawing = plan.files.find(({ part }) => part === 'drawn');
  if (others.length > 0 && drawing !== undefined)
    assembly.report(problem('two-pictures-one-slide', { path: drawing.entry.path }, { others }));
}

/** A picture file that could be read. */
export function pictureOf(assembly: Assembly, task: Task): Picture | undefined {
  const content = contentOf(assembly, task, 'picture');
  const source = sourceOf(assembly, task);
  return content === undefined || source === undefined ? undefined : assembly.media.addPicture(source, content);
}
