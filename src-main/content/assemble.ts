// Plan and facts → the exhibition as the page gets it.
import {
  ANY_LANG,
  type Exhibition,
  type Lang,
  type Picture,
  type Room,
  type Video,
  type Words,
} from '#contract/content';
import { PREFERENCES } from '#contract/preferences';
import { checkListAgreement, checkWordsAgreement } from './agree/check-agreement.ts';
import {
  contentOf,
  isEmpty,
  labelsOf,
  namedWords,
  sourceOf,
  wordsOf,
  type Assembly,
  type Registers,
} from './assembly.ts';
import { interfaceOf } from './assemble-interface.ts';
import { pictureOf } from './assemble-visual.ts';
import { checkCredits, embeddedIn } from './check-credits.ts';
import type { ExhibitionFile } from './schema/files.ts';
import type { Spots, Task } from './facts.ts';
import { languageOf } from './languages.ts';
import { foldedName } from './names.ts';
import { REGISTERS, type ExhibitionPlan } from './plan.ts';
import { problem } from './problem-table.ts';
import { takeAwayOf } from './take-away.ts';

/** Seconds a visitor may be silent, and seconds the question stays. */
const IDLE = { after: 60, warn: 30 };
const SHORT_WARNING = 20;
const MOST_COVERS = 12;

export interface Settings {
  readonly value: ExhibitionFile;
  readonly spots: Spots;
  /** `exhibition.yaml`, or empty. */
  readonly path: string;
  /** The folder's own name: the title where none is given. */
  readonly folderName: string;
}

export const exhibitionTitle = (base: Pick<Assembly, 'fallback'>, { value, folderName }: Settings): Words =>
  value.title === undefined ? namedWords(folderName.replace(/[-_\s]+/gu, ' ').trim()) : wordsOf(base, value.title);

/** Everything but the revision, round rooms that are ready. */
export function assembleExhibition(
  assembly: Assembly,
  plan: Omit<ExhibitionPlan, 'rooms'>,
  settings: Settings,
  registers: Registers,
  rooms: readonly Room[],
): Omit<Exhibition, 'revision'> {
  const { value } = settings;
  const attract = attractOf(assembly, plan.attract, settings);
  checkAttractCredits(assembly, plan.attract);
  checkWordsAgreement(assembly, settings);
  for (const kind of REGISTERS) checkListAgreement(assembly, plan.registers[kind], kind);
  return {
    languages: assembly.tags.map(languageOf),
    title: exhibitionTitle(assembly, settings),
    subtitle: wordsOf(assembly, value.subtitle),
    period: wordsOf(assembly, value.period),
    theme: { palette: value.theme?.palette ?? '', tokens: { ...value.theme?.tokens } },
    credits: wordsOf(assembly, value.credits),
    about: labelsOf(assembly, value.about, settings.path),
    translations: translationsOf(assembly, settings),
    syntheticVoices: assembly.tags.filter((tag) => rooms.some((room) => speaksByMachine(room, tag))),
    sources: registers.sources ?? {},
    claims: registers.claims ?? {},
    glossary: registers.glossary ?? {},
    attract: attract.length === 0 ? coversOf(rooms) : attract,
    idle: idleOf(assembly, settings),
    defaults: preferencesOf(value.defaults),
    ...takeAwayOf(
      value.takeAway,
      { path: settings.path, ...settings.spots['takeAway'], field: 'takeAway' },
      assembly.report,
    ),
    interface: interfaceOf(assembly, plan),
    rooms,
  };
}

function idleOf(assembly: Assembly, { value, spots, path }: Settings): Exhibition['idle'] {
  const after = value.idle?.after ?? IDLE.after;
  const warn = value.idle?.warn ?? IDLE.warn;
  if (warn < SHORT_WARNING) {
    assembly.report(
      problem(
        'idle-warn-short',
        { path, ...(spots['idle.warn'] ?? spots['idle']), field: 'idle.warn' },
        { seconds: warn },
      ),
    );
  }
  return { after, warn };
}

/** What the curator declares; a machine's translation that nobody has read yet is noted. */
function translationsOf(assembly: Assembly, { value, spots, path }: Settings): Exhibition['translations'] {
  const declared = value.translations ?? {};
  for (const [tag, state] of Object.entries(declared)) {
    const field = `translations.${tag}`;
    const language = new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
    const place = { path, ...(spots[field] ?? spots['translations']), field };
    if (state === 'machine') assembly.report(problem('translation-unchecked', place, { language }));
  }
  return declared;
}

const speaksByMachine = (room: Room, tag: Lang): boolean =>
  room.exhibits.some((exhibit) => exhibit.slides.some((slide) => slide.narration[tag]?.synthetic === true));

const preferencesOf = (given: ExhibitionFile['defaults']): Exhibition['defaults'] => ({
  ...PREFERENCES,
  ...Object.fromEntries(Object.entries(given ?? {}).filter(([, value]) => value !== undefined)),
});

/** In the order the curator lists, then by name. */
function attractOf(
  assembly: Assembly,
  tasks: readonly Task[],
  { value, spots, path }: Settings,
): readonly (Picture | Video)[] {
  const fold = (task: Task): string => foldedName(task.path.slice(task.path.lastIndexOf('/') + 1));
  const listed = (value.attract ?? []).flatMap((name) => {
    const wanted = foldedName(name);
    const found = tasks.find((task) => fold(task) === wanted || fold(task).replace(/\.[^.]*$/u, '') === wanted);
    if (found !== undefined) return [found];
    assembly.report(
      problem('file-missing', { path, ...spots['attract'], field: 'attract' }, { file: name, key: 'attract' }),
    );
    return [];
  });
  return [...new Set([...listed, ...tasks])].flatMap((task): readonly (Picture | Video)[] => {
    const picture = pictureOf(assembly, task);
    if (picture !== undefined) return [picture];
    const content = contentOf(assembly, task, 'video');
    const source = sourceOf(assembly, task);
    if (content === undefined || source === undefined) return [];
    const seconds = content.seconds === undefined ? {} : { seconds: content.seconds };
    return [{ kind: 'video', src: assembly.media.add(source, content.type), ...seconds, sound: 'silent', loop: false }];
  });
}

function checkAttractCredits(assembly: Assembly, tasks: readonly Task[]): void {
  const isShown = (task: Task): boolean =>
    ['picture', 'video'].includes(assembly.facts.get(task.path)?.content.kind ?? '');
  const shown = tasks.filter(isShown).map((task) => {
    const hasCredit = assembly.hasCredits || embeddedIn(assembly, [task]).credit !== undefined;
    return { path: task.path, hasCredit, hasLicence: true };
  });
  checkCredits(assembly, shown, 'attract');
}

/** Without a folder `attract` the loop shows the rooms, but none that asks before one enters. */
function coversOf(rooms: readonly Room[]): readonly (Picture | Video)[] {
  return rooms
    .filter((room) => room.advisory === undefined && !isEmpty(room.cover))
    .flatMap((room) => room.cover[ANY_LANG] ?? Object.values(room.cover)[0] ?? [])
    .slice(0, MOST_COVERS);
}
