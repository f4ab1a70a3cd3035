// IIIF Presentation 3 → draft: a manifest is an exhibition, a collection of manifests one with a room for each.
import { dirname } from 'node:path';
import * as z from 'zod';
import type { Words } from '#contract/content';
import { PlainError } from '../../plain-error.ts';
import { waysTo } from '../addresses.ts';
import { type Draft, type DraftExhibit, type DraftRoom, type Wanted } from '../draft.ts';
import type { Finder } from '../find-file.ts';
import type { Importing } from '../importing.ts';
import { licenceOf } from '../licences.ts';
import { parseJson, readSource } from '../read-source.ts';
import { otherThan, recognise } from '../recognise.ts';
import { slidesOf, type CanvasContext } from './canvas.ts';
import { canvasesIn, contentsOf, type Division } from './ranges.ts';
import { collection, manifest, type Canvas, type Collection, type LanguageMap, type Manifest } from './schema.ts';
import { anyOf, createReader, type Reader } from './words.ts';

const WANTED = 'a IIIF manifest or collection (Presentation API 3)';
/** Collections in collections. */
const DEPTH = 10;

export async function draftOfIiif(importing: Importing): Promise<Draft> {
  const { name, text, remarks } = importing;
  const value = parseJson(text, name);
  const found = recognise(value);
  if (found === 'iiif-manifest') {
    const one = manifest.parse(value);
    const reader = createReader(remarks);
    return { ...headOf(one, reader), rooms: roomsOf(one, contextOf([one], reader, importing)) };
  }
  if (found !== 'iiif-collection') throw new PlainError(...otherThan(name, WANTED, found), 2);
  return draftOfCollection(collection.parse(value), importing);
}

async function draftOfCollection(whole: Collection, importing: Importing): Promise<Draft> {
  const reader = createReader(importing.remarks);
  const members = await membersOf(whole, importing, 0, {});
  const context = contextOf(
    members.map((one) => one.manifest),
    reader,
    importing,
  );
  const rooms = members.map((one): DraftRoom => {
    const group = reader.words(one.group, '');
    return { ...oneRoom(one.manifest, context), ...(Object.keys(group).length === 0 ? {} : { group }) };
  });
  return { ...headOf(whole, reader), rooms };
}

interface Member {
  readonly manifest: Manifest;
  readonly group: LanguageMap;
}

/** Manifests as they stand in the collection, or the files they are saved as. */
async function membersOf(
  whole: Collection,
  importing: Importing,
  depth: number,
  group: LanguageMap,
  open: ReadonlySet<string> = new Set([whole.id ?? '']),
): Promise<readonly Member[]> {
  const members: Member[] = [];
  for (const item of whole.items) {
    const head = z.object({ id: z.string().optional(), type: z.string().optional() }).safeParse(item);
    const id = head.data?.id ?? '';
    const there = recognise(item) === 'something' ? await memberFile(id, importing) : item;
    const kind = recognise(there);
    if (kind === 'iiif-manifest') members.push({ manifest: manifest.parse(there), group });
    else if (kind === 'iiif-collection' && depth < DEPTH && !open.has(id)) {
      const inner = collection.parse(there);
      members.push(...(await membersOf(inner, importing, depth + 1, inner.label, new Set([...open, id]))));
    } else importing.remarks.add(NOT_THERE, `${id} → save it beside “${importing.name}”, and import again`);
  }
  return members;
}

const NOT_THERE = 'Manifests of the collection that are not there: nothing is downloaded';

async function memberFile(id: string, { find, name, remarks }: Importing): Promise<unknown> {
  const found = findJson(find, id);
  if (found === undefined) return undefined;
  const text = await readSource(found);
  try {
    return parseJson(text, found.slice(dirname(found).length + 1));
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    remarks.add('Manifests of the collection that cannot be read', `${error.message} (named in “${name}”)`);
    return undefined;
  }
}

/** Asked for as it is called: `…/manifest.json` alone would be anybody’s, so the part before it must agree, too. */
function findJson(find: Finder, id: string): string | undefined {
  const [way] = waysTo(id);
  if (way === undefined) return undefined;
  const isGeneral = /(?:^|\/)(?:manifest|index|collection)(?:\.json)?$/iu.test(way.path);
  const ways = [{ ...way, least: isGeneral && way.path.includes('/') ? 2 : 1 }];
  const folder = way.path.replace(/\/manifest(?:\.json)?$/iu, '');
  const others = [way.path, folder].map((path) => ({ path: `${path}.json`, ending: 'as-is' as const }));
  const wanted: Wanted = { part: 'picture', address: id, ways: [...ways, ...others], names: [] };
  const found = find(wanted);
  return found.kind === 'file' && /\.json$|\/[^.]+$/iu.test(found.file.absolute) ? found.file.absolute : undefined;
}

