// What is read of IIIF Presentation 3, leniently: a part of another shape is as if it were not there.
import * as z from 'zod';
import { listOf, maybe, text } from '../lenient.ts';

/** `{en: ["…"], none: ["…"]}`; a bare text, as some write it, has no language. */
export const languageMap = z
  .union([
    z.string().transform((value): Record<string, readonly string[]> => ({ none: [value] })),
    z.record(z.string(), listOf(z.string())),
  ])
  .optional()
  .catch(undefined);
export type LanguageMap = z.output<typeof languageMap>;

const pair = z.object({ label: languageMap, value: languageMap });

/** What every resource can say of itself. */
const said = {
  id: text,
  type: text,
  label: languageMap,
  summary: languageMap,
  metadata: listOf(pair),
  requiredStatement: maybe(pair),
  rights: text,
  navDate: text,
  provider: listOf(z.object({ label: languageMap })),
  thumbnail: listOf(z.object({ id: text, service: listOf(z.object({ id: text, '@id': text })) })),
  behavior: listOf(z.string()),
};

/** Links and helpers that a kiosk has no use for. */
const links = {
  homepage: listOf(z.object({ id: text })),
  rendering: listOf(z.object({ id: text })),
  seeAlso: listOf(z.object({ id: text })),
  viewingDirection: text,
};

const service = z.object({ id: text, '@id': text });

const single = z.object({
  id: text,
  type: text,
  format: text,
  value: text,
  language: text,
  label: languageMap,
  rights: text,
  requiredStatement: maybe(pair),
  service: listOf(service),
});
export type Body = z.output<typeof single>;

/** A body that stands in a choice or behind a selector, too. */
const body = z.object({
  ...single.shape,
  items: listOf(single),
  source: z
    .union([z.string().transform((id) => ({ id })), single])
    .optional()
    .catch(undefined),
});
export type AnyBody = z.output<typeof body>;

const annotation = z.object({
  id: text,
  motivation: listOf(z.string()),
  body: listOf(body),
  target: z.unknown(),
});
export type Annotation = z.output<typeof annotation>;

const page = z.object({ id: text, items: listOf(annotation) });

const inner = z.object({ ...said, items: listOf(page) });

const canvas = z.object({
  ...said,
  ...links,
  items: listOf(page),
  annotations: listOf(page),
  placeholderCanvas: maybe(inner),
  accompanyingCanvas: maybe(inner),
});
export type Canvas = z.output<typeof canvas>;

/** Ranges nest; their items are read one level at a time, so that depth is counted and not suffered. */
export const range = z.object({ ...said, items: listOf(z.unknown()) });
export type Range = z.output<typeof range>;

export const manifest = z.object({
  ...said,
  ...links,
  items: listOf(canvas),
  structures: listOf(range),
  accompanyingCanvas: maybe(inner),
});
export type Manifest = z.output<typeof manifest>;

export const collection = z.object({ ...said, ...links, items: listOf(z.unknown()) });
export type Collection = z.output<typeof collection>;
