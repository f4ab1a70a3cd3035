// Tree → plan: which folder is which room or exhibit and which file has which part, before any file has been opened.
import type { FileKind, Task } from './facts.ts';
import { FORMATS } from './formats.ts';
import { foldedName, parseFileName, parseName, type Name } from './names.ts';
import { compareNames } from './order.ts';
import { planSlides, reportForeign, withIds, type Naming, type SlidePlan } from './plan-slides.ts';
import { problem, type Report } from './problem-table.ts';
import type { FileEntry, Folder } from './scan.ts';
import { planVoices, type VoicePlan } from './voices.ts';

export interface ExhibitPlan {
  readonly id: string;
  readonly name: Name;
  readonly folder: Folder;
  readonly path: string;
  readonly settings?: Task;
  /** Pictures named `cover`, which are no slides. */
  readonly covers: readonly Task[];
  readonly slides: readonly SlidePlan[];
  /** Made of files that lie directly in a room or in the root: it has no name of its own. */
  readonly loose: boolean;
}

export interface RoomPlan extends Omit<ExhibitPlan, 'slides'> {
  readonly exhibits: readonly ExhibitPlan[];
}

/** The lists that slides point to: `sources.yaml`, `claims.yaml`, `glossary.yaml`. */
export type RegisterTasks = Readonly<Partial<Record<(typeof REGISTERS)[number], Task>>>;

export const REGISTERS = ['sources', 'claims', 'glossary'] as const;

export interface ExhibitionPlan {
  readonly root: Folder;
  readonly interfaces: readonly { readonly lang: string; readonly task: Task }[];
  readonly attract: readonly Task[];
  readonly registers: RegisterTasks;
  readonly voices: readonly VoicePlan[];
  readonly rooms: readonly RoomPlan[];
}

/** A folder that becomes a room or an exhibit. */
export interface IdentifiedFolder {
  readonly id: string;
  readonly name: Name;
  readonly folder: Folder;
  readonly path: string;
}

/** What can be said before the rooms themselves have been looked into. */
export interface Outline extends Omit<ExhibitionPlan, 'rooms'> {
  readonly folders: readonly IdentifiedFolder[];
  /** They lie in no room's folder. */
  readonly looseFiles: readonly FileEntry[];
  /** For `planRoom`. */
  readonly naming: Naming;
}

/** Everything of the exhibition but its own settings, which had to be read first to know its languages. */
export function planExhibition(root: Folder, naming: Naming): ExhibitionPlan {
  const outline = outlineOf(root, naming);
  return { ...outline, rooms: [...outline.folders.map((one) => planRoom(one, outline.naming)), ...planLoose(outline)] };
}

export function outlineOf(root: Folder, naming: Naming): Outline {
  const rooms = namedFolder(root, 'rooms', naming.report);
  const attract = namedFolder(root, 'attract', naming.report);
  const maps = namedFolder(root, 'maps', naming.report);
  const voice = namedFolder(root, 'voice', naming.report);
  const named = [rooms, attract, maps, voice];
  const others = root.folders.filter((folder) => !named.includes(folder));
  const lands = maps === undefined ? [] : landsOf(maps, naming);
  const { interfaces, loose } = rootFiles(root, naming);
  const outside = others.filter(holdsFiles);
  outside.forEach((folder) =>
    naming.report(problem('folder-outside-rooms', { path: folder.path }, { shown: rooms === undefined })),
  );
  const folders = rooms === undefined ? outside : rooms.folders;
  return {
    root,
    interfaces,
    attract: attract === undefined ? [] : planAttract(attract, naming),
    registers: planRegisters(root, naming.report),
    voices: voice === undefined ? [] : planVoices(voice, naming),
    folders: withIds(
      folders
        .map((folder) => ({ folder, name: parseName(folder.name), path: folder.path }))
        .sort((a, b) => compareNames(a.name, b.name)),
      naming.report,
    ),
    looseFiles: [...loose, ...(rooms?.files ?? [])],
    naming: { ...naming, lands },
  };
}

/** The room of what lies in no room's folder, if there is such. */
export const planLoose = ({ root, looseFiles, folders, naming }: Outline): readonly RoomPlan[] =>
  looseRoom(root, looseFiles, folders, naming);

/** A file with a fixed name (`room.yaml`), whatever its capitals. */
export function namedFile(folder: Folder, stem: string, kind: FileKind, report: Report): Task | undefined {
  const found = folder.files.filter((file) => [`${stem}.yaml`, `${stem}.yml`].includes(foldedName(file.name)));
  const exact = found.find((file) => file.name.startsWith(`${stem}.y`)) ?? found[0];
  if (exact === undefined) return undefined;
  if (!exact.name.startsWith(stem))
    report(problem('name-differs', { path: exact.path }, { other: `${stem}.yaml`, how: 'case' }));
  return { path: exact.path, absolute: exact.absolute, kind, type: 'application/yaml' };
}

function planRegisters(root: Folder, report: Report): RegisterTasks {
  return Object.fromEntries(
    REGISTERS.flatMap((name) => {
      const task = namedFile(root, name, name, report);
      return task === undefined ? [] : [[name, task]];
    }),
  );
}

function namedFolder(parent: Folder, name: string, report: Report): Folder | undefined {
  const found =
    parent.folders.find((one) => one.name === name) ?? parent.folders.find((one) => foldedName(one.name) === name);
  if (found !== undefined && found.name !== name)
    report(problem('name-differs', { path: found.path }, { other: name, how: 'case' }));
  return found;
}

