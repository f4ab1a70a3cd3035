// Tells the kiosk that the page lives and draws, and brings back what is new.
import type { HeartbeatAnswer, HeartbeatRequest, Tried } from '#contract/api';
import { sendHeartbeat } from './client.ts';

const FRAME_PATIENCE_MS = 2000;
const ERRORS_KEPT = 10;

export interface HeartbeatOptions {
  readonly everyMs: number;
  readonly key: string | undefined;
  /** What the page shows right now. */
  readonly facts: () => Pick<HeartbeatRequest, 'screen' | 'place' | 'revision' | 'media'>;
  readonly onAnswer: (answer: HeartbeatAnswer) => void;
}

export interface Heartbeat {
  /** Goes to the kiosk's log with the next beat. */
  readonly tell: (text: string) => void;
  /** Goes with the next beat: what came of a trial. */
  readonly tried: (found: Partial<Tried>) => void;
  /** A beat at once: the kiosk is to know where the page is before it draws what might end it. */
  readonly now: () => Promise<void>;
  /** The last beat, of a page that was asked to go: nobody takes it for one that died. False where the kiosk did not hear it: then it stays. */
  readonly leave: () => Promise<boolean>;
  readonly stop: () => void;
}

/** Beats until it is stopped. A server that is away is not an error: the page goes on. */
export function startHeartbeat(options: HeartbeatOptions): Heartbeat {
  const page = crypto.randomUUID();
  let errors: string[] = [];
  let tried: Tried = NOTHING;
  /** The revision it was found out of: it says nothing of the next one. */
  let triedOf = '';
  /** Whether a frame came when that was last asked. */
  let drawing = true;
  let leaving = false;
  const remember = (text: string): void => {
    errors = [...errors, text.slice(0, 500)].slice(-ERRORS_KEPT);
  };
  const onError = (event: ErrorEvent): void => remember(`${event.message} (${event.filename}:${event.lineno})`);
  const onRejection = (event: PromiseRejectionEvent): void => remember(`unhandled: ${String(event.reason)}`);
  window.addEventListener('error', onError);
  window.addEventListener('unhandledrejection', onRejection);

  const send = async (isLast = false): Promise<boolean> => {
    if (leaving && !isLast) return false;
    const facts = options.facts();
    if (facts.revision !== triedOf) tried = NOTHING;
    const [sent, found] = [errors, part(tried, 0, AT_ONCE)];
    tried = part(tried, AT_ONCE);
    const heap = heapBytes();
    try {
      const answer = await sendHeartbeat({
        ...facts,
        page,
        ...(options.key === undefined ? {} : { key: options.key }),
        ...(heap === undefined ? {} : { heapBytes: heap }),
        frame: drawing,
        visibility: document.visibilityState === 'hidden' ? 'hidden' : 'visible',
        errors: sent,
        ...(isNothing(found) ? {} : { tried: found }),
        ...(isLast ? { leaving: true } : {}),
      });
      errors = errors.filter((text) => !sent.includes(text));
      if (!isLast) options.onAnswer(answer);
      return true;
    } catch (reason) {
      if (facts.revision === triedOf) tried = both(found, tried);
      // expected while the kiosk process restarts
      console.warn('heartbeat: no answer,', reason);
      return false;
    }
  };
  const beat = async (): Promise<void> => {
    drawing = await frameCame();
    await send();
  };
  void beat();
  const timer = window.setInterval(() => void beat(), options.everyMs);
  return {
    tell: remember,
    tried(found) {
      const { revision } = options.facts();
      tried = both(revision === triedOf ? tried : NOTHING, { ...NOTHING, ...found });
      triedOf = revision;
    },
    now: async () => void (await send()),
    async leave() {
      leaving = true;
      leaving = await send(true);
      return leaving;
    },
    stop() {
      window.clearInterval(timer);
      window.removeEventListener('error', onError);
      window.removeEventListener('unhandledrejection', onRejection);
    },
  };
}

const NOTHING: Tried = { drawn: [], threw: [], unplayable: [] };
/** A beat stays short, however long the kiosk was away; the rest goes with the next ones. */
const AT_ONCE = 20;
const part = ({ drawn, threw, unplayable }: Tried, from: number, to?: number): Tried => ({
  drawn: drawn.slice(from, to),
  threw: threw.slice(from, to),
  unplayable: unplayable.slice(from, to),
});
const isNothing = ({ drawn, threw, unplayable }: Tried): boolean =>
  drawn.length + threw.length + unplayable.length === 0;
const both = (one: Tried, other: Tried): Tried => ({
  drawn: [...one.drawn, ...other.drawn],
  threw: [...one.threw, ...other.threw],
  unplayable: [...one.unplayable, ...other.unplayable],
});

/** Proof that the screen is drawn: one requested animation frame came in time. */
function frameCame(): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = window.setTimeout(() => resolve(false), FRAME_PATIENCE_MS);
    requestAnimationFrame(() => {
      window.clearTimeout(timer);
      resolve(true);
    });
  });
}

/** Chromium only; not in the DOM's types. */
function heapBytes(): number | undefined {
  const { memory } = performance as Performance & { memory?: { usedJSHeapSize: number } };
  return memory?.usedJSHeapSize;
}
