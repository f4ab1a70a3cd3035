// `takeAway:` of exhibition.yaml. A square that leads nowhere is worse than none: a template that cannot be filled is left out.
import { TAKE_AWAY_NAMES, takeAwayAddress, unknownNames } from '#contract/take-away';
import { nearest } from './nearest.ts';
import { problem, type Place, type Report } from './problem-table.ts';

const ANYTHING = { room: 'room', exhibit: 'exhibit', slide: 'slide', lang: 'en' };

/** The template where every address made of it can be opened. */
export function takeAwayOf(template: string | undefined, place: Place, report: Report): { readonly takeAway?: string } {
  if (template === undefined) return {};
  const why = faultOf(template.trim());
  if (why === undefined) return { takeAway: template.trim() };
  report(problem('takeaway-template', place, { template, why }));
  return {};
}

function faultOf(template: string): string | undefined {
  const [unknown] = unknownNames(template);
  if (unknown !== undefined) {
    const meant = nearest(unknown, TAKE_AWAY_NAMES);
    return `nothing fills “{${unknown}}”${meant === undefined ? '' : ` (did you mean “{${meant}}”?)`}`;
  }
  const address = takeAwayAddress(template, ANYTHING);
  if (/[{}\s]/u.test(address)) return 'it holds a blank, or a brace without its partner';
  if (!URL.canParse(address) || !/^https?:$/u.test(new URL(address).protocol)) {
    return 'it is no address that begins with https:// or http://';
  }
  return undefined;
}