function contextOf(manifests: readonly Manifest[], reader: Reader, { remarks }: Importing): CanvasContext {
  const names = (canvas: Canvas): readonly string[] => [
    ...waysTo(canvas.id ?? '').map(({ path }) => path.split('/').at(-1) ?? ''),
    anyOf(reader.words(canvas.label, '')),
  ];
  const counts = new Map<string, number>();
  for (const canvas of manifests.flatMap(({ items }) => items))
    for (const name of new Set(names(canvas))) counts.set(name, (counts.get(name) ?? 0) + 1);
  return { reader, remarks, namesOf: (canvas) => names(canvas).filter((name) => counts.get(name) === 1) };
}

function headOf(one: Manifest | Collection, reader: Reader): Pick<Draft, 'title' | 'credits'> {
  const credits = creditOf(one, reader);
  return { title: reader.words(one.label, ''), ...(credits === undefined ? {} : { credits }) };
}

/** What must be said, else who provides it. */
function creditOf(one: Manifest | Collection, reader: Reader): Words | undefined {
  const said = reader.words(one.requiredStatement?.value, '');
  if (Object.keys(said).length > 0) return said;
  const [provider] = one.provider.map(({ label }) => reader.words(label, ''));
  return provider === undefined || Object.keys(provider).length === 0 ? undefined : provider;
}

/** Divisions in divisions are rooms with exhibits; plain ones are exhibits of one room. */
function roomsOf(one: Manifest, context: CanvasContext): readonly DraftRoom[] {
  const { divisions, rest, restFirst } = contentsOf(one, context.remarks);
  if (!divisions.some((division) => division.divisions.length > 0)) return [oneRoom(one, context)];
  const rooms = divisions.map((division): DraftRoom => {
    const own = division.canvases.length > 0 ? [{ ...division, divisions: [] }] : [];
    return {
      title: context.reader.words(division.label, ''),
      years: yearOf(division.navDate ?? one.navDate),
      exhibits: [...own, ...division.divisions].map((inner) => exhibitOf(one, inner, context)),
    };
  });
  const left = leftOver(one, rest, context).map((exhibit): DraftRoom => ({
    title: exhibit.title,
    exhibits: [exhibit],
  }));
  const all = restFirst ? [...left, ...rooms] : [...rooms, ...left];
  return withIntroduction(all, one, context);
}

function oneRoom(one: Manifest, context: CanvasContext): DraftRoom {
  const { divisions, rest, restFirst } = contentsOf(one, context.remarks);
  const divided = divisions.map((division) => exhibitOf(one, division, context));
  const left = leftOver(one, rest, context);
  const exhibits = restFirst ? [...left, ...divided] : [...divided, ...left];
  const room: DraftRoom = { title: context.reader.words(one.label, ''), years: yearOf(one.navDate), exhibits };
  return withIntroduction([room], one, context)[0] ?? room;
}

const leftOver = (one: Manifest, canvases: readonly Canvas[], context: CanvasContext): readonly DraftExhibit[] =>
  canvases.length === 0 ? [] : [exhibitOf(one, { label: one.label, canvases, divisions: [] }, context)];

function exhibitOf(one: Manifest, division: Division, context: CanvasContext): DraftExhibit {
  const credit = creditOf(one, context.reader);
  return {
    title: context.reader.words(division.label, ''),
    ...(credit === undefined ? {} : { credit }),
    licence: licenceOf(one.rights),
    slides: canvasesIn(division).flatMap((canvas) => slidesOf(canvas, context)),
  };
}

/** The summary introduces the first room; what else is known of the whole is the last slide of all. */
function withIntroduction(rooms: readonly DraftRoom[], one: Manifest, context: CanvasContext): readonly DraftRoom[] {
  const { reader, remarks } = context;
  const where = anyOf(reader.words(one.label, '')) || 'the manifest';
  const introduction = reader.texts(one.summary, where);
  const facts = reader.list(one.metadata, where);
  for (const { id } of [...one.homepage, ...one.rendering, ...one.seeAlso])
    remarks.add('Other versions, data and web pages that the source points to', `${id ?? ''} (${where})`);
  if (one.viewingDirection !== undefined && one.viewingDirection !== 'left-to-right')
    remarks.add('The direction of leafing: slides follow each other as the page of their language does', where);
  const last: DraftExhibit['slides'] =
    Object.keys(facts).length === 0 ? [] : [{ where, title: reader.words(one.label, ''), text: facts, media: [] }];
  const cover = coverOf(one);
  return rooms.map((room, index) => ({
    ...room,
    ...(index === 0 ? { introduction } : {}),
    exhibits: room.exhibits.map((exhibit, at): DraftExhibit => {
      const isLast = index === rooms.length - 1 && at === room.exhibits.length - 1;
      const isFirst = index === 0 && at === 0;
      return {
        ...exhibit,
        ...(isFirst && cover !== undefined ? { cover } : {}),
        slides: isLast ? [...exhibit.slides, ...last] : exhibit.slides,
      };
    }),
  }));
}

function coverOf(one: Manifest): Wanted | undefined {
  const [first] = one.thumbnail;
  return first?.id === undefined
    ? undefined
    : { part: 'picture', address: first.id, ways: waysTo(first.id), names: [], spare: true };
}

function yearOf(date: string | undefined): DraftRoom['years'] {
  const year = /^(-?\d{4})-/u.exec(date ?? '')?.[1];
  return year === undefined ? undefined : { start: year, end: year };
}
