// A YAML file against its schema, key by key: what is right is kept, what is wrong becomes a problem.
import * as z from 'zod';
import type { Problem } from '#contract/problem';
import type { FileContent, Spots } from './facts.ts';
import { firstWithoutGlyph, pointName } from './glyphs.ts';
import { nearest } from './nearest.ts';
import { problem, type Place } from './problem-table.ts';
import { RECORDS, SCHEMAS } from './schema/files.ts';
import { readYaml } from './yaml.ts';

export type YamlKind = keyof typeof SCHEMAS | keyof typeof RECORDS;

export interface YamlReading {
  readonly content: FileContent;
  readonly problems: readonly Problem[];
}

/** Reads one YAML file as what its name says it is. */
export function readYamlFile(text: string, path: string, kind: YamlKind): YamlReading {
  const { value, spots, problems } = readYaml(text, path);
  if (value === undefined && problems.some((one) => one.code === 'yaml-broken'))
    return { content: { kind: 'nothing' }, problems };
  const keys: Keys = isRecordKind(kind) ? { shape: {}, any: RECORDS[kind].valueType } : { shape: SCHEMAS[kind].shape };
  const checked = checkKeys(value ?? {}, keys, path, spots);
  // each key was parsed by the schema of this kind, so the record is of its type
  const content = { kind, value: checked.value, spots } as FileContent;
  return { content, problems: [...problems, ...checked.problems] };
}

/** The keys a file may have; `any` is the schema of every other one. */
export interface Keys {
  readonly shape: Readonly<Record<string, z.ZodType>>;
  readonly any?: z.ZodType | undefined;
}

/** Each key by itself: what fits its schema is kept, parsed; what does not is a problem. */
export function checkKeys(
  value: unknown,
  { shape, any }: Keys,
  path: string,
  spots: Spots,
): { value: object; problems: readonly Problem[] } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const why = 'it holds no “key: value” lines';
    return { value: {}, problems: [problem('yaml-broken', { path, line: 1, column: 1 }, { why })] };
  }
  const kept: [string, unknown][] = [];
  const problems: Problem[] = [];
  for (const [key, given] of Object.entries(value)) {
    const at = { path, ...spots[key], field: key };
    const schema = Object.hasOwn(shape, key) ? shape[key] : any;
    if (schema === undefined) {
      const known = Object.keys(shape);
      const near = nearest(key, known);
      problems.push(problem('key-unknown', at, { key, known, ...(near === undefined ? {} : { nearest: near }) }));
    } else if (given !== null && given !== undefined) {
      const parsed = schema.safeParse(given);
      if (parsed.success) {
        kept.push([key, parsed.data]);
        problems.push(...withoutGlyph(given, at));
      } else problems.push(valueWrong(path, key, given, schema, parsed.error.issues, spots));
    }
  }
  return { value: Object.fromEntries(kept), problems };
}

const isRecordKind = (kind: YamlKind): kind is keyof typeof RECORDS => Object.hasOwn(RECORDS, kind);

/** Words that visitors read; names of files and addresses are not. */
const UNREAD = ['alt', 'cover', 'attract', 'takeAway'];

function withoutGlyph(given: unknown, at: Place): readonly Problem[] {
  const character = UNREAD.includes(at.field ?? '') ? undefined : firstWithoutGlyph(JSON.stringify(given));
  return character === undefined ? [] : [problem('no-glyph-for', at, { character, point: pointName(character) })];
}

function valueWrong(
  path: string,
  key: string,
  given: unknown,
  schema: z.ZodType,
  issues: readonly z.core.$ZodIssue[],
  spots: Spots,
): Problem {
  const way = issues[0]?.path ?? [];
  const spot = way
    .map((_step, index) => spots[[key, ...way.slice(0, way.length - index)].join('.')])
    .concat(spots[key])
    .find((one) => one !== undefined);
  const field = [key, ...way].join('.');
  const found = way.reduce<unknown>((value, step) => (isRecord(value) ? value[String(step)] : undefined), given);
  const expected = described(schema, way.map(String));
  // a key too many inside has no value of its own to show
  const shownValue = found === undefined ? given : found;
  return problem('value-wrong', { path, ...spot, field }, { key: field, found: shown(shownValue), expected });
}

/** What the schema on this way says of itself; what lies around it where it says nothing. */
function described(schema: z.ZodType, way: readonly string[]): string {
  const [step, ...rest] = way;
  const inner = step === undefined ? undefined : stepInto(schema, step);
  const deeper = inner === undefined ? '' : described(inner, rest);
  if (deeper !== '') return deeper;
  return schema.description ?? (schema instanceof z.ZodOptional ? described(innerOf(schema), way) : '');
}

function stepInto(schema: z.ZodType, step: string): z.ZodType | undefined {
  if (schema instanceof z.ZodOptional) return stepInto(innerOf(schema), step);
  if (schema instanceof z.ZodUnion)
    return schema.options.map((one) => stepInto(one as z.ZodType, step)).find((one) => one !== undefined);
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  if (schema instanceof z.ZodTuple) return schema.def.items[Number(step)] as z.ZodType | undefined;
  if (schema instanceof z.ZodObject) return (schema.shape as Record<string, z.ZodType>)[step];
  return schema instanceof z.ZodRecord ? (schema.valueType as z.ZodType) : undefined;
}

const innerOf = (schema: z.ZodOptional): z.ZodType => schema.unwrap() as z.ZodType;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function shown(value: unknown): string {
  const text = typeof value === 'string' ? `“${value}”` : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
