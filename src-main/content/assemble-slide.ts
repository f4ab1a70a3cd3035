// One slide from its plan and the facts of its files.
import type { ByLang, Cue, Inline, Label, Media, Narration, Slide, Words } from '#contract/content';
import {
  advisoryOf,
  contentOf,
  inlineWords,
  isEmpty,
  namedWords,
  reportMissing,
  sourceOf,
  wordsOf,
  type Assembly,
} from './assembly.ts';
import { embeddedIn, shownFiles } from './check-credits.ts';
import type { DrawnFacts } from './facts.ts';
import { accountsOf } from './assemble-accounts.ts';
import { compareOf, comparedFacts } from './assemble-compare.ts';
import { checkedLabel } from './assemble-label.ts';
import { stepsOf } from './assemble-steps.ts';
import { drawnOf, visualOf } from './assemble-visual.ts';
import { plainBlock, plainText } from './markdown.ts';
import { titleOf } from './names.ts';
import { onePerLanguage } from './one-per-language.ts';
import type { SlidePart, SlidePlan } from './plan-slides.ts';
import { problem } from './problem-table.ts';
import type { SlideFile } from './schema/files.ts';

/** What the exhibit says for all its slides. */
export interface Shared {
  readonly credit: Words;
  readonly licence: string | undefined;
}

/** The slide, or undefined if nothing of it can be shown. */
export function assembleSlide(assembly: Assembly, plan: SlidePlan, shared: Shared): Slide | undefined {
  const facts = plan.files.find((file) => file.part === 'facts')?.task;
  const { value: settings = {}, spots } = contentOf(assembly, facts, 'slide') ?? {};
  reportLater(assembly, plan);
  const spoken = onePerLanguage(assembly, plan, 'narration', assembly.fallback, 'narration');
  const narration = narrationOf(assembly, spoken, settings);
  const { title, label } = labelsOfSlide(assembly, plan, settings);
  const captions = captionsOf(assembly, plan, { narration, spoken });
  const drawn = drawnOf(assembly, plan);
  const compared = compareOf(assembly, plan);
  const single = Object.fromEntries(Object.entries(drawn).map(([lang, { drawing }]) => [lang, drawing]));
  const beside = {
    narrated: !isEmpty(narration),
    captioned: !isEmpty(captions),
    drawn: isEmpty(compared) ? single : compared,
  };
  const visual = visualOf(assembly, plan, settings, beside);
  const isBare =
    isEmpty(visual) && isEmpty(narration) && isEmpty(label) && Object.keys(title).every((lang) => lang === '*');
  if (isBare) {
    reportEmpty(assembly, plan);
    return undefined;
  }
  reportMissing(assembly, 'The label', label, { path: pathOf(plan, 'label') });
  // where the label is missing, too, that has been said
  const labelled = isEmpty(label) ? assembly.tags : assembly.tags.filter((tag) => Object.hasOwn(label, tag));
  reportMissing(assembly, 'The narration', narration, { path: pathOf(plan, 'narration') }, labelled);
  const own = wordsOf(assembly, settings.credit);
  const [form] = [...Object.values(drawn).map((one) => one.facts), ...comparedFacts(assembly, plan)];
  const embedded = embeddedIn(assembly, shownFiles(assembly, plan));
  const said = !isEmpty(own) ? own : (form?.credit ?? shared.credit);
  const creditLine = isEmpty(said) ? namedWords(embedded.credit ?? '') : said;
  const licence = settings.licence ?? shared.licence ?? embedded.rights;
  const note = noteOf(assembly, settings, form);
  const pictured = Object.values(visual).some(({ kind }) => kind === 'picture');
  const at = { path: facts?.path ?? plan.path, spots: spots ?? {} };
  return {
    id: plan.id,
    title,
    label,
    visual,
    alt: wordsOf(assembly, settings.alt),
    narration,
    captions,
    script: scriptOf(assembly, plan),
    sign: signOf(assembly, plan),
    ...stepsOf(assembly, plan, { narration, captions, settings, at, pictured }),
    ...(isEmpty(note) ? {} : { note }),
    ...(isEmpty(creditLine) ? {} : { credit: creditLine }),
    ...(licence === undefined ? {} : { licence }),
    sources: settings.sources ?? [],
    claims: settings.claims ?? [],
    ...accountsOf(assembly, settings.accounts, { path: facts?.path ?? plan.path, ...spots?.['accounts'] }),
    ...advisoryOf(assembly, settings.advisory),
    advance: settings.advance ?? 'visitor',
  };
}

/** Where a missing translation is shown: the first file that has one. */
const pathOf = (plan: SlidePlan, part: SlidePart): string =>
  plan.files.find((file) => file.part === part)?.entry.path ?? plan.path;

/** Only where no file has said what is wrong with it. */
function reportEmpty(assembly: Assembly, plan: SlidePlan): void {
  const isExplained = plan.files.some(
    ({ part, task }) => EXPLAINED.includes(part) || (task && assembly.facts.get(task.path)?.content.kind === 'nothing'),
  );
  if (!isExplained) assembly.report(problem('slide-empty', { path: plan.path }, {}));
}

const PICTURED: readonly SlidePart[] = ['drawn', 'before', 'after'];
/** Parts that say themselves what is wrong with them. */
const EXPLAINED: readonly SlidePart[] = [...PICTURED, 'words', 'compare', 'captions'];

