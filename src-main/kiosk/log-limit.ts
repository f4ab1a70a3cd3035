// A fault that repeats itself thousands of times fills no disk: of each message, and of each module, only so many lines a minute are
// written; how many were not is told in one line when the minute is over.

export interface HeldBack {
  readonly module: string;
  /** Absent where many different messages of the module were too much. */
  readonly message?: string;
  readonly lines: number;
}

export interface LogLimit {
  /** Whether this line may be written. */
  readonly admits: (module: string, message: string) => boolean;
  /** What was held back, once its minute is over (`anyhow`: whether it is or not). Told once. */
  readonly due: (anyhow?: boolean) => readonly HeldBack[];
}

interface Count {
  readonly sample: string;
  written: number;
  held: number;
}

const MINUTE_MS = 60_000;
const OF_A_MESSAGE = 10;
const OF_A_MODULE = 200;
const SHOWN = 200;

/** `now` is monotonic: a clock that jumps neither opens nor shuts anything. */
export function createLogLimit(now: () => number): LogLimit {
  let since = now();
  let modules = new Map<string, Count>();
  let messages = new Map<string, Count>();

  return {
    admits(module, message) {
      const ofModule = countOf(modules, module, '');
      // figures in it make no other message
      const key = `${module}\n${message.slice(0, SHOWN).replace(/\d+/gu, '#')}`;
      const known = messages.get(key);
      if (known && known.written >= OF_A_MESSAGE) {
        known.held += 1;
        return false;
      }
      if (ofModule.written >= OF_A_MODULE) {
        ofModule.held += 1;
        return false;
      }
      ofModule.written += 1;
      // only as many as were written, so this never grows beyond what a module may write
      countOf(messages, key, message.slice(0, SHOWN)).written += 1;
      return true;
    },
    due(anyhow = false) {
      if (!anyhow && now() - since < MINUTE_MS) return [];
      const found = [
        ...heldIn(messages).map(([key, { sample, held }]) => ({
          module: key.split('\n', 1)[0] ?? '',
          message: sample,
          lines: held,
        })),
        ...heldIn(modules).map(([module, { held }]) => ({ module, lines: held })),
      ];
      since = now();
      modules = new Map();
      messages = new Map();
      return found;
    },
  };
}

const heldIn = (counts: ReadonlyMap<string, Count>): readonly [string, Count][] =>
  [...counts].filter(([, { held }]) => held > 0);

function countOf(counts: Map<string, Count>, key: string, sample: string): Count {
  const found = counts.get(key) ?? { sample, written: 0, held: 0 };
  counts.set(key, found);
  return found;
}
