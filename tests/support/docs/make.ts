// `npm run docs`: the parts of the sample and its guide that are made of the program's own tables.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeSchemas } from '../../../src-main/scaffold/editor/schema-files.ts';
import { withCodes } from './codes.ts';

const MEDIA = join(import.meta.dirname, '../../../media');
const guide = join(MEDIA, 'README.md');

await writeFile(guide, withCodes(await readFile(guide, 'utf8')));
await writeSchemas(MEDIA);
