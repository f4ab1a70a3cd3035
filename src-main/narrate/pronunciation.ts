// How a voice should say names that it would get wrong: the `spoken` words of glossary.yaml. Captions keep the true spelling.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { readYaml } from '../content/yaml.ts';
import { PlainError } from '../plain-error.ts';

/** Written word → as a voice should read it. */
export type Spoken = ReadonlyMap<string, string>;

const glossaryFile = z.record(
  z.string(),
  z.looseObject({ spoken: z.record(z.string(), z.record(z.string(), z.string())).optional() }),
);

/** The spoken forms for a voice of `lang`; none where the exhibition has no glossary. */
export async function readSpoken(root: string, lang: string): Promise<Spoken> {
  const text = await readGlossary(join(root, 'glossary.yaml'));
  const { value, problems } = readYaml(text, 'glossary.yaml');
  const [broken] = problems.filter((one) => one.severity === 'error');
  if (broken !== undefined) {
    throw new PlainError(`glossary.yaml, line ${broken.line ?? 1}: ${broken.message}`, broken.fix);
  }
  const glossary = glossaryFile.safeParse(value ?? {});
  if (!glossary.success) {
    const at = glossary.error.issues[0]?.path.join(' → ') ?? '';
    throw new PlainError(
      `glossary.yaml cannot be read at “${at}”.`,
      'Write spoken words as:  spoken: { en: { Lüshun: Lew shoon } }',
    );
  }
  return new Map(Object.values(glossary.data).flatMap((entry) => Object.entries(entry.spoken?.[lang] ?? {})));
}

/** The text as the voice gets it: whole words replaced, typographic quotes made plain. */
export function spokenForm(text: string, spoken: Spoken): string {
  const words = [...spoken.keys()].toSorted((a, b) => b.length - a.length);
  const plain = text
    .replaceAll(/[“”„«»]/gu, '')
    .replaceAll(/[‘’]/gu, "'")
    .replaceAll(/\s+/gu, ' ');
  if (words.length === 0) return plain;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.map(escapeForPattern).join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return plain.replaceAll(pattern, (word) => spoken.get(word) ?? word);
}

const escapeForPattern = (word: string): string => word.replaceAll(/[.*+?^${}()|[\]\\/]/gu, '\\$&');

async function readGlossary(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
