// Whether two visits show the same page: then the focus stays where it is.
import { placeOf, type Visiting } from '../visit/visit.ts';

export function placeKey(visit: Visiting): string {
  const place = placeOf(visit);
  const { overlay, warning } = visit;
  // the hall is one place, wherever one came from
  const bare = place.screen === 'hall' ? { screen: 'hall' } : place;
  return JSON.stringify([bare, overlay?.kind, overlay?.kind === 'glossary' ? overlay.term : undefined, warning]);
}
