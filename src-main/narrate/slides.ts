// What there is to speak: for each slide and language the words, and what already lies beside them.
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseFile } from 'music-metadata';
import type { Block, Inline } from '#contract/content';
import { loadExhibition } from '../content/load.ts';
import { knownLanguages } from '../content/languages.ts';
import { plainBlock, plainText } from '../content/markdown.ts';
import { planExhibition } from '../content/plan.ts';
import type { SlideFile, SlidePlan } from '../content/plan-slides.ts';
import { readFacts } from '../content/read-file.ts';
import { scan } from '../content/scan.ts';
import { captionsOrigin } from './vtt.ts';

export const ENCODED_BY = 'vitrine narrate';
export const HASH_TAG = 'VITRINE_SPOKEN';

/** Something in the folder: a person's, made here from the words with this hash, or made here and corrected by a person. */
export type Made = 'person' | 'corrected' | { readonly hash: string };

export interface Foreign {
  readonly word: string;
  /** Undefined where only its letters tell that it is foreign. */
  readonly lang: string | undefined;
}

export interface Spoken {
  /** `room/exhibit/slide`. */
  readonly id: string;
  readonly lang: string;
  /** What is to be said: the script, else the label. */
  readonly text: string;
  /** Words in it that are marked as another language's. */
  readonly foreign: readonly Foreign[];
  /** Where the words stand, relative to the exhibition. */
  readonly file: string;
  /** Where recording and captions go, without ending. */
  readonly stem: string;
  readonly recording?: { readonly file: string; readonly made: Made };
  readonly captions?: { readonly file: string; readonly made: Made };
}

export interface ToSpeak {
  readonly languages: readonly string[];
  readonly slides: readonly Spoken[];
}

/** Reads the folder as the kiosk does; slides without words are left out. */
export async function slidesToSpeak(root: string): Promise<ToSpeak> {
  const { exhibition } = await loadExhibition(root);
  const languages = exhibition.languages.map(({ tag }) => tag);
  const tree = await scan(root, ignore);
  const plan = planExhibition(tree, { known: knownLanguages(languages), languages, report: ignore });
  const named = plan.rooms.flatMap((room) =>
    room.exhibits.flatMap((exhibit) =>
      exhibit.slides.map((slide) => ({ id: `${room.id}/${exhibit.id}/${slide.id}`, slide })),
    ),
  );
  const found = await Promise.all(
    named.flatMap(({ id, slide }) => languages.map((lang) => readSlide(id, slide, lang, languages[0] ?? 'en'))),
  );
  return { languages, slides: found.filter((one) => one !== undefined) };
}

// `vitrine check` names what is wrong with the folder; here only what can be spoken counts
const ignore = (): void => undefined;

async function readSlide(id: string, slide: SlidePlan, lang: string, fallback: string): Promise<Spoken | undefined> {
  const all = (part: SlideFile['part']): readonly SlideFile[] =>
    slide.files.filter((file) => file.part === part && (file.lang ?? fallback) === lang);
  const of = (part: SlideFile['part']): SlideFile | undefined => all(part)[0];
  const source = of('script') ?? of('label');
  const blocks = source === undefined ? [] : await blocksOf(source);
  const text = blocks.map(plainBlock).join('\n').trim();
  if (source === undefined || text === '') return undefined;
  const recordings = await Promise.all(
    all('narration').map(async ({ entry: { absolute: file } }) => ({ file, made: await recordingMade(file) })),
  );
  const recording = recordings.find(({ made }) => made === 'person') ?? recordings[0];
  const captions = of('captions')?.entry.absolute;
  const first = source.entry.name.split('.')[0] ?? slide.id;
  return {
    id,
    lang,
    text,
    foreign: blocks.flatMap(foreignIn),
    file: source.entry.path,
    stem: join(dirname(source.entry.absolute), `${first}.${lang}`),
    ...(recording === undefined ? {} : { recording }),
    ...(captions === undefined ? {} : { captions: { file: captions, made: await captionsMade(captions) } }),
  };
}

async function blocksOf({ task }: SlideFile): Promise<readonly Block[]> {
  if (task === undefined) return [];
  const { content } = await readFacts(task);
  return content.kind === 'text' ? content.blocks : [];
}

export function foreignIn(block: Block): readonly Foreign[] {
  if (block.kind === 'quote') return block.blocks.flatMap(foreignIn);
  const inlines = block.kind === 'list' ? block.items.flat() : block.children;
  return inlines.flatMap(foreignWords);
}

export function foreignWords(inline: Inline): readonly Foreign[] {
  if (inline.kind === 'text' || inline.kind === 'break') return [];
  if (inline.kind === 'foreign')
    return [{ word: plainText(inline.children).replaceAll(/\s+/gu, ' '), lang: inline.lang }];
  return inline.children.flatMap(foreignWords);
}

/** Who made it: what cannot be read is a person’s. */
export async function recordingMade(file: string): Promise<Made> {
  try {
    const { native } = await parseFile(file, { skipCovers: true });
    const tags = Object.values(native).flat();
    const valueOf = (wanted: string): unknown => tags.find(({ id }) => id.toUpperCase() === wanted)?.value;
    const hash = valueOf(HASH_TAG);
    return valueOf('ENCODED_BY') === ENCODED_BY && typeof hash === 'string' ? { hash } : 'person';
  } catch (error) {
    // damaged or of an unknown kind: not ours to overwrite
    if (error instanceof Error) return 'person';
    throw error;
  }
}

async function captionsMade(file: string): Promise<Made> {
  const origin = captionsOrigin(await readFile(file, 'utf8'));
  if (origin === undefined) return 'person';
  return origin.isCorrected ? 'corrected' : { hash: origin.hash };
}
