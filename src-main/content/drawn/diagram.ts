// `01.diagram.svg`: a drawing whose named groups are layers, with its words in `01.diagram.yaml` beside it.
import { readFile } from 'node:fs/promises';
import { ANY_LANG } from '#contract/content';
import type { Problem } from '#contract/problem';
import { wordsAt, type WordsAt } from '../agree/words-at.ts';
import { hashOf } from '../content-hash.ts';
import type { DrawnFacts, DrawnLayer, Reading, Task, Waits } from '../facts.ts';
import { foldedName } from '../names.ts';
import { nearest } from '../nearest.ts';
import { problem } from '../problem-table.ts';
import { readSvg, viewBoxOf } from '../svg.ts';
import { partsOf, type SvgPart } from '../svg-layers.ts';
import { decodeText } from '../text.ts';
import { readYaml } from '../yaml.ts';
import { checkKeys } from '../yaml-facts.ts';
import { inLanguage, type Desk } from './desk.ts';
import { diagramFile, type DiagramFile } from './diagram/schema.ts';
import { diagramView, type Box } from './diagram/views.ts';
import { spotOf } from './form.ts';
import { inEach, joined } from './phrases.ts';
import { waitsIn } from './waits.ts';

const LANDSCAPE = { width: 1248, height: 904 };
const PORTRAIT = { width: 1080, height: 940 };

/** Never rejects for what lies in the files. */
export async function readDiagram(bytes: Buffer, task: Task): Promise<Reading> {
  const { path, drawn } = task;
  if (drawn === undefined) throw new Error(`content: “${path}” was not planned as a drawing`);
  const svg = readSvg(bytes, path);
  if (svg.content.kind === 'nothing') return svg;
  const decoded = decodeText(bytes);
  const text = 'text' in decoded ? decoded.text : '';
  const parts = partsOf(text)?.parts ?? [];
  const names = [...new Set(parts.flatMap(({ name }) => name ?? []))];
  const words = await wordsBeside(task);
  const problems: Problem[] = [...svg.problems, ...words.problems];
  if (names.length === 0) problems.push(problem('diagram-without-layers', { path }, {}));
  problems.push(...unknownLayers(words, names));
  const [fallback = 'en'] = drawn.languages;
  const desk: Desk = {
    languages: drawn.languages,
    words: (value) => (value === undefined ? {} : typeof value === 'string' ? { [fallback]: value } : value),
  };
  const box = viewBoxOf(text);
  problems.push(...labelsOutside(words, box, desk));
  const layers = layersOf(parts, words.file);
  // what the SVG says of itself
  const credit = svg.content.kind === 'picture' ? svg.content.credit : undefined;
  const content: DrawnFacts = {
    kind: 'drawn',
    drawing: {
      kind: 'drawing',
      form: 'diagram',
      views: {
        landscape: diagramView(LANDSCAPE, false, box, words.file, desk),
        portrait: diagramView(PORTRAIT, true, box, words.file, desk),
      },
      said: saidOf(words.file, desk),
    },
    layers,
    ...(credit === undefined ? {} : { credit: { [ANY_LANG]: credit } }),
    words: words.all,
    waits: [...words.waits, ...ownSteps(layers, words.file)],
  };
  return { hash: hashOf(`${hashOf(bytes)} ${words.hash}`), content, problems };
}

interface Words {
  readonly file: DiagramFile;
  readonly at: (key: string) => { readonly path: string };
  readonly waits: readonly Waits[];
  readonly all: readonly WordsAt[];
  readonly problems: readonly Problem[];
  readonly hash: string;
}

const NO_WORDS: Words = { file: {}, at: () => ({ path: '' }), waits: [], all: [], problems: [], hash: '' };

