// What the page is told with its next beat, and whether a new page was asked for: one that was has not taken the place of one that died.
import type { Command } from '#contract/api';
import type { Beat } from '../heartbeat.ts';

export interface PageOrders {
  readonly order: (command: Command) => void;
  /** The browser is opened anew: another page comes. */
  readonly expectPage: () => void;
  /** What this page is to do. */
  readonly commandsFor: (beat: Pick<Beat, 'page' | 'keyed'>) => readonly Command[];
  /** Whether this beat is the first of a page that was asked for. */
  readonly isAsked: (beat: Pick<Beat, 'page' | 'keyed'>) => boolean;
}

/** A page that does not come by then is not told any more: who ordered it has gone. */
const HOLDS_MS = 60_000;

/** `now` in monotonic milliseconds. */
export function createPageOrders(now: () => number): PageOrders {
  const orders = new Map<Command, number>();
  /** The kiosk's own page, once it was heard: then no other is told anything. */
  let own: string | undefined;
  /** It was told to go, and until when another one may come in its place. */
  let leaving: { readonly page: string; readonly until: number } | undefined;

  const expect = (page: string | undefined): void => {
    leaving = page === undefined ? undefined : { page, until: now() + HOLDS_MS };
  };

  return {
    order: (command) => void orders.set(command, now() + HOLDS_MS),
    expectPage: () => expect(own),
    isAsked({ page, keyed }) {
      if (!keyed || page === undefined) return false;
      own = page;
      if (leaving === undefined || leaving.page === page) return false;
      const isAsked = now() < leaving.until;
      leaving = undefined;
      orders.delete('reload');
      return isAsked;
    },
    commandsFor({ page, keyed }) {
      if (own !== undefined && !keyed) return [];
      const due = [...orders].filter(([, until]) => now() < until).map(([command]) => command);
      orders.clear();
      if (due.includes('reload') && keyed) {
        expect(page);
        // an answer can be lost: told again until another page comes
        if (page !== undefined) orders.set('reload', now() + HOLDS_MS);
      }
      return due;
    },
  };
}
