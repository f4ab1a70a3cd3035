// One row of a table of items → a slide.
import type { Block, Words } from '#contract/content';
import { readFile, stat } from 'node:fs/promises';
import { decodeText } from '../../content/text.ts';
import { endingOf, isOnTheWeb, partOf, serviceOf, waysTo } from '../addresses.ts';
import { UNSAID, type DraftPlace, type DraftSlide, type Texts, type Wanted } from '../draft.ts';
import { blocksOf, droppedInto, wordsOfText } from '../html.ts';
import type { Importing } from '../importing.ts';
import { licenceOf } from '../licences.ts';
import { wordsIn } from './columns.ts';
import type { Row } from './table.ts';

const MOST_TRANSCRIPT = 1_000_000;

export const nameOf = (row: Row): string =>
  row.cells.get('title') ?? row.cells.get('objectid') ?? Object.values(wordsIn(row, 'title'))[0] ?? `line ${row.line}`;

export async function slideOf(row: Row, importing: Importing): Promise<DraftSlide> {
  const where = `${nameOf(row)}, line ${row.line}`;
  const plain = (base: string): Words =>
    mapped(wordsIn(row, base), (text) => wordsOfText(text, droppedInto(importing.remarks)(where)));
  const read = (base: string): Texts =>
    mapped(wordsIn(row, base), (text) => blocksOf(text, droppedInto(importing.remarks)(where)));
  const transcript = await transcriptOf(row, where, importing);
  const sources = sourcesOf(row, plain('source'));
  return {
    where,
    title: plain('title'),
    text: withFacts(read('description'), [plain('creator'), dateOf(row), plain('location')]),
    ...(transcript.length === 0 ? {} : { script: { [UNSAID]: transcript } }),
    alt: { ...plain('alt'), ...plain('image_alt_text') },
    credit: creditOf(row, plain('creator'), plain('source'), where, importing),
    licence: licenceIn(row),
    ...(sources.length === 0 ? {} : { sources }),
    media: mediaOf(row, where, importing),
  };
}

function mapped<T extends { readonly length: number }>(
  words: Words,
  make: (text: string) => T,
): Readonly<Record<string, T>> {
  const entries = Object.entries(words).map(([tag, text]): [string, T] => [tag, make(text)]);
  return Object.fromEntries(entries.filter(([, made]) => made.length > 0));
}

const dateOf = ({ cells }: Row): Words => {
  const date = cells.get('date');
  return date === undefined ? {} : { [UNSAID]: date };
};

/** Who, when, where, in one quiet line under the description. */
function withFacts(description: Texts, facts: readonly Words[]): Texts {
  const tags = [...new Set([...Object.keys(description), ...facts.flatMap(Object.keys)])];
  return Object.fromEntries(
    tags.map((tag): [string, readonly Block[]] => {
      const line = facts.flatMap((fact) => fact[tag] ?? fact[UNSAID] ?? []).join(' · ');
      const block: Block = {
        kind: 'paragraph',
        children: [{ kind: 'emphasis', children: [{ kind: 'text', text: line }] }],
      };
      return [tag, [...(description[tag] ?? []), ...(line === '' ? [] : [block])]];
    }),
  );
}

/** A source of several words is one written out; with its number there it can be found again. */
function sourcesOf({ cells }: Row, source: Words): readonly string[] {
  const said = source[UNSAID] ?? Object.values(source)[0] ?? '';
  const identifier = cells.get('identifier') ?? '';
  const whole = [said, identifier].filter(Boolean).join(', ').replace(/\s+/gu, ' ').slice(0, 2000);
  return whole.includes(' ') ? [whole] : [];
}

/** Rights in so few words that they are the licence; longer ones are part of the credit. */
const shortRights = ({ cells }: Row): string | undefined => {
  const rights = cells.get('rights') ?? '';
  return rights !== '' && rights.length <= 60 && !rights.includes('<') ? rights.replace(/\s+/gu, ' ') : undefined;
};

