// The files of one folder → its slides: which file is what, in which language, and which belong together.
import { isForm, type Form } from './drawn/form-names.ts';
import { CONVERSIONS, FORMATS } from './formats.ts';
import type { FileKind, Task } from './facts.ts';
import {
  foldedName,
  idOf,
  parseFileName,
  parseName,
  titleOf,
  type FileName,
  type KnownLanguage,
  type Name,
} from './names.ts';
import { compareNames, compareText } from './order.ts';
import { problem, type Report } from './problem-table.ts';
import type { FileEntry } from './scan.ts';

export type SlidePart =
  | 'picture'
  | 'video'
  | 'drawn'
  | 'words'
  | 'before'
  | 'after'
  | 'compare'
  | 'narration'
  | 'captions'
  | 'label'
  | 'script'
  | 'sign'
  | 'facts';

export interface SlideFile {
  readonly entry: FileEntry;
  readonly part: SlidePart;
  /** Absent: for every language (pictures), or the default one (words and sounds). */
  readonly lang?: string;
  /** How to read it; absent for drawn files of a form that this version does not read. */
  readonly task?: Task;
}

export interface SlidePlan {
  readonly id: string;
  readonly name: Name;
  /** Folder and stem: where a problem of the slide as a whole is. */
  readonly path: string;
  readonly files: readonly SlideFile[];
}

export interface Naming {
  readonly known: KnownLanguage;
  readonly languages: readonly string[];
  readonly report: Report;
  /** Land for maps that lies in the folder `maps` of the exhibition. */
  readonly lands?: readonly FileEntry[];
}

/** Groups files into slides, in order, with ids that are unique among them. */
export function planSlides(files: readonly FileEntry[], naming: Naming): readonly SlidePlan[] {
  const groups = new Map<string, { name: Name; files: SlideFile[] }>();
  const odd: { entry: FileEntry; name: FileName }[] = [];
  const lands = [...files.filter(isLand), ...(naming.lands ?? [])];
  const drawings: Drawings = { lands, files, languages: naming.languages };
  for (const entry of files.filter((file) => !isLand(file)).sort((a, b) => compareText(a.name, b.name))) {
    const name = parseFileName(entry.name, naming.known);
    if (name.unknown !== undefined) odd.push({ entry, name });
    else addFile(groups, entry, name, naming, drawings);
  }
  for (const { entry, name } of odd) addOdd(groups, entry, name, naming, drawings);
  const plans = [...groups.values()]
    .filter((group) => group.files.some((file) => file.part !== 'facts'))
    .map((group) => ({ ...group, path: stemPath(group.files) }))
    .sort((a, b) => compareNames(a.name, b.name));
  for (const group of groups.values()) {
    const [only] = group.files;
    if (only !== undefined && group.files.every((file) => file.part === 'facts')) {
      // facts of a slide that has nothing else yet; under any other name it may be anything
      const code = group.name.number === undefined ? 'file-not-understood' : 'slide-empty';
      naming.report(problem(code, { path: only.entry.path }, {}));
    }
  }
  return withIds(plans, naming.report);
}

/** Ids unique among siblings; doubled names and numbers are problems. */
export function withIds<T extends { readonly name: Name; readonly path: string }>(
  siblings: readonly T[],
  report: Report,
): readonly (T & { readonly id: string })[] {
  const ids = new Map<string, T>();
  const numbers = new Map<number, T>();
  return siblings.map((one) => {
    const wanted = idOf(one.name);
    const twin = ids.get(wanted);
    let id = wanted;
    for (let count = 2; ids.has(id); count++) id = `${wanted}-${count}`;
    ids.set(id, one);
    if (twin !== undefined) report(problem('duplicate-id', { path: one.path }, { other: baseOf(twin.path), id }));
    const { number } = one.name;
    const neighbour = number === undefined ? undefined : numbers.get(number);
    if (number !== undefined && neighbour !== undefined && twin === undefined) {
      report(problem('same-number', { path: one.path }, { other: baseOf(neighbour.path), number }));
    }
    if (number !== undefined && neighbour === undefined) numbers.set(number, one);
    return { ...one, id };
  });
}

/** Says what is to be done with a file that is of no format we show; true if there was something to say. */
export function reportForeign(entry: FileEntry, report: Report): boolean {
  const parts = entry.name.normalize('NFC').split('.');
  const ext = (parts.at(-1) ?? '').toLowerCase();
  const before = (parts.at(-2) ?? '').toLowerCase();
  const { path } = entry;
  const isDoubled =
    parts.length > 2 && (before in FORMATS || before in CONVERSIONS) && (ext in FORMATS || ext in CONVERSIONS);
  if (isDoubled) {
    // `.md.txt` is a text that Windows gave a second ending; of `.jpg.png` the last one is the true one
    const better = before in FORMATS && !(ext in FORMATS) ? parts.slice(0, -1) : [...parts.slice(0, -2), ext];
    report(problem('extension-doubled', { path }, { better: better.join('.') }));
    return true;
  }
  const conversion = CONVERSIONS[ext];
  if (conversion !== undefined) report(problem('format-needs-conversion', { path }, conversion));
  else if (!(ext in FORMATS)) report(problem('file-not-understood', { path }, {}));
  return !(ext in FORMATS);
}

