// `npm start` in a checkout fetches Electron's program if it can; where it cannot, it says so once a day and goes on.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AskedShell } from './choose-shell.ts';

export interface FetchSituation {
  readonly asked: AskedShell;
  readonly hasDisplay: boolean;
  /** Electron does not run as root: it would be fetched for nothing. */
  readonly isRoot: boolean;
  readonly isInstalled: boolean;
  /** Version of the package in node_modules that can fetch it. */
  readonly version: string | undefined;
}

export interface FetchOptions {
  readonly situation: FetchSituation;
  readonly dataFolder: string;
  /** Milliseconds since 1970: the memory of a failure outlives the program. */
  readonly today: () => number;
  readonly say: (sentence: string) => void;
  /** Fetches and unpacks; tells bytes as they come; gives up with `signal`. */
  readonly fetch: (onBytes: (done: number, total: number | undefined) => void, signal: AbortSignal) => Promise<void>;
  readonly stop: AbortSignal;
  readonly waits?: { readonly firstByteMs: number; readonly silenceMs: number };
}

const DAY_MS = 24 * 60 * 60_000;
const WAITS = { firstByteMs: 10_000, silenceMs: 30_000 };
const STEP_PERCENT = 20;

/** Never rejects for what the network does. Afterwards the program is there or it is not. */
export async function fetchElectron(options: FetchOptions): Promise<void> {
  const { situation, dataFolder, today, say, fetch, stop, waits = WAITS } = options;
  const memory = join(dataFolder, 'electron-not-fetched.json');
  const { version } = situation;
  if (version === undefined || !isWanted(situation) || failedLately(memory, version, today())) return;

  say(`Fetching Electron ${version}, once for this checkout.`);
  const giveUp = new AbortController();
  const silence = (): void => giveUp.abort(new Error('nothing came'));
  let timer = setTimeout(silence, waits.firstByteMs);
  let toldPercent = 0;
  try {
    await fetch(
      (done, total) => {
        clearTimeout(timer);
        timer = setTimeout(silence, waits.silenceMs);
        const percent = total ? Math.floor((done / total) * 100) : 0;
        if (percent < toldPercent + STEP_PERCENT) return;
        toldPercent = percent - (percent % STEP_PERCENT);
        say(`Electron: ${toldPercent} % of ${Math.round((total ?? 0) / 1e6)} MB.`);
      },
      AbortSignal.any([giveUp.signal, stop]),
    );
  } catch (error) {
    // no network, no such file, a broken archive: all of them mean that another shell is used
    if (stop.aborted) return;
    say(`Electron could not be fetched (${reason(error)}); it is tried again in a day. Going on without it.`);
    writeFileSync(memory, JSON.stringify({ version, at: today() }));
  } finally {
    clearTimeout(timer);
  }
}

function isWanted({ asked, hasDisplay, isRoot, isInstalled }: FetchSituation): boolean {
  return (asked === 'auto' || asked === 'electron') && hasDisplay && !isRoot && !isInstalled;
}

function failedLately(memory: string, version: string, today: number): boolean {
  try {
    const kept = JSON.parse(readFileSync(memory, 'utf8')) as { version?: unknown; at?: unknown };
    const age = today - Number(kept.at);
    // a clock that was set back must not put it off for ever
    return kept.version === version && age >= 0 && age < DAY_MS;
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof Error && 'code' in error && error.code === 'ENOENT'))
      return false;
    throw error;
  }
}

/** What fetch hides in its cause is what people know: `ENOTFOUND github.com`. One line. */
function reason(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return (cause instanceof Error ? cause.message : String(cause)).split('\n')[0] ?? '';
}
