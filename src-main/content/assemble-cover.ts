// Covers: the file `cover:` names, else a file called cover, else the first picture that is not behind an advisory.
import { ANY_LANG, type ByLang, type Exhibit, type Picture, type Slide } from '#contract/content';
import { isEmpty, type Assembly } from './assembly.ts';
import { pictureOf } from './assemble-visual.ts';
import { checkCredits } from './check-credits.ts';
import type { Spot, Task } from './facts.ts';
import { foldedName } from './names.ts';
import { nearest } from './nearest.ts';
import type { SlidePlan } from './plan-slides.ts';
import { problem } from './problem-table.ts';
import type { FileValue } from './schema/words.ts';
import { filesOf, type FileEntry, type Folder } from './scan.ts';

export interface CoverWish {
  readonly folder: Folder;
  readonly value: FileValue | undefined;
  /** The YAML file that names it. */
  readonly path: string;
  readonly spot: Spot | undefined;
  readonly covers: readonly Task[];
  /** Pictures of slides, which have credits of their own. */
  readonly slides: readonly SlidePlan[];
  /** Whether words beside it say who made it. */
  readonly hasCredit: boolean;
}

/** The cover a folder asks for; empty where it asks for none that can be shown. */
export function namedCover(assembly: Assembly, wish: CoverWish): ByLang<Picture> {
  const found: Record<string, Picture> = {};
  const wanted =
    wish.value === undefined
      ? []
      : typeof wish.value === 'string'
        ? [[ANY_LANG, wish.value] as const]
        : Object.entries(wish.value);
  for (const [lang, name] of wanted) {
    const picture = coverFile(assembly, wish, name);
    if (picture === undefined) continue;
    found[lang] = picture.picture;
    checkCoverCredit(assembly, wish, picture.path);
  }
  if (!isEmpty(found)) return found;
  for (const task of wish.covers) {
    const picture = pictureOf(assembly, task);
    if (picture === undefined) continue;
    checkCoverCredit(assembly, wish, task.path);
    return { [ANY_LANG]: picture };
  }
  return {};
}

/** The entry `name` means, whatever its capitals and Unicode form. */
export function entryNamed(folder: Folder, name: string): FileEntry | undefined {
  const from = folder.path === '' ? 0 : folder.path.length + 1;
  const wanted = foldedName(name.replace(/^\.\//u, ''));
  const files = filesOf(folder);
  return (
    files.find((file) => file.path.slice(from) === name) ??
    files.find((file) => foldedName(file.path.slice(from)) === wanted)
  );
}

/** The picture shown for an exhibit that names no cover: never one behind an advisory. */
export function firstPicture(slides: readonly Slide[]): ByLang<Picture> {
  for (const slide of slides.filter((one) => one.advisory === undefined)) {
    const pictures = Object.entries(slide.visual).flatMap(([lang, visual]) =>
      visual.kind === 'picture' ? [[lang, visual] as const] : [],
    );
    if (pictures.length > 0) return Object.fromEntries(pictures);
  }
  return {};
}

/** The cover of the first exhibit that may be shown to everybody. */
export function firstCover(exhibits: readonly Exhibit[]): ByLang<Picture> {
  return exhibits.find((exhibit) => exhibit.advisory === undefined && !isEmpty(exhibit.cover))?.cover ?? {};
}

function checkCoverCredit(assembly: Assembly, { slides, hasCredit }: CoverWish, path: string): void {
  const isOnSlide = slides.some((slide) => slide.files.some((file) => file.entry.path === path));
  const content = assembly.facts.get(path)?.content;
  const isCredited = hasCredit || assembly.hasCredits || (content?.kind === 'picture' && content.credit !== undefined);
  if (!isOnSlide) checkCredits(assembly, [{ path, hasCredit: isCredited, hasLicence: true }], 'cover');
}

function coverFile(
  assembly: Assembly,
  wish: CoverWish,
  name: string,
): { readonly picture: Picture; readonly path: string } | undefined {
  const entry = entryNamed(wish.folder, name);
  const facts = entry === undefined ? undefined : assembly.facts.get(entry.path);
  const place = { path: wish.path, ...wish.spot, field: 'cover' };
  if (entry === undefined || facts === undefined) {
    const near = nearest(
      name,
      wish.folder.files.map((file) => file.name),
    );
    assembly.report(
      problem('file-missing', place, { file: name, key: 'cover', ...(near === undefined ? {} : { nearest: near }) }),
    );
    return undefined;
  }
  if (entry.name !== name.slice(name.lastIndexOf('/') + 1)) {
    const how = entry.name.normalize('NFC') === name.normalize('NFC') ? 'form' : 'case';
    assembly.report(problem('name-differs', place, { name, other: entry.name, how }));
  }
  const { content } = facts;
  if (content.kind === 'nothing') return undefined;
  if (content.kind !== 'picture') {
    assembly.report(problem('file-missing', place, { file: name, key: 'cover' }));
    return undefined;
  }
  const picture = assembly.media.addPicture({ name: entry.name, absolute: entry.absolute, facts }, content);
  return { picture, path: entry.path };
}
