// `vitrine preview [DIR]`: the live folder in any browser, shown anew on every save, its problems beside it.
import { Command } from 'commander';
import { createHurry } from '../content/hurry.ts';
import { createLooker } from '../content/looker.ts';
import { dataFolder } from '../kiosk/data-folder.ts';
import { listen } from '../shell/browser/listen.ts';
import { asText } from './check.ts';
import { type FolderLook, lookThrough } from './folder-state.ts';
import { type OpenedKiosk, openKiosk } from './open-kiosk.ts';
import { explainListenError } from './port-taken.ts';
import { wholeNumber } from './start-options.ts';
import { stopSignal } from './until-stopped.ts';

/** Beside a kiosk on the same machine, which has 4173. */
const USUAL_PORT = 4174;
const LOOK_MS = 1_000;
/** Times as long as a look takes nobody looks; what a watcher hears is looked at at once. */
const RESTS = 10;

interface PreviewOptions {
  readonly data?: string;
  readonly port: number;
}

export function previewCommand(): Command {
  return new Command('preview')
    .description('Show a folder while it is being worked on: every save is seen at once.')
    .argument('[DIR]', 'the exhibition folder')
    .option('--data <DIR>', 'the folder for prepared pictures')
    .option('--port <N>', 'port; 0 takes a free one', wholeNumber(0, 65535), USUAL_PORT)
    .action((folder: string | undefined, options: PreviewOptions) =>
      preview(folder, options, (sentence) => console.log(sentence)),
    );
}

async function preview(media: string | undefined, options: PreviewOptions, say: (text: string) => void): Promise<void> {
  const stop = stopSignal();
  const opened = await openKiosk({ media, dataFolder: dataFolder(options.data, process.env), preview: true, say });
  const listener = await listen(opened.kiosk.handle, options.port).catch(async (error: unknown) => {
    throw await explainListenError(error, options.port);
  });
  try {
    say(`The preview of ${opened.root} is at ${listener.address}`);
    await follow(opened, say, stop);
  } finally {
    await listener.close();
  }
}

/** Reads the folder again whenever it has changed, until `stop` fires. */
async function follow(opened: OpenedKiosk, say: (text: string) => void, stop: AbortSignal): Promise<void> {
  const hurry = createHurry();
  const looker = createLooker(opened.root);
  // what was saved while the folder was being read is found in the first round
  let state: FolderLook['state'] | undefined;
  let told = listing(opened);
  say(told);
  try {
    while (!stop.aborted) {
      const began = performance.now();
      const look = await lookThrough(looker);
      const lookMs = performance.now() - began;
      if (look.state !== state) {
        state = look.state;
        // before it is read: what is saved meanwhile is heard
        hurry.watch(look.folders);
        await opened.reload(typeof state === 'string' ? undefined : state);
        const found = listing(opened);
        if (found !== told) say(found);
        told = found;
      }
      await hurry.next(Math.max(LOOK_MS, RESTS * lookMs), stop);
    }
  } finally {
    hurry.close();
    looker.close();
  }
}

const listing = ({ loaded }: OpenedKiosk): string => asText(loaded(), process.stdout.isTTY).trimEnd();
