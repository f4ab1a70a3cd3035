// Takes out of a text what is nobody else's business: secrets, keys, whose machine it is.

export interface ScrubOptions {
  /** Longest first. */
  readonly secrets: readonly string[];
  /** The home folder, absolute. */
  readonly home: string;
  /** Who is logged in. */
  readonly user: string;
}

const STRUCK = '***';
/** Whatever log or program wrote them. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  // the one-time key of the page
  [/([#&?]k=)[^\s"'&]+/gu, `$1${STRUCK}`],
  [/\bscrypt:[^\s"']+/gu, STRUCK],
  [/\b(bearer\s+)[^\s"'\\]+/giu, `$1${STRUCK}`],
  [
    /\b((?:x-vitrine-staff|authorization|token|passw(?:or)?d|secret|api[-_]?key)["']?\s*[:=]\s*\\?["']?)(?!bearer)[^\s"',}\\]+/giu,
    `$1${STRUCK}`,
  ],
  // name and password in an address
  [/(\b[a-z][a-z0-9+.-]*:\/\/)[^\s"'/@]+@/giu, `$1${STRUCK}@`],
  // other people's homes, when the administrator makes the report
  [/((?:^|[^\w])\/(?:home|Users)\/)[^/\s"':]+/gmu, '$1USER'],
  [/(\b[A-Z]:(?:\\+|\/)Users(?:\\+|\/))[^\\/"':]+/giu, '$1USER'],
];

export function createScrubber({ secrets, home, user }: ScrubOptions): (text: string) => string {
  const struck = secrets.flatMap(forms);
  // another folder may end, or begin, like this one
  const homes = home.length > 1 ? forms(home).map((one) => new RegExp(`(?<!\\w)${escaped(one)}(?!\\w)`, 'gu')) : [];
  const segment = user === '' ? undefined : new RegExp(`([\\\\/])${escaped(user)}(?=[\\\\/"'\\s:]|$)`, 'gmu');
  return (text) => {
    let clean = text;
    for (const secret of struck) clean = clean.replaceAll(secret, STRUCK);
    for (const one of homes) clean = clean.replaceAll(one, '~');
    for (const [pattern, instead] of PATTERNS) clean = clean.replace(pattern, instead);
    return segment ? clean.replace(segment, '$1USER') : clean;
  };
}

/** As it stands, in JSON, in JSON within JSON, and in an address. */
function forms(word: string): readonly string[] {
  const json = JSON.stringify(word).slice(1, -1);
  const address = encodeURI(word.replaceAll('\\', '/'));
  return [...new Set([JSON.stringify(json).slice(1, -1), json, word, encodeURIComponent(word), address])];
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
