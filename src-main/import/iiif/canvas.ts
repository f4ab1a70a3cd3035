// A IIIF canvas → a slide; several pictures on one canvas → several slides.
import type { Block } from '#contract/content';
import { canonicalTag } from '../../content/languages.ts';
import { blocksOf, droppedInto } from '../html.ts';
import { UNSAID, type DraftSlide, type Texts, type Wanted } from '../draft.ts';
import { licenceOf } from '../licences.ts';
import { waysTo } from '../addresses.ts';
import type { Remarks } from '../remarks.ts';
import { paintedBodies, wantedBody } from './bodies.ts';
import type { Annotation, AnyBody, Canvas } from './schema.ts';
import { anyOf, together, type Reader } from './words.ts';

const TOLD = /^(?:\w+:)?(?:commenting|describing|assessing|replying|questioning|highlighting)$/u;

export interface CanvasContext {
  readonly reader: Reader;
  readonly remarks: Remarks;
  /** Names that no other canvas of the source has, and that a file of it may have. */
  readonly namesOf: (canvas: Canvas) => readonly string[];
}

export function slidesOf(canvas: Canvas, context: CanvasContext): readonly DraftSlide[] {
  const { reader, remarks } = context;
  const title = reader.words(canvas.label, canvas.id ?? '');
  const where = `canvas ${anyOf(title) || (canvas.id ?? '')}`;
  const painted = paintedBodies(annotationsOf(canvas.items), where, remarks);
  const files = painted.flatMap((body) => wantedBody(body, context.namesOf(canvas)) ?? []);
  const [first, ...others] = files.filter(({ part }) => part === 'picture');
  const av = files.filter(({ part }) => part !== 'picture');
  const notes = annotationsOf(canvas.annotations);
  const written = painted.flatMap((body) => (body.type === 'TextualBody' ? [textOf(body, where, remarks)] : []));
  remarkRest(canvas, where, remarks);
  const { credit, licence } = rightsOf(canvas, painted, reader, where);
  const slide: DraftSlide = {
    where,
    title,
    text: together([
      reader.texts(canvas.summary, where),
      ...written,
      reader.list(canvas.metadata, where),
      ...notes.flatMap((note) => toldBy(note, where, remarks)),
    ]),
    ...(credit === undefined ? {} : { credit }),
    licence,
    media: [
      ...(first === undefined ? [] : [first]),
      ...av,
      ...(av.length > 0 ? stills(canvas, where, remarks) : []),
      ...notes.flatMap(captionsOf),
    ],
  };
  const more = others.map((picture): DraftSlide => ({
    where,
    title,
    text: {},
    licence,
    ...(credit ? { credit } : {}),
    media: [picture],
  }));
  return [slide, ...more];
}

const annotationsOf = (pages: Canvas['items']): readonly Annotation[] => pages.flatMap(({ items }) => items);

function rightsOf(
  canvas: Canvas,
  painted: readonly AnyBodyLike[],
  reader: Reader,
  where: string,
): { readonly credit?: DraftSlide['credit']; readonly licence: string | undefined } {
  const statement = canvas.requiredStatement ?? painted.find((one) => one.requiredStatement)?.requiredStatement;
  const credit = reader.words(statement?.value, where);
  const rights = canvas.rights ?? painted.find((one) => one.rights)?.rights;
  return { ...(Object.keys(credit).length === 0 ? {} : { credit }), licence: licenceOf(rights) };
}

type AnyBodyLike = Pick<AnyBody, 'rights' | 'requiredStatement'>;

/** What stands for a recording while nothing moves in it. */
function stills(canvas: Canvas, where: string, remarks: Remarks): readonly Wanted[] {
  return [canvas.accompanyingCanvas, canvas.placeholderCanvas].flatMap((still, index) => {
    const bodies = paintedBodies(annotationsOf(still?.items ?? []), where, remarks);
    return bodies.flatMap((body) => {
      const wanted = wantedBody(body, [], index === 1);
      return wanted?.part === 'picture' ? [wanted] : [];
    });
  });
}

/** Comments are part of the label; tags, links and transcriptions are told of. */
function toldBy(note: Annotation, where: string, remarks: Remarks): readonly Texts[] {
  const [motivation = 'commenting'] = note.motivation;
  if (note.motivation.some((one) => one === 'painting') || captionsOf(note).length > 0) return [];
  if (!TOLD.test(motivation)) {
    const words = note.body.map(({ value, id }) => value ?? id ?? '').join('; ');
    remarks.add(`Annotations of another kind: ${motivation}`, `${words.slice(0, 200)} (${where})`);
    return [];
  }
  if (/#(?:.*&)?(?:xywh|t)=|Selector/u.test(JSON.stringify(note.target ?? '')))
    remarks.add('The spot or moment that a comment points to; its words are in the label', where);
  return note.body.flatMap((body) => {
    const spoken = body.type === 'Choice' ? body.items : [body];
    return spoken.filter(({ value }) => value !== undefined).map((one) => textOf(one, where, remarks));
  });
}

function textOf(body: Pick<AnyBody, 'value' | 'format' | 'language'>, where: string, remarks: Remarks): Texts {
  const isHtml = body.format === undefined ? undefined : /html/iu.test(body.format);
  const blocks: readonly Block[] = blocksOf(body.value ?? '', droppedInto(remarks)(where), isHtml);
  return blocks.length === 0 ? {} : { [canonicalTag(body.language ?? '') ?? UNSAID]: blocks };
}

function captionsOf(note: Annotation): readonly Wanted[] {
  return note.body
    .flatMap((body) => (body.type === 'Choice' ? body.items : [body]))
    .flatMap((body): readonly Wanted[] => {
      if (body.id === undefined || !(body.format === 'text/vtt' || /\.vtt$/iu.test(body.id))) return [];
      const lang = body.language === undefined ? {} : { lang: body.language };
      return [{ part: 'captions', address: body.id, ways: waysTo(body.id), names: [], ...lang }];
    });
}

function remarkRest(canvas: Canvas, where: string, remarks: Remarks): void {
  for (const { id, items } of canvas.annotations)
    if (items.length === 0 && id !== undefined)
      remarks.add('Annotations in files of their own: nothing is downloaded', `${id} (${where})`);
  for (const { id } of [...canvas.rendering, ...canvas.seeAlso, ...canvas.homepage])
    remarks.add('Other versions, data and web pages that the source points to', `${id ?? ''} (${where})`);
  if (canvas.navDate !== undefined) remarks.add('Dates of single canvases', `${canvas.navDate} (${where})`);
}
