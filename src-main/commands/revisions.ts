// `vitrine revisions`, `rollback` and `follow`: what this machine has shown, going back to it, and going on. A kiosk that runs notices by
// itself, and changes between two visits.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { dataFolder } from '../kiosk/data-folder.ts';
import { PlainError } from '../plain-error.ts';
import { heldIn, openStore, type Store } from '../revisions/store.ts';

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
    .description(
      'Follow the exhibition folder again after a rollback, and try once more what was taken back or left out.',
    )
    .action(async (options: Options) => say(await followAgain(await storeOf(options))));

/** One line a revision, newest first; the last line says whether the folder is followed. */
export async function listed(store: Store): Promise<readonly string[]> {
  const pointer = await store.pointer();
  const { trial, pinned } = pointer;
  const held = heldIn(pointer);
  if (held.length === 0) return ['Nothing has been taken over yet: a kiosk does that some seconds after its start.'];
  const lines = await Promise.all(
    held.map(async (id, index) => {
      const manifest = await store.manifest(id);
      const megabytes = (manifest?.files ?? []).reduce((sum, { bytes }) => sum + bytes, 0) / 1_000_000;
      const what = manifest ? `${manifest.files.length} files, ${megabytes.toFixed(1)} MB` : 'not whole any more';
      const state = id === trial?.id ? '  (shown, being watched)' : index === 0 ? '  (shown)' : '';
      return `${id.slice(0, SHORT)}  ${manifest?.made ?? ''}  ${what}${state}`;
    }),
  );
  return [
    ...lines,
    pinned ? 'The folder is not followed: “vitrine follow” goes on with it.' : 'The folder is followed.',
  ];
}

/** Throws PlainError where there is nothing to go back to. */
export async function rollBack(store: Store, asked: string | undefined): Promise<string> {
  const held = heldIn(await store.pointer());
  const found = asked === undefined ? held.slice(1, 2) : held.filter((id) => id.startsWith(asked));
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
  const { pinned, refused } = await store.pointer();
  await store.unpin();
  await store.pardon(new Date().toISOString());
  if (pinned) return 'The folder is followed again: what is in it is shown when it has been still, after a visit.';
  return refused.length > 0
    ? 'The folder is followed, and what was taken back is tried once more.'
    : 'The folder is followed. What was left out is tried once more.';
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
