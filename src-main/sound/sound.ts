// From which loudspeaker the kiosk is heard: looks again and again whether it is there, and takes it whenever it is. Whatever the sound
// system does, the exhibit goes on.
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { Problem } from '#contract/problem';
import type { StaffSink } from '#contract/staff';
import { type KeptState, openState } from '../kiosk/kept-state.ts';
import type { Log } from '../kiosk/log.ts';
import { askSinks, hasSoundTools } from './ask-sinks.ts';
import { findSink } from './find-sink.ts';
import { cannotAsk, chosenBySystem, deviceMissing } from './problems.ts';
import type { RunTool, Sink, SoundTool } from './sound-tool.ts';

export interface SoundOptions {
  /** Part of its name, from kiosk.yaml. */
  readonly asked: string | undefined;
  readonly platform: NodeJS.Platform;
  readonly run: RunTool;
  /** What staff chose, kept over restarts. */
  readonly choice: KeptState<Choice>;
  readonly everyMs?: number;
  readonly log: Log;
}

export interface Sound {
  /** What the system had when it was looked at last. */
  readonly list: () => readonly StaffSink[];
  /**
   * Staff choose one by its name, in place of that in kiosk.yaml; `id` is that of one among twins. False where it is not there: it is taken
   * as soon as it is.
   */
  readonly use: (name: string, id?: string) => Promise<boolean>;
  /** Its name; undefined where the system cannot be asked, or has none. */
  readonly used: () => string | undefined;
  /** What it ought to be; undefined where any will do. */
  readonly wanted: () => string | undefined;
  readonly problems: () => readonly Problem[];
  /** The system tells its loudspeakers, and the one that is wanted does not sound. */
  readonly isLost: () => boolean;
  readonly look: () => Promise<void>;
  /** Looks again and again; comes back after `stop` fired. */
  readonly follow: (stop: AbortSignal) => Promise<void>;
}

/** `instead`: what stood in kiosk.yaml then. Who changes it there means the new one. */
const choiceSchema = z.object({ device: z.string().exactOptional(), instead: z.string().exactOptional() });
export type Choice = z.output<typeof choiceSchema>;

export const openChoice = (file: string, onError: (cause: unknown) => void): Promise<KeptState<Choice>> =>
  openState({ file, schema: choiceSchema, first: {}, onError });

/** The name that is meant: what staff chose, unless kiosk.yaml names another one since. */
export const wantedBy = (asked: string | undefined, { device, instead }: Choice): string | undefined =>
  device !== undefined && instead === asked ? device : asked;

const EVERY_MS = 15_000;

export function createSound({ asked, platform, run, choice, everyMs = EVERY_MS, log }: SoundOptions): Sound {
  let sinks: readonly Sink[] = [];
  let used: string | undefined;
  let problem: Problem | undefined;
  let answered = false;
  let turn: Promise<void> = Promise.resolve();

  const wanted = (): string | undefined => wantedBy(asked, choice.now());

  /** `id`: of the one that was chosen just now. Which of two twins it is the system itself keeps, as its own choice. */
  async function lookNow(id?: string): Promise<void> {
    const name = wanted();
    if (!hasSoundTools(platform)) return tell(name === undefined ? undefined : chosenBySystem(name));
    const { tool, found, why } = await askSinks(run);
    sinks = found;
    answered = tool !== undefined;
    used = found.find(({ isDefault }) => isDefault)?.name;
    if (name === undefined) return tell(undefined);
    if (!tool) return tell(cannotAsk(name, why));
    const sink = findSink(found, name, id);
    if (!sink)
      return tell(
        deviceMissing(
          name,
          found.map((one) => one.name),
        ),
      );
    tell(sink.isDefault ? undefined : await take(tool, sink));
  }

  async function take(tool: SoundTool, sink: Sink): Promise<Problem | undefined> {
    try {
      await tool.use(run, sink);
    } catch (error) {
      return cannotAsk(sink.name, error instanceof Error ? error.message : String(error));
    }
    log.info('sound', `“${sink.name}” is the loudspeaker`);
    sinks = sinks.map((one) => ({ ...one, isDefault: one.id === sink.id }));
    used = sink.name;
    return undefined;
  }

  function tell(next: Problem | undefined): void {
    if (next && next.message !== problem?.message) log.warn('sound', `${next.message} ${next.fix}`);
    if (!next && problem) log.info('sound', 'the loudspeaker is there again');
    problem = next;
  }

  /** Looks never overlap. */
  const look = (id?: string): Promise<void> => {
    turn = turn.then(() => lookNow(id));
    return turn;
  };

  return {
    list: () => sinks,
    async use(name, id) {
      choice.save({ device: name, ...(asked === undefined ? {} : { instead: asked }) });
      await look(id);
      return problem === undefined;
    },
    used: () => used,
    wanted,
    problems: () => (problem ? [problem] : []),
    isLost: () => answered && problem !== undefined,
    look: () => look(),
    async follow(stop) {
      const stopped = new Promise<void>((resolve) => stop.addEventListener('abort', () => resolve(), { once: true }));
      while (!stop.aborted) {
        // a program that hangs keeps nobody from switching off
        await Promise.race([look(), stopped]);
        await wait(everyMs, undefined, { signal: stop }).catch((error: unknown) => {
          if (!stop.aborted) throw error;
        });
      }
    },
  };
}
