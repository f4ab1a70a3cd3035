// What a JSON file is, so that the wrong command can name the right one.

export type Recognised =
  | 'iiif-manifest'
  | 'iiif-collection'
  | 'iiif-2'
  | 'iiif-image'
  | 'iiif-annotations'
  | 'timelinejs'
  | 'timelinejs-2'
  | 'geojson'
  | 'something';

const WORDS: Readonly<Record<Recognised, string>> = {
  'iiif-manifest': 'a IIIF manifest',
  'iiif-collection': 'a IIIF collection',
  'iiif-2': 'a IIIF manifest of the older version 2',
  'iiif-image': 'the info.json of a IIIF picture, not a manifest',
  'iiif-annotations': 'a page of IIIF annotations, not a manifest',
  timelinejs: 'a TimelineJS file',
  'timelinejs-2': 'a file of the older TimelineJS 2',
  geojson: 'a GeoJSON file',
  something: 'JSON of another kind',
};

const FIX: Readonly<Partial<Record<Recognised, string>>> = {
  'iiif-manifest': 'Type: vitrine import iiif FILE',
  'iiif-collection': 'Type: vitrine import iiif FILE',
  'iiif-2':
    'Ask whoever gave it to you for version 3 of the Presentation API (often the same address with /3/ in place of /2/), or convert it with the IIIF consortium’s “presentation-3-upgrade”.',
  timelinejs: 'Type: vitrine import timelinejs FILE',
  'timelinejs-2': 'Open it once in TimelineJS 3 and save the JSON of that.',
  geojson: 'It can be the land of a map: copy it into the folder “maps” of an exhibition.',
};

export function recognise(value: unknown): Recognised {
  if (!isRecord(value)) return 'something';
  const context = JSON.stringify(value['@context'] ?? '');
  const type = String(value['type'] ?? '');
  if (/presentation\/2/u.test(context) || /^sc:(?:Manifest|Collection)$/u.test(String(value['@type'] ?? '')))
    return 'iiif-2';
  if (type === 'Manifest' && Array.isArray(value['items'])) return 'iiif-manifest';
  if (type === 'Collection' && Array.isArray(value['items'])) return 'iiif-collection';
  if (/\/image\//u.test(context) || /^ImageService/u.test(type)) return 'iiif-image';
  if (type === 'AnnotationPage' || type === 'AnnotationCollection') return 'iiif-annotations';
  if (Array.isArray(value['events'])) return 'timelinejs';
  if (isRecord(value['timeline']) && Array.isArray(value['timeline']['date'])) return 'timelinejs-2';
  return /^Feature(?:Collection)?$/u.test(type) ? 'geojson' : 'something';
}

/** A sentence and a next step for a file that is something else. */
export function otherThan(name: string, wanted: string, found: Recognised): readonly [message: string, fix: string] {
  return [`“${name}” is ${WORDS[found]}; ${wanted} is wanted here.`, FIX[found] ?? `Give the file that is ${wanted}.`];
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
