// Problems of drawn slides: what their data name and do not have.
import { error, list, warning, type None } from './kinds.ts';

export const DRAWN_PROBLEMS = {
  'drawing-empty': error<{ what: string }>(
    (p) => `“${p.name}” names nothing that could be drawn: it has no ${p.what}. The drawing is left out.`,
    (p) => `Write ${p.what} into “${p.name}”; the guide of the exhibition folder has an example.`,
  ),
  'land-missing': error<{ file: string; nearest?: string }>(
    (p) =>
      `The map “${p.name}” takes its land from “${p.file}”, which lies neither beside it nor in the folder “maps”. The map is left out.`,
    (p) =>
      p.nearest === undefined
        ? `Copy “${p.file}” into the folder “maps” of the exhibition, or delete the line “land” in “${p.name}”: then the land of Natural Earth is drawn.`
        : `Did you mean “${p.nearest}”? Correct “land” in “${p.name}”.`,
  ),
  'land-unreadable': error<{ file: string; why: string }>(
    (p) => `The land “${p.file}” of the map “${p.name}” cannot be drawn: ${p.why}. The map is left out.`,
    (p) =>
      `Save “${p.file}” again as GeoJSON with polygons in longitude and latitude (WGS 84), or delete the line “land” in “${p.name}”.`,
  ),
  'map-beyond-land': warning<{ file: string }>(
    (p) =>
      `The map “${p.name}” shows more than its land “${p.file}” reaches: beyond it there seems to be sea where there may be land.`,
    (p) => `Make “view” in “${p.name}” smaller, or name a larger land; natural-earth is the whole world.`,
  ),
  'place-unknown': error<{ place: string; nearest?: string }>(
    (p) => `A route in “${p.name}” passes “${p.place}”, but no place there has this id. The route is drawn without it.`,
    (p) =>
      p.nearest === undefined
        ? `Give one of the places in “${p.name}” the id “${p.place}”, or write [latitude, longitude] instead.`
        : `Did you mean “${p.nearest}”? Correct “through” in “${p.name}”.`,
  ),
  'place-outside': warning<{ place: string }>(
    (p) => `“${p.place}” in “${p.name}” lies outside the view of the map, so it is not shown.`,
    (p) =>
      `Check that “at” in “${p.name}” is [latitude, longitude] in this order, or make “view” larger, or delete “view”: then the map is fitted to its places.`,
  ),
  'place-without-name': warning<{ place: string }>(
    (p) =>
      `Place ${p.place} in “${p.name}” has no “name”. Its mark is drawn, if it has one; its date and its note are written beside the name, so they are not shown.`,
    (p) => `Add “name” to place ${p.place} in “${p.name}”, or delete its “date” and “note”.`,
  ),
  'compare-side-missing': warning<{ sides: readonly string[] }>(
    (p) =>
      p.sides.length > 1
        ? `“${p.name}” names two pictures to compare, but neither “before” nor “after” lies beside it.`
        : `“${p.name}” is half of a comparison: the picture “${p.sides[0] ?? ''}” is missing, so only the other is shown.`,
    (p) =>
      `Put the picture or drawing ${list(p.sides)} beside “${p.name}”, under names like 01.before.jpg and 01.after.map.yaml.`,
  ),
  'compare-without-words': warning<{ sides: readonly string[]; file: string }>(
    (p) =>
      `The pictures that are compared in “${p.name}” have no words for ${list(p.sides)}. The key says “Before” or “After” instead.`,
    (p) =>
      `Write what the pictures of “${p.name}” show (a year, a name) into “${p.file}”, as before: … and after: …, in every language.`,
  ),
  'diagram-without-layers': warning<None>(
    (p) => `The diagram “${p.name}” has no named groups, so it is shown whole and nothing in it can wait for a step.`,
    (p) =>
      `Group what belongs together in “${p.name}” and give the groups names (the id of a top-level <g>), or call the file 01.svg if it is one picture.`,
  ),
  'diagram-without-svg': error<{ svg: string }>(
    (p) => `“${p.name}” holds words for a diagram, but there is no drawing “${p.svg}” beside it, so it is not shown.`,
    (p) => `Put the drawing beside “${p.name}” under the name “${p.svg}”, or delete “${p.name}”.`,
  ),
  'layer-unknown': warning<{ layer: string; names: readonly string[]; nearest?: string }>(
    (p) => `“${p.name}” speaks of the layer “${p.layer}”, but the drawing has no top-level group of this name.`,
    (p) =>
      p.nearest === undefined
        ? `Correct “${p.layer}” in “${p.name}”, or name the group in the drawing. It has: ${list(p.names) || 'none'}.`
        : `Did you mean “${p.nearest}”? Correct “layers” in “${p.name}”.`,
  ),
  'label-outside': warning<{ words: string; size: string }>(
    (p) => `“${p.words}” in “${p.name}” stands outside the drawing, which goes from ${p.size}.`,
    (p) => `Correct “at” or “lead” in “${p.name}”: they are [across, down] in units of the drawing.`,
  ),
} as const;
