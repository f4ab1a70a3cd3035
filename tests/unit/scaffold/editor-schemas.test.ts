// The schemas for editors say what `check` says: no more, and of wrong values no less.
import { readdirSync, readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { isForm } from '../../../src-main/content/drawn/form-names.ts';
import { DRAWN_FORMS } from '../../../src-main/content/drawn/forms.ts';
import { diagramFile } from '../../../src-main/content/drawn/diagram/schema.ts';
import { checkKeys, readYamlFile } from '../../../src-main/content/yaml-facts.ts';
import { loadSettings } from '../../../src-main/kiosk/settings.ts';
import { jsonSchemas, type JsonSchema, type SchemaName } from '../../../src-main/scaffold/editor/json-schemas.ts';
import { schemaFiles, schemaFor, schemaLine, writeSchemas } from '../../../src-main/scaffold/editor/schema-files.ts';
import { withCodes } from '../../support/docs/codes.ts';
import { folderWith } from '../../support/folders.ts';
import { readGuide } from '../../support/guide-blocks.ts';

const MEDIA = join(import.meta.dirname, '../../../media');
const ARABIC = join(import.meta.dirname, '../../fixtures/arabic');
const schemas = jsonSchemas();
const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, formats: { date: true } });
const fits = Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, ajv.compile(schema)])) as Record<
  SchemaName,
  ReturnType<Ajv['compile']>
>;

const yamlIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));

/** Whether reading the file, as the kiosk does it, finds something wrong in it. */
async function isRefused(name: SchemaName, text: string): Promise<boolean> {
  if (name === 'kiosk') return (await loadSettings(await folderWith({ 'kiosk.yaml': text }))).problems.length > 0;
  if (isForm(name) || name === 'diagram') {
    const { shape } = name === 'diagram' ? diagramFile : DRAWN_FORMS[name].schema;
    return checkKeys(parse(text), { shape }, '01.yaml', {}).problems.length > 0;
  }
  return readYamlFile(text, '01.yaml', name).problems.length > 0;
}

