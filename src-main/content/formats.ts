// What each ending means, and what to do with the endings that museums really have.

export interface Format {
  readonly kind: 'picture' | 'svg' | 'video' | 'sound' | 'captions' | 'markdown' | 'yaml' | 'geojson';
  readonly type: string;
}

export const FORMATS: Readonly<Record<string, Format>> = byEnding({
  jpg: { kind: 'picture', type: 'image/jpeg' },
  jpeg: { kind: 'picture', type: 'image/jpeg' },
  png: { kind: 'picture', type: 'image/png' },
  webp: { kind: 'picture', type: 'image/webp' },
  avif: { kind: 'picture', type: 'image/avif' },
  tif: { kind: 'picture', type: 'image/tiff' },
  tiff: { kind: 'picture', type: 'image/tiff' },
  svg: { kind: 'svg', type: 'image/svg+xml' },
  mp4: { kind: 'video', type: 'video/mp4' },
  webm: { kind: 'video', type: 'video/webm' },
  opus: { kind: 'sound', type: 'audio/ogg' },
  ogg: { kind: 'sound', type: 'audio/ogg' },
  mp3: { kind: 'sound', type: 'audio/mpeg' },
  m4a: { kind: 'sound', type: 'audio/mp4' },
  flac: { kind: 'sound', type: 'audio/flac' },
  wav: { kind: 'sound', type: 'audio/wav' },
  vtt: { kind: 'captions', type: 'text/vtt' },
  md: { kind: 'markdown', type: 'text/markdown' },
  yaml: { kind: 'yaml', type: 'application/yaml' },
  yml: { kind: 'yaml', type: 'application/yaml' },
  geojson: { kind: 'geojson', type: 'application/geo+json' },
});

/** What a foreign file is called, and what to make of it. */
export interface Conversion {
  readonly what: string;
  readonly to: string;
}

const PICTURE = 'JPEG (.jpg)';
const SOUND = 'Opus (.opus) or MP3 (.mp3)';
const VIDEO = 'MP4 with H.264 (.mp4) or WebM (.webm)';
const TEXT = 'plain text with the ending .md';

export const HEIC: Conversion = { what: 'a HEIC picture, as iPhones make them', to: PICTURE };
export const HEVC: Conversion = { what: 'a video in the HEVC (H.265) format', to: VIDEO };

/** Endings that are understood well enough to say what to do with them. */
export const CONVERSIONS: Readonly<Record<string, Conversion>> = byEnding({
  heic: HEIC,
  heif: HEIC,
  ...each(['gif', 'bmp'], { what: 'an old picture format', to: 'PNG (.png) or JPEG (.jpg)' }),
  ...each(['jp2', 'jxl', 'jfif', 'ico'], { what: 'a picture format few programs know', to: PICTURE }),
  ...each(['psd', 'psb', 'xcf', 'ai', 'indd', 'afphoto', 'kra', 'eps', 'cdr'], {
    what: 'a working file of a picture or layout program',
    to: `${PICTURE}, PNG (.png) or SVG (.svg)`,
  }),
  ...each(['cr2', 'cr3', 'nef', 'arw', 'dng', 'raf', 'orf', 'rw2'], { what: 'a camera’s raw picture', to: PICTURE }),
  ...each(['doc', 'docx', 'odt', 'rtf', 'pages'], { what: 'a word processor’s document', to: TEXT }),
  ...each(['txt', 'text', 'html', 'htm'], { what: 'a text file of another kind', to: TEXT }),
  ...each(['pdf', 'ppt', 'pptx', 'odp', 'key'], {
    what: 'a document of whole pages',
    to: `${PICTURE} for pictures, and ${TEXT}`,
  }),
  ...each(['xls', 'xlsx', 'ods', 'csv'], { what: 'a table', to: TEXT }),
  ...each(['mov', 'avi', 'mkv', 'wmv', 'mpg', 'mpeg', 'm4v', 'mts', 'm2ts', '3gp', 'flv', 'ogv'], {
    what: 'a video format that not every screen plays',
    to: VIDEO,
  }),
  ...each(['aif', 'aiff', 'wma', 'amr', 'aac', 'caf', 'mid'], {
    what: 'a sound format that not every screen plays',
    to: SOUND,
  }),
  ...each(['srt', 'ass', 'ssa', 'sub', 'sbv'], { what: 'a captions file of another kind', to: 'WebVTT (.vtt)' }),
});

/** Whether it can be shown, or at least said what to make of it. */
export function isOfKnownFormat(name: string): boolean {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return ending in FORMATS || ending in CONVERSIONS;
}

/** A file may end in `.constructor`, which is a word every other object knows. */
function byEnding<T>(rows: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.assign(Object.create(null) as Record<string, T>, rows);
}

function each(endings: readonly string[], conversion: Conversion): Record<string, Conversion> {
  return Object.fromEntries(endings.map((ending) => [ending, conversion]));
}