function reportLater(assembly: Assembly, plan: SlidePlan): void {
  for (const file of plan.files.filter(({ part, task }) => PICTURED.includes(part) && task === undefined)) {
    assembly.report(problem('not-yet-shown', { path: file.entry.path }, { what: 'The drawing' }));
  }
  if (plan.files.some(({ entry }) => /\.diagram\.svg$/iu.test(entry.name))) return;
  for (const { entry } of plan.files.filter(({ part }) => part === 'words')) {
    const svg = entry.name.replace(/\.[^.]*$/u, '.svg');
    assembly.report(problem('diagram-without-svg', { path: entry.path }, { svg }));
  }
}

/** The slide's own note; where a form brings words along, they fill the languages it lacks or stand under it. */
function noteOf(assembly: Assembly, settings: SlideFile, drawn: DrawnFacts | undefined): Words {
  const own = wordsOf(assembly, settings.note);
  const { note = {}, added = {} } = drawn ?? {};
  return Object.fromEntries(
    [...new Set([...assembly.tags, ...Object.keys(own)])].flatMap((tag) => {
      const lines = [own[tag], added[tag]].filter((line) => line !== undefined);
      const words = lines.length > 0 ? lines.join(' ') : note[tag];
      return words === undefined ? [] : [[tag, words]];
    }),
  );
}

function labelsOfSlide(
  assembly: Assembly,
  plan: SlidePlan,
  settings: SlideFile,
): { title: ByLang<readonly Inline[]>; label: ByLang<Label> } {
  const title: Record<string, readonly Inline[]> = { ...inlineWords(wordsOf(assembly, settings.title)) };
  const label: Record<string, Label> = {};
  for (const [lang, { task }] of onePerLanguage(assembly, plan, 'label', assembly.fallback, 'label')) {
    const facts = contentOf(assembly, task, 'text');
    if (facts === undefined || task === undefined) continue;
    const checked = checkedLabel(assembly, facts, lang, task.path);
    if (checked.title !== undefined) title[lang] = checked.title;
    if (checked.blocks.length > 0) label[lang] = { blocks: checked.blocks };
  }
  return { title: isEmpty(title) ? inlineWords(namedWords(titleOf(plan.name))) : title, label };
}

type Recordings = ReturnType<typeof onePerLanguage>;

function narrationOf(assembly: Assembly, spoken: Recordings, settings: SlideFile): ByLang<Narration> {
  const found: Record<string, Narration> = {};
  for (const [lang, { task }] of spoken) {
    const content = contentOf(assembly, task, 'sound');
    const source = task === undefined ? undefined : sourceOf(assembly, task);
    if (content === undefined || source === undefined) continue;
    const { seconds, type } = content;
    found[lang] = {
      src: assembly.media.add(source, type),
      seconds,
      synthetic: settings.synthetic ?? content.synthetic,
    };
  }
  return found;
}

interface Heard {
  readonly narration: ByLang<Narration>;
  /** The files that it comes from. */
  readonly spoken: Recordings;
}

function captionsOf(assembly: Assembly, plan: SlidePlan, { narration, spoken }: Heard): ByLang<readonly Cue[]> {
  const found: Record<string, readonly Cue[]> = {};
  const video = plan.files.find(
    (file) => file.part === 'video' && contentOf(assembly, file.task, 'video') !== undefined,
  );
  for (const [lang, { task, entry }] of onePerLanguage(assembly, plan, 'captions', assembly.fallback, 'captions')) {
    const content = contentOf(assembly, task, 'captions');
    if (content === undefined) continue;
    if (isEmpty(narration) && video === undefined) {
      assembly.report(problem('captions-without-recording', { path: entry.path }, {}));
      continue;
    }
    const recording = (spoken.get(lang) ?? video)?.entry.name ?? '';
    // left over from the machine's voice: they would stand at other times than the person's words
    if (content.synthetic && narration[lang]?.synthetic === false) {
      assembly.report(problem('captions-of-another-voice', { path: entry.path }, { recording }));
      continue;
    }
    found[lang] = content.cues;
    const seconds = narration[lang]?.seconds ?? contentOf(assembly, video?.task, 'video')?.seconds;
    const end = content.cues.at(-1)?.end ?? 0;
    if (seconds !== undefined && end > seconds + 0.5) {
      const place = { path: entry.path, ...content.last };
      assembly.report(problem('captions-past-end', place, { recording, seconds: seconds.toFixed(1) }));
    }
  }
  return found;
}

function scriptOf(assembly: Assembly, plan: SlidePlan): Words {
  const found: Record<string, string> = {};
  for (const [lang, { task }] of onePerLanguage(assembly, plan, 'script', assembly.fallback, 'script')) {
    const facts = contentOf(assembly, task, 'text');
    if (facts === undefined) continue;
    found[lang] = [
      ...(facts.title === undefined ? [] : [plainText(facts.title)]),
      ...facts.blocks.map(plainBlock),
    ].join('\n\n');
  }
  return found;
}

function signOf(assembly: Assembly, plan: SlidePlan): ByLang<Media> {
  const found: Record<string, Media> = {};
  for (const [lang, { task }] of onePerLanguage(assembly, plan, 'sign', assembly.fallback, 'sign-language video')) {
    const content = contentOf(assembly, task, 'video');
    const source = task === undefined ? undefined : sourceOf(assembly, task);
    if (content !== undefined && source !== undefined) found[lang] = assembly.media.add(source, content.type);
  }
  return found;
}