/** What drawn files may need beside their own. */
interface Drawings {
  readonly lands: readonly FileEntry[];
  readonly files: readonly FileEntry[];
  readonly languages: readonly string[];
}

const isLand = (file: FileEntry): boolean => /\.geojson$/iu.test(file.name);
/** A label or a recording that is saved draws no map anew. */
const isDrawnFrom = ({ name }: FileEntry): boolean => {
  const kind = FORMATS[name.slice(name.lastIndexOf('.') + 1).toLowerCase()]?.kind;
  return kind === undefined || kind === 'yaml' || kind === 'svg' || kind === 'geojson';
};
const stemOf = (name: string): string => foldedName(name.split('.')[0] ?? '');

type Groups = Map<string, { name: Name; files: SlideFile[] }>;

function addFile(groups: Groups, entry: FileEntry, name: FileName, naming: Naming, drawings: Drawings): void {
  if (reportForeign(entry, naming.report)) return;
  const file = slideFile(entry, name, drawings);
  if (file === undefined) {
    naming.report(problem('file-not-understood', { path: entry.path }, {}));
    return;
  }
  const key = foldedName(name.stem.text);
  const group = groups.get(key);
  if (group === undefined) groups.set(key, { name: name.stem, files: [file] });
  else {
    const first = group.files[0]?.entry.name ?? '';
    reportDifference(entry, first, naming.report);
    group.files.push(file);
  }
}

/** A picture whose name has too many dots is still a picture: it becomes a slide of its own if nothing else claims its name. */
function addOdd(groups: Groups, entry: FileEntry, name: FileName, naming: Naming, drawings: Drawings): void {
  if (reportForeign(entry, naming.report)) return;
  const kind = FORMATS[name.ext]?.kind;
  const isVisual = kind === 'picture' || kind === 'svg' || kind === 'video';
  const whole = parseName(entry.name.slice(0, -(name.ext.length + 1)));
  const alone = isVisual && !groups.has(foldedName(name.stem.text)) && !groups.has(foldedName(whole.text));
  const shownAs = alone ? titleOf(whole) || whole.text : undefined;
  const params = {
    part: name.unknown ?? '',
    languages: naming.languages,
    ...(shownAs === undefined ? {} : { shownAs }),
  };
  naming.report(problem('name-not-understood', { path: entry.path }, params));
  const file = slideFile(entry, { stem: whole, ext: name.ext }, drawings);
  if (alone && file !== undefined) groups.set(foldedName(whole.text), { name: whole, files: [file] });
}

function slideFile(
  entry: FileEntry,
  { lang, role, ext, side }: FileName,
  { lands, files, languages }: Drawings,
): SlideFile | undefined {
  const format = FORMATS[ext];
  if (format === undefined) return undefined;
  const base = { entry, ...(lang === undefined ? {} : { lang }) };
  const read = (kind: FileKind): Task => ({ path: entry.path, absolute: entry.absolute, kind, type: format.type });
  if (role === 'script')
    return format.kind === 'markdown' ? { ...base, part: 'script', task: read('text') } : undefined;
  if (role === 'sign') return format.kind === 'video' ? { ...base, part: 'sign', task: read('video') } : undefined;
  const drawn = (form: Form): SlideFile => {
    const stem = stemOf(entry.name);
    const beside = [
      ...lands,
      ...files.filter((file) => file !== entry && isDrawnFrom(file) && stemOf(file.name) === stem),
    ];
    return { ...base, part: side ?? 'drawn', task: { ...read('drawn'), drawn: { form, languages, beside } } };
  };
  if (role === 'diagram' && format.kind === 'svg') return drawn('diagram');
  // read together with the drawing
  if (role === 'diagram' && format.kind === 'yaml') return { ...base, part: 'words' };
  if (role === 'compare' && format.kind === 'yaml' && side === undefined)
    return { ...base, part: 'compare', task: read('compare') };
  if (role !== undefined) {
    if (format.kind !== 'yaml' || !isForm(role)) return { ...base, part: 'drawn' };
    return drawn(role);
  }
  if (side !== undefined && format.kind !== 'picture' && format.kind !== 'svg') return undefined;
  switch (format.kind) {
    case 'picture':
    case 'svg':
      return { ...base, part: side ?? 'picture', task: read('picture') };
    case 'video':
      return { ...base, part: 'video', task: read('video') };
    case 'sound':
      return { ...base, part: 'narration', task: read('sound') };
    case 'captions':
      return { ...base, part: 'captions', task: read('captions') };
    case 'markdown':
      return { ...base, part: 'label', task: read('text') };
    case 'yaml':
      return lang === undefined ? { ...base, part: 'facts', task: read('slide') } : undefined;
    default:
      return undefined;
  }
}

function reportDifference(entry: FileEntry, first: string, report: Report): void {
  const mine = entry.name.split('.')[0] ?? '';
  const other = first.split('.')[0] ?? '';
  if (mine === other) return;
  const how = mine.normalize('NFC') === other.normalize('NFC') ? 'form' : 'case';
  report(problem('name-differs', { path: entry.path }, { other: first, how }));
}

function stemPath(files: readonly SlideFile[]): string {
  const best =
    files.find((file) => file.part === 'picture' || file.part === 'video') ??
    files.find((file) => file.part === 'label');
  return (best ?? files[0])?.entry.path ?? '';
}

const baseOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
