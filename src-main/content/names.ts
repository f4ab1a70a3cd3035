// What a name says: number, slug, language, role and ending. Names are compared in NFC.

export const ROLES = ['map', 'chart', 'timeline', 'compare', 'type', 'diagram', 'sign', 'script'] as const;
export type Role = (typeof ROLES)[number];

/** `[NUMBER SEP] SLUG`: `10-harbour` is number 10, slug `harbour`; `1894 War` has no number. */
export interface Name {
  /** NFC, as it was written. */
  readonly text: string;
  readonly number?: number;
  /** Empty where the name is only a number. */
  readonly slug: string;
}

/** Which of two pictures that are compared a file belongs to. */
export type SideName = 'before' | 'after';

/** A file of a slide: `STEM[.before|.after][.LANG][.ROLE].EXT`. */
export interface FileName {
  readonly stem: Name;
  readonly side?: SideName;
  readonly lang?: string;
  readonly role?: Role;
  /** Lower case, without the dot; empty where the name has none. */
  readonly ext: string;
  /** The first part that is neither language nor role. */
  readonly unknown?: string;
}

/** Gives the tag of a language as the exhibition writes it, undefined for anything else. */
export type KnownLanguage = (segment: string) => string | undefined;

const NUMBERED = /^(\d{1,3})(?:[-_. ]+(.*))?$/su;

const CAMERA = [
  /^_?(?:img|dsc[nf]?|dscf|sam|pict?|mvi|vid|dji|gopr|gp\d{2}|mg|hpim|pxl|cimg|imag|stp|kif)[-_ ]?(?:e?\d{3,8})(?:[-_ ].*)?$/iu,
  /^p\d{6,8}$/iu,
  /^(?:img|pxl|vid|photo|screenshot|scan|signal)?[-_ ]?(?:19|20)\d{2}[-_. ]?\d{2}[-_. ]?\d{2}(?:[-_ T]\d[\d\-_. :]*)?(?:[-_~ ].*)?$/iu,
  /^(?:img|vid)-\d{8}-wa\d+$/iu,
  /^whatsapp (?:image|video) .*$/iu,
  /^\d{5,}(?:[-_ ]\d+)*$/u,
];

/** Reads a folder's name, or a file's name up to its first dot. */
export function parseName(raw: string): Name {
  const text = raw.normalize('NFC').trim();
  const found = NUMBERED.exec(text);
  if (found?.[1] === undefined) return { text, slug: text };
  return { text, number: Number(found[1]), slug: (found[2] ?? '').trim() };
}

/** Reads a file's name. */
export function parseFileName(raw: string, known: KnownLanguage): FileName {
  const [first = '', ...parts] = raw.normalize('NFC').split('.');
  const ext = (parts.pop() ?? '').toLowerCase();
  const stem = parseName(first);
  const side = parts[0] !== undefined && isSide(parts[0]) ? parts[0] : undefined;
  const rest = side === undefined ? parts : parts.slice(1);
  const lang = rest[0] !== undefined && !isRole(rest[0]) ? known(rest[0]) : undefined;
  const after = lang === undefined ? rest : rest.slice(1);
  const role = after[0] !== undefined && isRole(after[0]) ? after[0] : undefined;
  const unknown = (role === undefined ? after : after.slice(1))[0];
  return {
    stem,
    ext,
    ...(side === undefined ? {} : { side }),
    ...(lang === undefined ? {} : { lang }),
    ...(role === undefined ? {} : { role }),
    ...(unknown === undefined ? {} : { unknown }),
  };
}

/** The part of an address that names a room, an exhibit or a slide: its slug, else its number. */
export function idOf(name: Name): string {
  const slug = name.slug.toLowerCase().normalize('NFC').replace(/\s+/gu, '-');
  return slug === '' ? String(name.number ?? name.text) : slug;
}

/** Words from a name; empty for a bare number and for what a camera calls its pictures. */
export function titleOf(name: Name): string {
  if (isCameraName(name.slug) || isCameraName(name.text)) return '';
  return name.slug.replace(/[-_\s]+/gu, ' ').trim();
}

export function isCameraName(text: string): boolean {
  return CAMERA.some((pattern) => pattern.test(text));
}

/** The form in which two names are the same but for capitals and Unicode form. */
export const foldedName = (name: string): string => name.normalize('NFC').toLowerCase();

const isSide = (segment: string): segment is SideName => segment === 'before' || segment === 'after';

function isRole(segment: string): segment is Role {
  return (ROLES as readonly string[]).includes(segment);
}
