// The same schemas that read the files, as JSON Schema for editors: they complete keys, explain them, and underline what is wrong.
import * as z from 'zod';
import { MESSAGE_KEYS, MESSAGES } from '#contract/messages/keys';
import { chartFile } from '../../content/drawn/chart-file.ts';
import { diagramFile } from '../../content/drawn/diagram/schema.ts';
import { mapFile } from '../../content/drawn/map/schema.ts';
import { timelineFile } from '../../content/drawn/timeline-file.ts';
import { typeFile } from '../../content/drawn/type-file.ts';
import { RECORDS, SCHEMAS } from '../../content/schema/files.ts';
import { settingsSchema } from '../../kiosk/settings-schema.ts';
import { CHART, DIAGRAM, MAP, TIMELINE, TYPE } from './drawn-meanings.ts';
import { KIOSK } from './kiosk-meanings.ts';
import { CLAIMS, COMPARE, EXHIBIT, EXHIBITION, GLOSSARY, type Meanings, ROOM, SLIDE, SOURCES } from './meanings.ts';

export interface JsonSchema {
  readonly [key: string]: unknown;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
}

const FILES = {
  exhibition: [SCHEMAS.exhibition, EXHIBITION, 'exhibition.yaml: the exhibition as a whole.'],
  room: [SCHEMAS.room, ROOM, 'room.yaml: one room.'],
  exhibit: [SCHEMAS.exhibit, EXHIBIT, 'exhibit.yaml: one exhibit, and what holds for all its slides.'],
  slide: [SCHEMAS.slide, SLIDE, '01.yaml: the facts of one slide.'],
  compare: [SCHEMAS.compare, COMPARE, '01.compare.yaml: what two compared pictures are called.'],
  sources: [RECORDS.sources, SOURCES, 'sources.yaml: what the labels rest on, each under a key of its own.'],
  claims: [RECORDS.claims, CLAIMS, 'claims.yaml: the statements that were checked, each under a key of its own.'],
  glossary: [RECORDS.glossary, GLOSSARY, 'glossary.yaml: people, places and terms, each under a key of its own.'],
  map: [mapFile, MAP, '01.map.yaml: a map.'],
  chart: [chartFile, CHART, '01.chart.yaml: what sources say, as ranges.'],
  timeline: [timelineFile, TIMELINE, '01.timeline.yaml: a line of time.'],
  type: [typeFile, TYPE, '01.type.yaml: names and sentences as the picture.'],
  diagram: [diagramFile, DIAGRAM, '01.diagram.yaml: the words of a diagram.'],
  kiosk: [settingsSchema, KIOSK, 'kiosk.yaml: one machine.'],
} as const satisfies Readonly<Record<string, readonly [z.ZodType, Meanings, string]>>;

export type SchemaName = keyof typeof FILES | 'interface';

/** By name: what `.schema/NAME.json` holds. */
export function jsonSchemas(): Readonly<Record<SchemaName, JsonSchema>> {
  const made = Object.entries(FILES).map(([name, [schema, meanings, about]]) => [
    name,
    schemaOf(schema, meanings, about),
  ]);
  return { ...(Object.fromEntries(made) as Record<keyof typeof FILES, JsonSchema>), interface: interfaceSchema() };
}

function schemaOf(schema: z.ZodType, meanings: Meanings, about: string): JsonSchema {
  const made = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }) as JsonSchema;
  return { ...explain(made, meanings), description: about };
}

/** Meanings go to the named keys below, through lists, choices and entries. A machine's own defaults stay out. */
function explain(schema: JsonSchema, meanings: Meanings): JsonSchema {
  const explained = Object.entries(schema)
    .filter(([key]) => key !== 'default')
    .map(([key, value]) => [key, key === 'properties' ? named(value, meanings) : within(value, meanings)]);
  // a key too many is told by `check`, too
  const closed = schema.properties === undefined ? {} : { additionalProperties: false };
  const { items } = schema;
  const counted = Array.isArray(items)
    ? { minItems: items.length, maxItems: items.length, additionalItems: false }
    : {};
  return { ...closed, ...counted, ...Object.fromEntries(explained) };
}

function within(value: unknown, meanings: Meanings): unknown {
  if (Array.isArray(value)) return value.map((one) => within(one, meanings));
  return isSchema(value) ? explain(value, meanings) : value;
}

function named(properties: unknown, meanings: Meanings): unknown {
  if (!isSchema(properties)) return properties;
  return Object.fromEntries(
    Object.entries(properties).map(([key, value]) => {
      const meaning = meanings[key];
      const [text, inner] = meaning === undefined || typeof meaning === 'string' ? [meaning, {}] : meaning;
      const schema = isSchema(value) ? explain(value, inner) : {};
      const form = schema.description ?? formOf(schema);
      const description = [text, form === undefined ? undefined : `Write ${form}.`].filter(Boolean).join(' ');
      return [key, description === '' ? schema : { ...schema, description }];
    }),
  );
}

/** Of a choice that says nothing of itself: what its first member says. */
function formOf(schema: JsonSchema): string | undefined {
  const [first] = Array.isArray(schema['anyOf']) ? (schema['anyOf'] as readonly JsonSchema[]) : [];
  return first?.description;
}

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every word of the interface, with the English it stands for. */
function interfaceSchema(): JsonSchema {
  const properties = Object.fromEntries(
    MESSAGE_KEYS.map((key) => {
      const [base] = key.split('.');
      const english = MESSAGES.find((message) => message.key === base)?.english.replaceAll('\u00a0', ' ') ?? '';
      return [key, { type: 'string', description: `In English: ${english}` }];
    }),
  );
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    properties,
    additionalProperties: false,
    description: 'interface.LANGUAGE.yaml: words of keys and pages in a language.',
  };
}