/** Land for maps, for the whole exhibition. */
function landsOf(folder: Folder, naming: Naming): readonly FileEntry[] {
  return folder.files.filter((file) => {
    if (reportForeign(file, naming.report)) return false;
    const isLand = FORMATS[parseFileName(file.name, naming.known).ext]?.kind === 'geojson';
    if (!isLand) naming.report(problem('file-not-understood', { path: file.path }, {}));
    return isLand;
  });
}

export function planRoom(room: IdentifiedFolder, naming: Naming): RoomPlan {
  const settings = namedFile(room.folder, 'room', 'room', naming.report);
  const { covers, rest } = coversOf(room.folder, settings, naming);
  const named = withIds(
    room.folder.folders
      .map((folder) => ({ folder, name: parseName(folder.name), path: folder.path }))
      .sort((a, b) => compareNames(a.name, b.name)),
    naming.report,
  );
  const exhibits = named.map((one) => planExhibit(one, naming));
  const slides = planSlides(rest, naming);
  const loose: ExhibitPlan = { ...room, covers: [], slides, loose: true };
  return {
    ...room,
    ...(settings === undefined ? {} : { settings }),
    covers,
    exhibits: slides.length === 0 ? exhibits : [...exhibits, freed(loose, exhibits)],
    loose: false,
  };
}

function planExhibit(exhibit: IdentifiedFolder, naming: Naming): ExhibitPlan {
  const settings = namedFile(exhibit.folder, 'exhibit', 'exhibit', naming.report);
  const { covers, rest } = coversOf(exhibit.folder, settings, naming);
  exhibit.folder.folders
    .filter(holdsFiles)
    .forEach((folder) => naming.report(problem('folder-too-deep', { path: folder.path }, {})));
  return {
    ...exhibit,
    ...(settings === undefined ? {} : { settings }),
    covers,
    slides: planSlides(rest, naming),
    loose: false,
  };
}

/** Pictures that lie directly in the root: one room, one exhibit, under a name that no folder's name changes. */
function looseRoom(
  root: Folder,
  files: readonly FileEntry[],
  rooms: readonly { readonly id: string }[],
  naming: Naming,
): readonly RoomPlan[] {
  const slides = planSlides(files, naming);
  if (slides.length === 0) return [];
  const base = { id: 'pictures', name: parseName(''), folder: root, path: '', covers: [], loose: true };
  return [freed({ ...base, exhibits: [{ ...base, slides }] }, rooms)];
}

/** Folders keep their ids; what was made up gives way. */
function freed<T extends { readonly id: string }>(made: T, siblings: readonly { readonly id: string }[]): T {
  let id = made.id;
  for (let count = 2; siblings.some((one) => one.id === id); count++) id = `${made.id}-${count}`;
  return { ...made, id };
}

function coversOf(
  folder: Folder,
  settings: Task | undefined,
  naming: Naming,
): { covers: readonly Task[]; rest: readonly FileEntry[] } {
  const isCover = (file: FileEntry): boolean => {
    const { stem, ext } = parseFileName(file.name, naming.known);
    const kind = FORMATS[ext]?.kind;
    return foldedName(stem.text) === 'cover' && (kind === 'picture' || kind === 'svg');
  };
  const files = folder.files.filter((file) => file.path !== settings?.path);
  return { covers: files.filter(isCover).map(pictureTask), rest: files.filter((file) => !isCover(file)) };
}

/** How to read a picture or video, for covers and the attract loop. */
function pictureTask(entry: FileEntry): Task {
  const format = FORMATS[entry.name.slice(entry.name.lastIndexOf('.') + 1).toLowerCase()];
  const kind = format?.kind === 'video' ? 'video' : 'picture';
  return { path: entry.path, absolute: entry.absolute, kind, type: format?.type ?? '' };
}

function planAttract(folder: Folder, naming: Naming): readonly Task[] {
  return folder.files
    .filter((file) => !reportForeign(file, naming.report))
    .filter((file) => {
      const kind = FORMATS[parseFileName(file.name, naming.known).ext]?.kind;
      const fits = kind === 'picture' || kind === 'svg' || kind === 'video';
      if (!fits) naming.report(problem('file-not-understood', { path: file.path }, {}));
      return fits;
    })
    .sort((a, b) => compareNames(parseName(a.name), parseName(b.name)))
    .map(pictureTask);
}

function rootFiles(
  root: Folder,
  naming: Naming,
): { interfaces: ExhibitionPlan['interfaces']; loose: readonly FileEntry[] } {
  const interfaces: { lang: string; task: Task }[] = [];
  const loose: FileEntry[] = [];
  for (const entry of root.files) {
    const { stem, lang, ext, unknown } = parseFileName(entry.name, naming.known);
    const name = foldedName(stem.text);
    const isYaml = FORMATS[ext]?.kind === 'yaml';
    if (isYaml && name === 'interface' && lang !== undefined && unknown === undefined) {
      interfaces.push({
        lang,
        task: { path: entry.path, absolute: entry.absolute, kind: 'interface', type: 'application/yaml' },
      });
    } else if (!(isYaml && ['exhibition', ...REGISTERS].includes(name))) {
      loose.push(entry);
    }
  }
  return { interfaces, loose };
}

function holdsFiles(folder: Folder): boolean {
  return folder.files.length > 0 || folder.folders.some(holdsFiles);
}
