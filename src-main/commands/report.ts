// `vitrine report`: one file with what somebody needs who is asked for help, and nothing of what is nobody else's business.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { homedir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import vitrine from '../../package.json';
import { loadExhibition } from '../content/load.ts';
import { dataFolder } from '../kiosk/data-folder.ts';
import { dayOf } from '../kiosk/day.ts';
import { loadSettings } from '../kiosk/settings.ts';
import { PlainError } from '../plain-error.ts';
import { askKiosk } from '../report/ask-kiosk.ts';
import { machineFacts } from '../report/machine.ts';
import { recordedFiles } from '../report/recorded-files.ts';
import { createScrubber } from '../report/scrub.ts';
import { openSettings, secretsIn } from '../report/secrets.ts';
import { type Entry, writeZip } from '../report/write-zip.ts';
import { openStore } from '../revisions/store.ts';
import { programFolder } from './program-folder.ts';
import { listed } from './revisions.ts';

interface Options {
  readonly output?: string;
  readonly data?: string;
}

export const reportCommand = (): Command =>
  new Command('report')
    .description(
      'Put what support needs to know of this kiosk into one file: logs, settings, problems; no secrets, no content.',
    )
    .option('-o, --output <FILE>', 'the file to be made; without it, one in this folder, named by the day')
    .option('--data <DIR>', 'the data folder of the kiosk')
    .action((options: Options) => report(options, (sentence) => console.log(sentence)));

async function report({ output, data }: Options, say: (sentence: string) => void): Promise<void> {
  const now = new Date();
  const target = needTarget(output, now);
  const folder = dataFolder(data, process.env);
  if (!existsSync(folder)) {
    throw new PlainError(`There is no data folder ${folder}.`, 'Name the data folder of the kiosk: --data DIR');
  }
  const yaml = await readFile(join(folder, 'kiosk.yaml'), 'utf8').catch(() => '');
  const scrub = createScrubber({ secrets: secretsIn(yaml), home: homedir(), user: userName() });
  const { entries, remarks } = await gather(folder, yaml, scrub);
  const text = (name: string, content: string): Entry => ({ name, bytes: Buffer.from(scrub(content)) });
  try {
    await writeZip([text('READ-ME.txt', readMe(now, remarks)), ...entries], target, now);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new PlainError(`${target} cannot be written (${String(error.code)}).`, 'Name another file: -o FILE');
  }
  say(`${target}`);
  say('Look into it before you send it: READ-ME.txt in it says what it holds.');
}

async function gather(
  folder: string,
  yaml: string,
  scrub: (text: string) => string,
): Promise<{ readonly entries: readonly Entry[]; readonly remarks: readonly string[] }> {
  const program = programFolder();
  const { settings, problems } = await loadSettings(folder);
  const open = openSettings(yaml);
  const asked = await askKiosk(settings);
  const recorded = await recordedFiles(folder, scrub);
  const { source, lines } = await revisionsIn(folder);
  const own = join(folder, 'media');
  const root = [source, settings.media, own, program.media].find(
    (one) => one !== undefined && one !== '' && existsSync(one),
  );
  const loaded = root === undefined ? undefined : await loadExhibition(root);
  const texts: Readonly<Record<string, string>> = {
    'about.json': json({ version: vitrine.version, ...(await machineFacts(program.root, folder)) }),
    ...(open === undefined ? {} : { 'kiosk.yaml': open }),
    'settings-problems.json': json(problems),
    'problems.json': json({ folder: root, revision: loaded?.exhibition.revision, problems: loaded?.problems }),
    'revisions.txt': `${lines.join('\n')}\n`,
    ...asked.answers,
  };
  const made = Object.entries(texts).map(([name, content]): Entry => ({ name, bytes: Buffer.from(scrub(content)) }));
  const noYaml =
    yaml === ''
      ? 'There is no kiosk.yaml.'
      : 'kiosk.yaml is not in here, because it is no YAML: see settings-problems.json.';
  return {
    entries: [...made, ...recorded.entries],
    remarks: [...(open === undefined ? [noYaml] : []), ...asked.remarks, ...recorded.remarks],
  };
}

async function revisionsIn(folder: string): Promise<{ readonly source?: string; readonly lines: readonly string[] }> {
  const root = join(folder, 'store');
  if (!existsSync(root)) return { lines: ['There is no store of revisions.'] };
  try {
    const store = await openStore(root);
    const pointer = await store.pointer();
    return { source: pointer.source, lines: [...(await listed(store)), json({ ...pointer, source: undefined })] };
  } catch (error) {
    if (error instanceof PlainError) return { lines: [error.message] };
    if (!(error instanceof Error && 'code' in error)) throw error;
    return { lines: [`The store of revisions cannot be read (${String(error.code)}).`] };
  }
}

function needTarget(output: string | undefined, now: Date): string {
  const time = now.toTimeString().slice(0, 5).replace(':', '');
  const target = resolve(output ?? `vitrine-report-${dayOf(now)}-${time}.zip`);
  if (!existsSync(target)) return target;
  throw new PlainError(`${target} is there already.`, 'Name another file: -o FILE', 2);
}

const readMe = (now: Date, remarks: readonly string[]): string =>
  [
    `A report of Vitrine ${vitrine.version}, made ${now.toISOString()}.`,
    '',
    'about.json              this machine: system, memory, disk, browser',
    'kiosk.yaml              its settings, without comments; PIN and monitor are struck out',
    'settings-problems.json  what is wrong with them',
    'problems.json           what is wrong with the exhibition folder as it lies',
    'revisions.txt           what was shown, and is still held',
    'health.json             what the kiosk said of itself when the report was made (metrics.txt: in figures)',
    'logs/                   the log; black-box/ in it: what happened before each new start',
    'statistics/             counts of visits by day; nothing in them can name a visitor',
    '',
    'Not in here: pictures, texts and recordings of the exhibition. Taken out of every text: PIN, tokens and keys (***),',
    'the home folder (~) and who is logged in (USER). Pictures in black-box/ show the screen as it was.',
    '',
    ...remarks,
    '',
  ].join('\n');

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

function userName(): string {
  try {
    return userInfo().username;
  } catch (error) {
    // a system that does not know who we are has no name to hide
    if (error instanceof Error) return '';
    throw error;
  }
}