/** Who made it, whose it is, and what rights say besides the licence. */
function creditOf(row: Row, creator: Words, source: Words, where: string, { remarks }: Importing): Words {
  const rights = row.cells.get('rights') ?? '';
  const isSaid = isOnTheWeb(rights) || rights.toLowerCase() === licenceIn(row)?.toLowerCase();
  const words = isSaid ? '' : wordsOfText(rights, droppedInto(remarks)(where));
  const tags = [...new Set([...Object.keys(creator), ...Object.keys(source), ...(words === '' ? [] : [UNSAID])])];
  return Object.fromEntries(
    tags.map((tag) => {
      const parts = [creator[tag] ?? creator[UNSAID] ?? '', source[tag] ?? source[UNSAID] ?? '', words].filter(Boolean);
      return [tag, parts.map((part, at) => (at < parts.length - 1 ? part.replace(/\.$/u, '') : part)).join('. ')];
    }),
  );
}

const licenceIn = (row: Row): string | undefined =>
  licenceOf(row.cells.get('rightsstatement')) ?? licenceOf(row.cells.get('rights')) ?? shortRights(row);

/** The object itself; its small picture where that is missing, or is a page, a document or a recording. */
function mediaOf(row: Row, where: string, { remarks }: Importing): readonly Wanted[] {
  const { cells } = row;
  const objectid = cells.get('objectid');
  const object = cells.get('object_location') ?? cells.get('filename');
  const smalls = ['image_small', 'image_thumb'].flatMap((column, index): readonly Wanted[] => {
    const address = cells.get(column);
    return address === undefined
      ? []
      : [{ ...picture(address), ...(object === undefined && index === 0 ? {} : { spare: true as const }) }];
  });
  if (object === undefined) {
    const names = objectid === undefined ? [] : [objectid];
    const byName: readonly Wanted[] =
      names.length === 0 ? [] : [{ part: 'picture', address: names[0] ?? '', ways: [], names, spare: true }];
    return [...byName, ...smalls];
  }
  const service = serviceOf(object);
  const part = partOf(object) ?? templatePart(cells.get('display_template'), cells.get('format'));
  if (service !== undefined || (part === undefined && isOnTheWeb(object) && endingOf(object) === undefined)) {
    const group =
      service === undefined
        ? 'Web pages in place of an object'
        : 'Pages of other services: they need the web, and there is no file to save';
    remarks.add(group, `${service === undefined ? '' : `${service}: `}${object} (${where})`);
    return smalls;
  }
  return [{ part: part ?? 'picture', address: object, ways: waysTo(object), names: [] }, ...smalls];
}

const picture = (address: string): Wanted => ({ part: 'picture', address, ways: waysTo(address), names: [] });

function templatePart(template = '', format = ''): Wanted['part'] | undefined {
  if (/^(?:image|panorama)$/iu.test(template)) return 'picture';
  if (/^(?:audio|video)$/iu.test(template)) return template.toLowerCase() === 'audio' ? 'sound' : 'video';
  return partOf('', format);
}

/** The words themselves, or the text file they lie in. */
async function transcriptOf({ cells }: Row, where: string, { find, remarks }: Importing): Promise<readonly Block[]> {
  const given = cells.get('object_transcript');
  if (given === undefined) return [];
  const isAddress = /^\S+\.(?:txt|md|vtt|csv|html?)$/iu.test(given);
  if (!isAddress) return blocksOf(given, droppedInto(remarks)(where));
  const found = find({ part: 'captions', address: given, ways: waysTo(given), names: [] });
  const file = found.kind === 'file' && /\.(?:txt|md)$/iu.test(found.file.name) ? found.file.absolute : undefined;
  if (file === undefined || (await stat(file)).size > MOST_TRANSCRIPT) {
    remarks.add('Transcripts that are no text file here', `${given} (${where})`);
    return [];
  }
  const decoded = decodeText(await readFile(file));
  if ('text' in decoded) return blocksOf(decoded.text, droppedInto(remarks)(where));
  remarks.add('Transcripts that are no text file here', `${given} is not stored as UTF-8${decoded.guess} (${where})`);
  return [];
}

/** Where it was, if both numbers are on the globe. */
export function placeOf(row: Row): DraftPlace | undefined {
  const degrees = (column: string, most: number): number | undefined => {
    const written = row.cells.get(column)?.replace(',', '.') ?? '';
    const value = /^-?\d{1,3}(?:\.\d+)?$/u.test(written) ? Number(written) : undefined;
    return value !== undefined && Math.abs(value) <= most ? value : undefined;
  };
  const [latitude, longitude] = [degrees('latitude', 90), degrees('longitude', 180)];
  if (latitude === undefined || longitude === undefined) return undefined;
  const location = wordsIn(row, 'location');
  return { at: [latitude, longitude], name: Object.keys(location).length > 0 ? location : wordsIn(row, 'title') };
}
