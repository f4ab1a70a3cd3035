// How a voice should say names that it would get wrong: readings and `spoken` words of glossary.yaml. Captions keep the true spelling.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { readYaml } from '../content/yaml.ts';
import { PlainError } from '../plain-error.ts';

/** Written word → as a voice should read it. A word that ends in `*` stands for all its endings. */
export type Spoken = ReadonlyMap<string, string>;

/** A stretch of text as it is written, or as the glossary says it sounds. */
export interface Part {
  readonly kind: 'written' | 'said';
  readonly text: string;
  /** The same as it is written. */
  readonly written: string;
}

const words = z.record(z.string(), z.string()).optional();
const entries = z.record(
  z.string(),
  z.looseObject({
    name: words,
    reading: words,
    spoken: z.record(z.string(), z.record(z.string(), z.string())).optional(),
  }),
);

export type Glossary = readonly z.infer<typeof entries>[string][];

/** The entries of glossary.yaml; none where the exhibition has no such file. Rejects with PlainError where it cannot be read. */
export async function readGlossary(root: string): Promise<Glossary> {
  const text = await textOf(join(root, 'glossary.yaml'));
  const { value, problems } = readYaml(text, 'glossary.yaml');
  const [broken] = problems.filter((one) => one.severity === 'error');
  if (broken !== undefined) {
    throw new PlainError(`glossary.yaml, line ${broken.line ?? 1}: ${broken.message}`, broken.fix);
  }
  const glossary = entries.safeParse(value ?? {});
  if (!glossary.success) {
    const at = glossary.error.issues[0]?.path.join(' → ') ?? '';
    throw new PlainError(
      `glossary.yaml cannot be read at “${at}”.`,
      'Write spoken words as:  spoken: { en: { Lüshun: Lew shoon } }',
    );
  }
  return Object.values(glossary.data);
}

/** What a voice of `lang` is told: names with a reading (of two characters or more: 両 also stands in 両国), and `spoken` words. */
export function spokenIn(glossary: Glossary, lang: string): Spoken {
  const readings = glossary.flatMap(({ name, reading }): [string, string][] => {
    const [written = '', said] = [name?.[lang], reading?.[lang]];
    return said !== undefined && [...written].length > 1 ? [[written, said]] : [];
  });
  // of two entries with one name the first counts
  const first = new Map(readings.toReversed());
  return new Map([...first, ...glossary.flatMap(({ spoken }) => Object.entries(spoken?.[lang] ?? {}))]);
}

/** How a voice of `lang` says a word of the language `of`, or of any where that is not known; undefined where the glossary does not tell. */
export function spokenAbroad(
  glossary: Glossary,
  word: string,
  of: string | undefined,
  lang: string,
): string | undefined {
  const told = spokenIn(glossary, lang).get(word);
  const entry = glossary.find(({ name = {} }) => (of === undefined ? Object.values(name) : [name[of]]).includes(word));
  return told ?? entry?.reading?.[lang] ?? entry?.name?.[lang];
}

/** Cuts a text at the words that the glossary knows, the longest first; in Chinese and Japanese they need no gap around them. */
export function partsOf(text: string, spoken: Spoken, lang: string): readonly Part[] {
  const known = [...spoken.keys()].toSorted((a, b) => b.length - a.length);
  if (known.length === 0) return [{ kind: 'written', text, written: text }];
  const gapless = /^(?:zh|ja)\b/u.test(lang);
  const [before, after] = gapless ? ['', ''] : ['(?<![\\p{L}\\p{N}])', '(?![\\p{L}\\p{N}])'];
  const one = known.map((word) =>
    word.endsWith('*') ? `${escapeForPattern(word.slice(0, -1))}\\p{L}*` : escapeForPattern(word),
  );
  const cut = text.split(new RegExp(`(${before}(?:${one.join('|')})${after})`, 'gu'));
  return cut.flatMap((piece, index): readonly Part[] => {
    if (piece === '') return [];
    const said = index % 2 === 1;
    return [{ kind: said ? 'said' : 'written', text: said ? saidFor(piece, spoken) : piece, written: piece }];
  });
}

function saidFor(word: string, spoken: Spoken): string {
  const exact = spoken.get(word);
  if (exact !== undefined) return exact;
  const [key = '', said = word] =
    [...spoken]
      .filter(([written]) => written.endsWith('*') && word.startsWith(written.slice(0, -1)))
      .toSorted(([a], [b]) => b.length - a.length)[0] ?? [];
  return said.replace('*', word.slice(key.length - 1));
}

const escapeForPattern = (word: string): string => word.replaceAll(/[.*+?^${}()|[\]\\/]/gu, '\\$&');

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
