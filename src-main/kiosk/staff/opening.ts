// What staff say of being open: kept in memory, so that a new start goes by the plan.
import type { Opening, StaffHours } from '#contract/staff';
import { type Hours, isOpenAt } from '../opening-hours.ts';
import type { OpeningPort } from './ports.ts';

export interface OpeningOptions {
  /** Without them the kiosk is always open. */
  readonly hours: Hours | undefined;
  readonly clock: () => Date;
}

export function createOpening({ hours, clock }: OpeningOptions): OpeningPort {
  let maintenance = false;
  /** `against` is what the plan said when it was set: it holds until the plan says something else. */
  let said: { readonly to: 'open' | 'closed'; readonly against: Opening } | undefined;

  const planned = (): 'open' | 'closed' => (!hours || isOpenAt(hours, clock()) ? 'open' : 'closed');

  return {
    hours(): StaffHours {
      if (said && said.against !== planned()) said = undefined;
      return {
        now: maintenance ? 'maintenance' : (said?.to ?? planned()),
        because: maintenance || said ? 'staff' : hours ? 'plan' : 'no-hours',
        today: [],
        clock: withOffset(clock()),
      };
    },
    maintenance(on) {
      maintenance = on;
      return Promise.resolve(undefined);
    },
    set(to) {
      said = to === 'plan' ? undefined : { to, against: planned() };
      return Promise.resolve(undefined);
    },
  };
}

/** ISO 8601 as the museum's clock shows it. */
function withOffset(at: Date): string {
  const offset = -at.getTimezoneOffset();
  const two = (number: number): string => String(Math.floor(Math.abs(number))).padStart(2, '0');
  const local = new Date(at.getTime() + offset * 60_000).toISOString().slice(0, 19);
  return `${local}${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`;
}
