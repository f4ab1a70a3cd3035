// `vitrine revisions`, `rollback` and `follow`: what this machine has shown, going back to it, and going on. A kiosk that runs notices by
// itself, and changes between two visits.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { dataFolder } from '../kiosk/data-folder.ts';
import { PlainError } from '../plain-error.ts';
import { openStore, type Store } from '../revisions/store.ts';

/** As much of an id as people type. */
const SHORT = 8;

type Say = (sentence: string) => void;
interface Options {
  readonly data?: string;
}

const say: Say = (sentence) => console.log(sentence);
const withData = (command: Command): Command =>
  command.option('--data <DIR>', 'the data folder of the kiosk', undefined);

export const revisionsCommand = (): Command =>
  withData(new Command('revisions'))
    .description('List the exhibitions that this machine has shown and still holds.')
    .action(async (options: Options) => (await listed(await storeOf(options))).forEach(say));

export const rollbackCommand = (): Command =>
  withData(new Command('rollback'))
    .description(
      'Go back to an exhibition that was shown before, and stay there until told to follow the folder again.',
    )
    .argument('[ID]', 'as listed by “vitrine revisions”; without it the one before')
    .action(async (id: string | undefined, options: Options) => say(await rollBack(await storeOf(options), id)));

export const followCommand = (): Command =>
  withData(new Command('follow'))
    .description('Follow the exhibition folder again after a rollback.')
    .action(async (options: Options) => say(await followAgain(await storeOf(options))));

/** One line a revision, newest first; the last line says whether the folder is followed. */
export async function listed(store: Store): Promise<readonly string[]> {
  const { good, pinned } = await store.pointer();
  if (good.length === 0) return ['Nothing has been taken over yet: a kiosk does that some seconds after its start.'];
  const lines = await Promise.all(
    good.map(async (id, index) => {
      const manifest = await store.manifest(id);
      const megabytes = (manifest?.files ?? []).reduce((sum, { bytes }) => sum + bytes, 0) / 1_000_000;
      const what = manifest ? `${manifest.files.length} files, ${megabytes.toFixed(1)} MB` : 'not whole any more';
      return `${id.slice(0, SHORT)}  ${manifest?.made ?? ''}  ${what}${index === 0 ? '  (shown)' : ''}`;
    }),
  );
  return [
    ...lines,
    pinned ? 'The folder is not followed: “vitrine follow” goes on with it.' : 'The folder is followed.',
  ];
}

/** Throws PlainError where there is nothing to go back to. */
export async function rollBack(store: Store, asked: string | undefined): Promise<string> {
  const { good } = await store.pointer();
  const found = asked === undefined ? good.slice(1, 2) : good.filter((id) => id.startsWith(asked));
  const [id] = found;
  if (id === undefined || found.length > 1) {
    throw new PlainError(
      asked === undefined
        ? 'There is no earlier exhibition to go back to.'
        : `“${asked}” is ${found.length > 1 ? 'the beginning of several revisions' : 'no revision on this machine'}.`,
      'See what there is with: vitrine revisions',
      asked === undefined ? 1 : 2,
    );
  }
  if (!(await store.pin(id))) {
    throw new PlainError(
      `The revision ${id.slice(0, SHORT)} is not whole any more.`,
      'Take another one, as listed by: vitrine revisions',
    );
  }
  return `${id.slice(0, SHORT)} is shown from the next visit on, and stays until: vitrine follow`;
}

export async function followAgain(store: Store): Promise<string> {
  const { pinned } = await store.pointer();
  await store.unpin();
  return pinned
    ? 'The folder is followed again: what is in it is shown when it has been still, after a visit.'
    : 'The folder is followed already.';
}

async function storeOf({ data }: Options): Promise<Store> {
  const folder = dataFolder(data, process.env);
  const root = join(folder, 'store');
  if (!existsSync(root)) {
    throw new PlainError(
      `There are no revisions in ${folder}.`,
      'Name the data folder of the kiosk: --data DIR. Its first revision is made some seconds after its first start.',
    );
  }
  return openStore(root);
}
