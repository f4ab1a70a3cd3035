// A further language for an exhibition: the file of interface words to fill in, the tag in `languages:`, and what is left to a person.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { isBuiltIn } from '#contract/messages/keys';
import { firstWithoutGlyph } from '../content/glyphs.ts';
import { languageOf } from '../content/languages.ts';
import { loadExhibition } from '../content/load.ts';
import { decodeText } from '../content/text.ts';
import { withLanguage } from './add-language.ts';
import { writeSchemas } from './editor/schema-files.ts';
import { interfaceTemplate } from './interface-template.ts';

/** Does what can be done without harm and returns the sentences for the curator. `tag` is in its usual spelling. */
export async function newLanguage(folder: string, tag: string): Promise<readonly string[]> {
  const { exhibition } = await loadExhibition(folder);
  const tags = exhibition.languages.map((language) => language.tag);
  const { name, dir } = languageOf(tag);
  const first = tags.find((other) => other !== tag) ?? 'en';
  const done = [
    await writeInterface(folder, tag),
    tags.includes(tag) ? `“languages” knows ${tag}.` : await list(folder, tag),
  ];
  const notes = [
    ...(dir === 'rtl' ? ['This language is written from the right: the whole page turns round by itself.'] : []),
    ...(firstWithoutGlyph(name) === undefined
      ? []
      : [
          `No bundled font has its letters (“${name}”): the kiosk shows them in a font of its own system. Look at it there.`,
        ]),
  ];
  return [
    ...done,
    ...notes,
    '',
    'What is left to do:',
    ...steps(tag, first).map((step, index) => `${index + 1}. ${step}`),
  ];
}

const steps = (tag: string, first: string): readonly string[] => [
  ...(isBuiltIn(tag) ? [] : [`Write the words into interface.${tag}.yaml, and take the # before each line away.`]),
  `Put a label beside each one there is: 01.${tag}.md beside 01.${first}.md. Its first line, after #, is the title of the slide.`,
  `Add the language to the titles and other words in exhibition.yaml, room.yaml, exhibit.yaml and the files of the slides: title: { ${first}: …, ${tag}: … }`,
  `Add the names of people and places to glossary.yaml in this language.`,
  `Record the narration as 01.${tag}.opus with captions 01.${tag}.vtt, or let the computer speak: vitrine narrate --language ${tag}`,
  'Type “vitrine check”: it lists what is still missing. What is missing is shown in the first language, with a note.',
];

/** Never over what a curator has written. */
async function writeInterface(folder: string, tag: string): Promise<string> {
  const name = `interface.${tag}.yaml`;
  if (isBuiltIn(tag))
    return `The words of the interface come with Vitrine in ${english(tag)}; a file ${name} is needed only to change some.`;
  const there = (await readdir(folder)).find((one) => /^interface\..+\.ya?ml$/iu.test(one) && sameName(one, name));
  if (there !== undefined) return `${there} is there already and stays as it is.`;
  await writeFile(join(folder, name), interfaceTemplate(tag), { flag: 'wx' });
  await writeSchemas(folder);
  return `${name} is written: every word of the interface, in English, to be translated into ${english(tag)}.`;
}

const sameName = (one: string, other: string): boolean =>
  one.toLowerCase().replace(/\.yml$/u, '.yaml') === other.toLowerCase();

/** Only where nothing but the list changes; else the curator is told what to write. */
async function list(folder: string, tag: string): Promise<string> {
  const file = join(folder, 'exhibition.yaml');
  const bytes = await readFile(file).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (bytes === undefined)
    return 'There is no exhibition.yaml: the language counts as soon as a file carries it in its name.';
  const read = decodeText(bytes);
  const text = bytes.toString('utf8');
  // what is not plain UTF-8 as we read it is not ours to write
  const added = 'text' in read && read.text === text ? withLanguage(text, tag) : undefined;
  if (added === undefined) return `Add ${tag} to “languages” in exhibition.yaml, for example: languages: [en, ${tag}]`;
  await writeFileAtomic(file, added);
  return `${tag} is added to “languages” in exhibition.yaml. It is shown to visitors from now on.`;
}

const english = (tag: string): string => new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