/** `01.ja.diagram.yaml` for `01.ja.diagram.svg`, else `01.diagram.yaml`. */
async function wordsBeside({ path, drawn }: Task): Promise<Words> {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const own = name.replace(/\.[^.]*$/u, '');
  const common = `${name.split('.')[0] ?? ''}.diagram`;
  const wanted = [own, common].flatMap((stem) => [`${stem}.yaml`, `${stem}.yml`]).map(foldedName);
  const found = wanted.flatMap((one) => drawn?.beside.filter((file) => foldedName(file.name) === one) ?? []);
  const [entry] = found;
  if (entry === undefined) return NO_WORDS;
  let bytes: Buffer;
  try {
    bytes = await readFile(entry.absolute);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return {
      ...NO_WORDS,
      problems: [problem('file-unreadable', { path: entry.path }, { reason: String(error.code) })],
    };
  }
  const decoded = decodeText(bytes);
  if ('guess' in decoded) return { ...NO_WORDS, problems: [problem('text-not-utf8', { path: entry.path }, decoded)] };
  const { value, spots, problems } = readYaml(decoded.text, entry.path);
  const checked =
    value === undefined && problems.length > 0
      ? { value: {}, problems: [] }
      : checkKeys(value ?? {}, { shape: diagramFile.shape }, entry.path, spots);
  return {
    // each key was parsed by its schema
    file: checked.value as DiagramFile,
    at: (key) => ({ path: entry.path, ...spotOf(spots, key), field: key }),
    all: wordsAt(checked.value, spots, drawn?.languages ?? []).map((one) => ({ ...one, path: entry.path })),
    waits: waitsIn(checked.value, spots).map((one) => ({ ...one, path: entry.path })),
    problems: [...problems, ...checked.problems],
    hash: hashOf(bytes),
  };
}

/** Neighbours that wait for the same, or for nothing, are one picture. */
function layersOf(parts: readonly SvgPart[], { layers }: DiagramFile): readonly DrawnLayer[] {
  const all: DrawnLayer[] = [];
  for (const [index, { name }] of parts.entries()) {
    // without a word in the YAML file, a layer waits for the step of its own name, if the label has one
    const step = name === undefined ? undefined : layers === undefined ? name : layers[name]?.step;
    const last = all.at(-1);
    if (last !== undefined && last.step === step) all[all.length - 1] = { ...last, parts: [...last.parts, index] };
    else all.push({ parts: [index], ...(step === undefined ? {} : { step }) });
  }
  return all.length > 0 ? all : [{ parts: [] }];
}

function ownSteps(layers: readonly DrawnLayer[], file: DiagramFile): readonly Waits[] {
  if (file.layers !== undefined) return [];
  return layers.flatMap(({ step }) => (step === undefined ? [] : [{ step, maybe: true }]));
}

const unknownLayers = ({ file, at }: Words, names: readonly string[]): readonly Problem[] =>
  Object.keys(file.layers ?? {})
    .filter((layer) => !names.includes(layer))
    .map((layer) => {
      const near = nearest(layer, names);
      return problem('layer-unknown', at(`layers.${layer}`), {
        layer,
        names,
        ...(near === undefined ? {} : { nearest: near }),
      });
    });

function labelsOutside({ file, at }: Words, { x, y, width, height }: Box, desk: Desk): readonly Problem[] {
  return (file.labels ?? []).flatMap((label, index) => {
    const [across, down] = label.lead ?? label.at;
    if (across >= x && down >= y && across <= x + width && down <= y + height) return [];
    const words = Object.values(desk.words(label.words))[0] ?? '';
    const size = `${x} to ${x + width} across, ${y} to ${y + height} down`;
    return [problem('label-outside', at(`labels.${index}.at`), { words, size })];
  });
}

const saidOf = ({ labels = [] }: DiagramFile, desk: Desk) =>
  inEach(desk.languages, (tag, { marks: [stop, comma] }) => {
    const parts = labels.map(({ words, second }) =>
      joined(comma, [inLanguage(desk, words, tag), inLanguage(desk, second, tag)]),
    );
    return parts.length === 0 ? '' : `${joined(stop, parts)}${stop.trim()}`;
  });