describe('the schemas for editors', () => {
  it('lie in the sample as the program makes them; `npm run docs` writes them', async () => {
    const there = await readdir(join(MEDIA, '.schema'));
    expect(there.sort()).toEqual([...schemaFiles().keys()].sort());
    for (const [name, text] of schemaFiles()) expect(await readFile(join(MEDIA, '.schema', name), 'utf8')).toBe(text);
  });

  it.each([
    ['the sample', MEDIA],
    ['the Arabic exhibition', ARABIC],
  ])('take every YAML file of %s', (_name, folder) => {
    const wrong = yamlIn(folder).flatMap((path) => {
      const fit = fits[schemaFor(path.replaceAll(sep, '/'))];
      const is = fit(parse(readFileSync(join(folder, path), 'utf8')) ?? {});
      return is ? [] : [`${path}: ${ajv.errorsText(fit.errors)}`];
    });
    expect(wrong).toEqual([]);
    expect(yamlIn(folder).length).toBeGreaterThan(5);
  });

  it('are named in the first line of every YAML file of the sample, from where it lies', () => {
    for (const path of yamlIn(MEDIA)) {
      const [first] = readFileSync(join(MEDIA, path), 'utf8').split('\n');
      expect(first).toBe(schemaLine(relative(MEDIA, join(MEDIA, path)).replaceAll(sep, '/')));
    }
  });

  it('say of every key, at any depth, what it is for', () => {
    const unexplained = Object.entries(schemas).flatMap(([name, schema]) => keysWithout(schema, name));
    expect(unexplained).toEqual([]);
  });

  it('are written once, and again where one was changed', async () => {
    const folder = await folderWith({ '.schema/room.json': '{}' });
    expect(await writeSchemas(folder)).toBe(schemaFiles().size);
    expect(await writeSchemas(folder)).toBe(0);
    expect(await readFile(join(folder, '.schema/room.json'), 'utf8')).toBe(schemaFiles().get('room.json'));
  });

  it.each<readonly [SchemaName, string]>([
    ['exhibition', 'languages: [english]'],
    ['exhibition', 'languages: []'],
    ['exhibition', 'titel: Harbour'],
    ['exhibition', 'idle: { after: soon }'],
    ['exhibition', 'idle: { after: 60, warning: 30 }'],
    ['exhibition', 'defaults: { textSize: 130 }'],
    ['exhibition', 'translations: { ja: good }'],
    ['room', 'theme: purple'],
    ['room', 'theme: { palette: mist, tokens: { ground: blue } }'],
    ['room', 'theme: { tokens: { grund: "#ffffff" } }'],
    ['room', 'accent: blue'],
    ['room', 'from: tomorrow'],
    ['room', 'title: [Harbour]'],
    ['room', 'years: { start: 1894 }'],
    ['exhibit', 'cover: 1'],
    ['exhibit', 'advisory: { more: words }'],
    ['exhibit', 'accounts: { question: Why?, groups: [] }'],
    ['exhibit', 'accounts: { question: Why?, groups: [{ title: A, entries: [{ who: B }] }] }'],
    [
      'exhibit',
      'accounts: { question: Why?, groups: [{ title: A, entries: [{ who: B, says: C, was-there: maybe }] }] }',
    ],
    ['slide', 'sound: loud'],
    ['slide', 'loop: often'],
    ['slide', 'steps: { gate: { focus: [1, 2, 3] } }'],
    ['slide', 'steps: { gate: { focus: [1, 2, 3, 400] } }'],
    ['slide', 'advance: fast'],
    ['compare', 'befor: 1894'],
    ['sources', 'S01: { text: A diary }'],
    ['sources', 'S01: { text: A diary, kind: rumour }'],
    ['claims', 'A01: { statement: It burned, status: true }'],
    ['glossary', 'tael: { nam: tael }'],
    ['glossary', 'tael: { spoken: { en: tails } }'],
    ['interface', 'next: [Weiter]'],
    ['map', 'places: [{ at: [38.8] }]'],
    ['map', 'places: [{ at: [138.8, 121] }]'],
    ['map', 'places: [{ at: [38.8, 121], kind: city }]'],
    ['map', 'routes: [{ by: air, through: [a, b] }]'],
    ['map', 'view: [38, 121]'],
    ['chart', 'groups: [{ rows: [{ name: A, kind: guess }] }]'],
    ['chart', 'axis: [0, 1, 2]'],
    ['timeline', 'events: [{ words: No date }]'],
    ['timeline', 'bars: [{ name: A, spans: [] }]'],
    ['type', 'lines: [{ words: A, size: huge }]'],
    ['type', 'lines: []'],
    ['diagram', 'labels: [{ at: [1, 2] }]'],
    ['diagram', 'layers: { tunnel: { stp: a } }'],
    ['kiosk', 'keep: 0'],
    ['kiosk', 'screen: { inch: 27 }'],
    ['kiosk', 'corner: middle'],
  ])('%s: refuse “%s”, as check does', async (name, text) => {
    expect(fits[name](parse(text))).toBe(false);
    expect(await isRefused(name, text)).toBe(true);
  });

  it.each<readonly [SchemaName, string]>([
    ['exhibition', 'title: 1894\nlanguages: [en, zh-hans]\ndefaults: { textSize: 1.25, speed: 150 }'],
    ['room', 'years: 1895 to 1904\naccent: "#ABCDEF"\ncover: { en: a.jpg, ja: b.jpg }'],
    ['room', 'years: { start: 1894-07, end: 1895 }\ntheme: { tokens: { ground: "#FFFFFF" } }'],
    ['exhibit', 'sources: S01\nadvisory: Hard words.'],
    ['slide', 'attributed: true\nsources: [1, A diary of 1901]'],
    ['map', 'land: Harbour.GEOJSON\nplaces: [{ id: 1, at: [38.8, -190] }]'],
    ['timeline', 'from: 1898\nevents: [{ date: 1900-02-28, words: { en: A day } }]'],
    ['kiosk', 'hours: { mon: 10:00-18:00, tue: closed, exceptions: { 2026-12-24: closed } }'],
  ])('%s: take “%s”, as check does', async (name, text) => {
    expect(fits[name](parse(text)), ajv.errorsText(fits[name].errors)).toBe(true);
    expect(await isRefused(name, text)).toBe(false);
  });
});

describe('the list of messages in the guide', () => {
  it('is as the program has them; `npm run docs` writes it', async () => {
    const guide = await readGuide();
    expect(withCodes(guide)).toBe(guide);
  });
});

/** Keys that are told only what form they have, or nothing. */
function keysWithout(schema: unknown, at: string): readonly string[] {
  if (Array.isArray(schema)) return schema.flatMap((one) => keysWithout(one, at));
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema as JsonSchema).flatMap(([key, value]) => {
    if (key !== 'properties') return keysWithout(value, at);
    return Object.entries(value as Readonly<Record<string, JsonSchema>>).flatMap(([name, inner]) => [
      ...(/^(?!Write )./u.test(inner.description ?? '') ? [] : [`${at}.${name}`]),
      ...keysWithout(inner, `${at}.${name}`),
    ]);
  });
}
