// The files of new rooms and exhibits, by their path in the exhibition, and the writing of them: into folders that were not there before.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PlainError } from '../plain-error.ts';
import { EXHIBIT, ROOM, SLIDE } from './editor/meanings.ts';
import { EXHIBIT_EXAMPLES, ROOM_EXAMPLES, SLIDE_EXAMPLES } from './examples.ts';
import { sayIn, wordsIn, yamlTemplate } from './yaml-template.ts';

export type NewFiles = Readonly<Record<string, string>>;

/** What everything new is made for. */
export interface Whose {
  readonly languages: readonly string[];
  /** Who made it, until somebody writes a better name. */
  readonly credit: string;
}

const TEXT = [
  'Write here what visitors should know: two or three short sentences, 25 to 50 words. An empty line begins a new paragraph.',
  'Put a picture beside this file under the same number, 10.jpg, and it is shown with these words.',
].join('\n\n');

export function roomFiles(folder: string, title: string, { languages }: Whose): NewFiles {
  const path = `${folder}/room.yaml`;
  const about = 'One room: what the hall shows of it. Its exhibits are the folders beside this file.';
  const filled = { title: wordsIn(languages, title) };
  const template = { path, about, examples: ROOM_EXAMPLES, meanings: ROOM, filled };
  return { [path]: yamlTemplate(template, sayIn(languages)) };
}

/** An exhibit with one slide of text. */
export function exhibitFiles(folder: string, title: string, { languages, credit }: Whose): NewFiles {
  const [first = 'en'] = languages;
  const path = `${folder}/exhibit.yaml`;
  const about = 'One exhibit, and what holds for all its slides.';
  const filled = { title: wordsIn(languages, title), credit: JSON.stringify(credit), licence: 'all rights reserved' };
  const template = { path, about, examples: EXHIBIT_EXAMPLES, meanings: EXHIBIT, filled };
  return {
    [path]: yamlTemplate(template, sayIn(languages)),
    [`${folder}/10.${first}.md`]: `# ${title}\n\n${TEXT}\n`,
    ...slideFile(`${folder}/10.yaml`, {}, languages),
  };
}

export function slideFile(
  path: string,
  filled: Readonly<Record<string, string>>,
  languages: readonly string[],
): NewFiles {
  const about = 'The facts of the slide whose files begin with the same number.';
  const template = { path, about, examples: SLIDE_EXAMPLES, meanings: SLIDE, filled };
  return { [path]: yamlTemplate(template, sayIn(languages)) };
}

/** Makes `folder`, which must not be there, with all of `files`; leaves nothing behind where that fails. */
export async function writeNew(root: string, folder: string, files: NewFiles): Promise<void> {
  const made = join(root, folder);
  await mkdir(dirname(made), { recursive: true }).catch(explain(made));
  await mkdir(made).catch(explain(made));
  try {
    for (const [path, text] of Object.entries(files)) {
      const file = join(root, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text, { flag: 'wx' });
    }
  } catch (error) {
    await rm(made, { recursive: true, force: true });
    explain(made)(error);
  }
}

const explain =
  (made: string) =>
  (error: unknown): never => {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw error.code === 'EEXIST'
      ? new PlainError(`“${made}” is there already, and stays as it is.`, 'Take another name.', 2)
      : new PlainError(
          `“${made}” cannot be written (${String(error.code)}).`,
          'See whether this user may write there, and whether the disk has room.',
        );
  };
