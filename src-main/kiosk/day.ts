// The museum's own calendar day, not that of Greenwich.
import { dateOf, zoneNamed } from './hours/zone.ts';

/** YYYY-MM-DD, by the museum's clock and calendar; without `zone` those of the machine. */
export const dayOf = (date: Date, zone = zoneNamed()): string => dateOf(zone.wallAt(date.getTime()).day);
