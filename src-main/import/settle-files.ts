// Every file a draft asks for, looked up and tried: which can be copied, and what to do about the others.
import { CONVERSIONS, FORMATS } from '../content/formats.ts';
import { readFacts } from '../content/read-file.ts';
import type { Draft, DraftSlide, Wanted } from './draft.ts';
import { extOf, type Finder, type Found } from './find-file.ts';
import type { LocalFile } from './local-files.ts';

export type Settled =
  | { readonly kind: 'file'; readonly absolute: string; readonly ext: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unusable'; readonly why: string };

/** What became of each file asked for. */
export type Files = ReadonlyMap<Wanted, Settled>;

const READ_AS = { picture: 'picture', video: 'video', sound: 'sound', captions: 'captions' } as const;

export async function settleFiles(draft: Draft, find: Finder): Promise<Files> {
  const wanted = draft.rooms.flatMap((room) =>
    room.exhibits.flatMap(({ cover, slides }) => [...(cover ? [cover] : []), ...slides.flatMap(({ media }) => media)]),
  );
  const found = new Map(wanted.map((one) => [one, find(one)]));
  const doubtful = claimedTwice(found);
  const tried = new Map<string, Promise<Settled>>();
  const settled: [Wanted, Settled][] = [];
  for (const [one, result] of found) settled.push([one, await settle(one, result, doubtful, tried)]);
  return new Map(settled);
}

/** The files of a slide that can be copied, one of each part, the better before the spare. */
export function filesOf(slide: Pick<DraftSlide, 'media'>, part: Wanted['part'], files: Files): readonly Wanted[] {
  const usable = slide.media.filter((one) => one.part === part && files.get(one)?.kind === 'file');
  return [...usable.filter(({ spare }) => !spare), ...usable.filter(({ spare }) => spare)];
}

async function settle(
  wanted: Wanted,
  found: Found,
  doubtful: ReadonlySet<Wanted>,
  tried: Map<string, Promise<Settled>>,
): Promise<Settled> {
  if (found.kind === 'none') return { kind: 'missing' };
  if (found.kind === 'several') {
    const names = found.files.slice(0, 3).map(({ parts }) => parts.join('/'));
    return { kind: 'unusable', why: `several files could be meant: ${names.join(', ')}` };
  }
  const { file } = found;
  if (doubtful.has(wanted))
    return { kind: 'unusable', why: `“${file.name}” could be meant, but other addresses end in the same name` };
  const key = `${wanted.part} ${file.absolute}`;
  const trial = tried.get(key) ?? tryFile(wanted.part, file);
  tried.set(key, trial);
  return trial;
}

/** What our own reader says of it: a file that would only be an error in the exhibition is left where it is. */
async function tryFile(part: Wanted['part'], { absolute, name }: LocalFile): Promise<Settled> {
  const ext = extOf(name);
  const format = FORMATS[ext];
  const kind = format?.kind === 'svg' ? 'picture' : format?.kind;
  if (format === undefined || kind !== part) {
    const conversion = CONVERSIONS[ext];
    const why = conversion
      ? `“${name}” is ${conversion.what}; save it as ${conversion.to}`
      : `“${name}” is not a ${part} that can be shown`;
    return { kind: 'unusable', why };
  }
  const facts = await readFacts({ path: name, absolute, kind: READ_AS[part], type: format.type });
  const error = facts.problems.find(({ severity }) => severity === 'error');
  return error === undefined ? { kind: 'file', absolute, ext } : { kind: 'unusable', why: error.message };
}

/** One file, several addresses that agree with it no more than another: any of them could be the wrong one. */
function claimedTwice(found: ReadonlyMap<Wanted, Found>): ReadonlySet<Wanted> {
  const claims = new Map<string, { wanted: Wanted; agree: number }[]>();
  for (const [wanted, result] of found) {
    if (result.kind !== 'file') continue;
    const { absolute } = result.file;
    const claim = { wanted, agree: result.agree };
    const others = claims.get(absolute);
    if (others === undefined) claims.set(absolute, [claim]);
    else others.push(claim);
  }
  const doubtful = [...claims.values()].flatMap((all) => {
    const most = all.reduce((high, { agree }) => Math.max(high, agree), 0);
    const first = all.filter(({ agree }) => agree === most);
    const isOne = new Set(first.map(({ wanted }) => addressKey(wanted))).size === 1;
    const key = isOne ? addressKey(first[0]?.wanted) : undefined;
    return all.filter(({ wanted }) => addressKey(wanted) !== key);
  });
  return new Set(doubtful.map(({ wanted }) => wanted));
}

const addressKey = (wanted: Wanted | undefined): string => wanted?.ways[0]?.path.toLowerCase() ?? wanted?.address ?? '';
