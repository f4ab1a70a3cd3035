// One slide of a draft → its files, and what of it has to be added by hand.
import { copyFile, writeFile } from 'node:fs/promises';
import { constants } from 'node:fs';
import { join } from 'node:path';
import { endingOf, isOnTheWeb, serviceOf } from './addresses.ts';
import { UNSAID, type DraftSlide, type Wanted } from './draft.ts';
import { labelText, markdownOf } from './markdown-text.ts';
import type { Remarks } from './remarks.ts';
import type { Languages } from './settle-languages.ts';
import { filesOf, type Files } from './settle-files.ts';
import { wordsValue, yamlText } from './yaml-text.ts';

export interface Writing {
  /** The folder that becomes the exhibition. */
  readonly root: string;
  readonly languages: Languages;
  readonly files: Files;
  readonly remarks: Remarks;
  /** How many files were copied, and how many slides written. */
  readonly count: { copied: number; slides: number };
}

/** Our reader takes 1 MB. */
const MOST_BYTES = 900_000;
const MOST_PLACES = 200;
const USUAL_ENDING = { picture: 'jpg', video: 'mp4', sound: 'mp3', captions: 'vtt' } as const;

/** `path` is the exhibit, relative to the exhibition; `stem` the number of the slide. */
export async function writeSlide(writing: Writing, slide: DraftSlide, path: string, stem: string): Promise<void> {
  const { languages, remarks, count } = writing;
  const put = (name: string, text: string): Promise<void> =>
    writeFile(join(writing.root, path, name), text, { flag: 'wx' });
  const copied = await copyMedia(writing, slide, path, stem);
  const plays = copied.has('video') || copied.has('sound');
  const text = new Map(languages.pick(slide.text));
  // a title without a language (“f. 2r”) is one in every language that has a text
  const anyTitle = slide.title[UNSAID];
  const title = new Map([...text.keys()].flatMap((tag) => (anyTitle === undefined ? [] : [[tag, oneLine(anyTitle)]])));
  for (const [tag, words] of languages.pick(slide.title)) title.set(tag, oneLine(words));
  const hasWords = [...title.values(), ...text.values()].some((one) => one.length > 0);
  const isBare = copied.size === 0 && !hasWords && (slide.places ?? []).length === 0;
  // a slide of which there is nothing yet needs a word to keep its place
  if (isBare) title.set(languages.tags[0] ?? 'en', String(Number(stem)));
  for (const tag of languages.tags) {
    const whole = labelText(title.get(tag) ?? '', text.get(tag) ?? []);
    const isLong = Buffer.byteLength(whole) > MOST_BYTES;
    if (isLong) remarks.add('Texts too long for a label of any kind', `${slide.where} (${tag})`);
    const label = isLong ? labelText(title.get(tag) ?? '', []) : whole;
    if (label.trim() !== '') await put(`${stem}.${tag}.md`, label);
  }
  const script = languages
    .pick(slide.script)
    .map(([tag, blocks]) => [tag, markdownOf(blocks)] as const)
    .filter(([, words]) => words !== '' && Buffer.byteLength(words) < MOST_BYTES);
  for (const [tag, words] of plays ? script : []) await put(`${stem}.${tag}.script.md`, `${words}\n`);
  if (!plays && script.length > 0) remarks.add('Transcripts without their recording', slide.where);
  const facts = yamlText({
    alt: wordsValue(languages, slide.alt),
    note: wordsValue(languages, slide.note),
    credit: wordsValue(languages, slide.credit),
    licence: slide.licence,
    sources: slide.sources,
  });
  if (facts !== undefined) await put(`${stem}.yaml`, facts);
  const map = mapText(slide, writing);
  if (map !== undefined) await put(`${stem}.map.yaml`, map);
  count.slides += 1;
}

/** Copies what is there, and says of the rest where to fetch it and what to call it. */
async function copyMedia(
  { root, languages, files, remarks, count }: Writing,
  slide: DraftSlide,
  path: string,
  stem: string,
): Promise<ReadonlySet<Wanted['part']>> {
  const copied = new Map<Wanted['part'], Wanted>();
  const nameOf = (wanted: Wanted, ext: string): string => {
    const isSpoken = wanted.part === 'sound' || wanted.part === 'captions';
    const given = wanted.lang !== undefined && languages.tags.includes(wanted.lang) ? wanted.lang : languages.tags[0];
    return isSpoken ? `${stem}.${given ?? 'en'}.${ext}` : `${stem}.${ext}`;
  };
  for (const part of ['picture', 'video', 'sound', 'captions'] as const) {
    const taken = new Set<string>();
    for (const wanted of filesOf(slide, part, files)) {
      const settled = files.get(wanted);
      if (settled?.kind !== 'file') continue;
      const isLost = part === 'captions' && !copied.has('video') && !copied.has('sound');
      const name = nameOf(wanted, settled.ext);
      const place = name.slice(0, -settled.ext.length);
      if (taken.has(place) || isLost) {
        if (!wanted.spare)
          remarks.add(isLost ? 'Captions without their recording' : MORE, `${slide.where}: ${wanted.address}`);
        continue;
      }
      taken.add(place);
      await copyFile(settled.absolute, join(root, path, name), constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
      count.copied += 1;
      if (!copied.has(part)) copied.set(part, wanted);
    }
  }
  for (const wanted of slide.media) {
    const ext = endingOf(wanted.address) ?? USUAL_ENDING[wanted.part];
    sayMissing({ files, remarks }, slide, wanted, `${path}/${nameOf(wanted, ext)}`, copied.get(wanted.part));
  }
  return new Set(copied.keys());
}

const MORE = 'Further files of one slide, which has room for one of a kind';

/** `instead` is what the slide shows in its place. */
function sayMissing(
  { files, remarks }: Pick<Writing, 'files' | 'remarks'>,
  slide: DraftSlide,
  wanted: Wanted,
  place: string,
  instead: Wanted | undefined,
): void {
  const settled = files.get(wanted);
  if (settled === undefined || settled.kind === 'file' || wanted.spare) return;
  const service = serviceOf(wanted.address);
  const small = instead?.spare ? ' (a smaller picture stands in for it; delete that)' : '';
  if (settled.kind === 'unusable')
    remarks.add('Files that are there but cannot be used', `${settled.why}: it belongs at ${place}`);
  else if (service !== undefined)
    remarks.add(
      'Pages of other services: they need the web, and there is no file to save',
      `${service}: ${wanted.address} (${slide.where})`,
    );
  else if (isOnTheWeb(wanted.address))
    remarks.add('Files on the web: nothing is downloaded', `${wanted.address} → save it as ${place}${small}`);
  else remarks.add('Files that were not found', `${wanted.address} → put it at ${place}${small}`);
}

function mapText({ places = [], where }: DraftSlide, { languages, remarks }: Writing): string | undefined {
  if (places.length === 0) return undefined;
  if (places.length > MOST_PLACES) remarks.add('Places beyond what a map has room for', `${where}: ${places.length}`);
  return yamlText({
    // whose land it is, in every language the same
    credit: 'Natural Earth',
    places: places.slice(0, MOST_PLACES).map(({ at, name }) => {
      const words = wordsValue(languages, name);
      return { at: [...at], ...(words === undefined ? {} : { name: words }) };
    }),
  });
}

const oneLine = (text: string): string =>
  text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
