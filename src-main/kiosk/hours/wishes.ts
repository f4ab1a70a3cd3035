// What staff have set by hand, and how late it has been: kept on disk, because the kiosk may be started anew at any time.
import { z } from 'zod';
import { openState } from '../kept-state.ts';

const instant = z.number().int().nonnegative();

const schema = z.object({
  maintenance: z.boolean(),
  /** Open or closed instead of what is planned; `until` the plan changes by itself, as far as that is known. */
  set: z.object({ to: z.enum(['open', 'closed']), at: instant, until: instant.exactOptional() }).exactOptional(),
  /** The latest time that was believed. */
  seen: instant.exactOptional(),
});

export type Wishes = z.output<typeof schema>;

export interface WishFile {
  readonly now: () => Wishes;
  /** Holds at once; it is on disk a little later. */
  readonly change: (next: Partial<Wishes>) => void;
  /** Nothing is set any more. */
  readonly unset: () => void;
  readonly written: () => Promise<void>;
}

export async function openWishes(file: string, onError: (cause: unknown) => void): Promise<WishFile> {
  const { now, save, written } = await openState({ file, schema, first: { maintenance: false }, onError });
  return {
    now,
    change: (next) => save({ ...now(), ...next }),
    unset() {
      const { set: _, ...rest } = now();
      save(rest);
    },
    written,
  };
}
