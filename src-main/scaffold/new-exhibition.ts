// `vitrine new exhibition`: a folder that can be shown at once, and in which every file says what may stand in it.
import { join } from 'node:path';
import { CLAIMS_EXAMPLE, EXHIBITION_EXAMPLES, GLOSSARY_EXAMPLE, SOURCES_EXAMPLE } from './examples.ts';
import { EXHIBITION } from './editor/meanings.ts';
import { schemaLine, writeSchemas } from './editor/schema-files.ts';
import { folderName, titleFrom } from './names.ts';
import { exhibitFiles, roomFiles, slideFile, writeNew, type NewFiles, type Whose } from './new-files.ts';
import { entriesTemplate, sayIn, wordsIn, yamlTemplate } from './yaml-template.ts';

const ROOM_FOLDER = 'rooms/10-first-room';
const EXHIBIT_FOLDER = `${ROOM_FOLDER}/10-first-exhibit`;

/** Makes it in `parent` and returns the sentences for the curator. `languages` are in their usual spelling, the first is the default. */
export async function newExhibition(
  parent: string,
  typed: string,
  languages: readonly string[],
): Promise<readonly string[]> {
  const name = folderName(typed, false);
  const inside = exhibitionFiles(titleFrom(typed), languages);
  const files = Object.fromEntries(Object.entries(inside).map(([path, text]) => [`${name}/${path}`, text]));
  await writeNew(parent, name, files);
  await writeSchemas(join(parent, name));
  const folder = join(parent, name);
  return [
    `The exhibition “${titleFrom(typed)}” is in ${folder}: one room, one exhibit, two slides.`,
    '',
    'What is next:',
    `1. Look at it while you work: vitrine preview "${folder}"`,
    '2. Put pictures into rooms/10-first-room/10-first-exhibit, numbered: 30.jpg, 40.jpg …',
    '3. Write labels beside them: 30.' + (languages[0] ?? 'en') + '.md. The first line, after #, is the title.',
    `4. Ask what is missing: vitrine check "${folder}"`,
    `5. Go on: vitrine new room "The harbour" --media "${folder}"`,
  ];
}

function exhibitionFiles(title: string, languages: readonly string[]): NewFiles {
  const whose: Whose = { languages, credit: title };
  const [first = 'en'] = languages;
  const say = sayIn(languages);
  const filled = {
    title: wordsIn(languages, title),
    languages: `[${languages.join(', ')}]`,
    idle: '{ after: 60, warn: 30 }',
  };
  const about =
    'The exhibition as a whole. Its rooms are the folders in “rooms”; pictures in a folder “attract” are shown while nobody is there.';
  const path = 'exhibition.yaml';
  return {
    [path]: yamlTemplate({ path, about, examples: EXHIBITION_EXAMPLES, meanings: EXHIBITION, filled }, say),
    'sources.yaml': entriesTemplate(
      'sources.yaml',
      'What the labels rest on, each under a key of its own.',
      SOURCES_EXAMPLE,
      say,
    ),
    'claims.yaml': entriesTemplate(
      'claims.yaml',
      'The statements that were checked, each under a key of its own.',
      CLAIMS_EXAMPLE,
      say,
    ),
    'glossary.yaml': entriesTemplate(
      'glossary.yaml',
      'People, places and terms, each under a key of its own. A label links to it: [taels](term:tael).',
      GLOSSARY_EXAMPLE,
      say,
    ),
    ...roomFiles(ROOM_FOLDER, 'First room', whose),
    ...exhibitFiles(EXHIBIT_FOLDER, 'First exhibit', whose),
    [`${EXHIBIT_FOLDER}/20.timeline.yaml`]: timeline(first),
    [`${EXHIBIT_FOLDER}/20.${first}.md`]: `# A line of time\n\nWhat you write into 20.timeline.yaml is drawn. Maps and charts work the same way; the guide has an example of each.\n`,
    ...slideFile(
      `${EXHIBIT_FOLDER}/20.yaml`,
      { alt: wordsIn(languages, 'A line of time with two events and what lasted between them.') },
      languages,
    ),
  };
}

const timeline = (first: string): string => `${schemaLine(`${EXHIBIT_FOLDER}/20.timeline.yaml`)}
# A line of time. Dates are days (1898-03-27), months (1898-03) or years.
from: 1880
to: 1920
events:
  - date: 1885
    words: { ${first}: "The first thing that happened" }
  - date: 1910-05-01
    words: { ${first}: "And another" }
bars:
  - name: { ${first}: "What lasted" }
    spans:
      - { from: 1885, to: 1910 }
`;
