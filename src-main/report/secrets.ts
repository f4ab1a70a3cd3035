// Which words of kiosk.yaml nobody else may read: found by what the file means, and, where it means nothing, by what it looks like.
import { isAlias, isMap, isScalar, isSeq, parseDocument, visit, type Document } from 'yaml';
import { SECRET_KEYS } from '../kiosk/settings-schema.ts';

/** Too short to be told from ordinary text. */
const LEAST = 4;
/** Of several that make one. */
const PART = 8;
/** Of a secret group, what is none. */
const OPEN_KEYS = ['port', 'address'];
const LOOKS_SECRET =
  /\b(?:staff-?pin|pin|token|passw(?:or)?d|secret|api[-_]?key)\b["']?\s*(?:[:=]|\bis\b)\s*["']?([^"'\s,}#]+)/giu;
const STRUCK = 'struck out';

/** Longest first, so that no part of one is left. */
export function secretsIn(text: string): readonly string[] {
  const whole = [...byLooks(text), ...byMeaning(parse(text))];
  // the salt and the sum of a hash, each by itself
  const found = new Set([...whole, ...whole.flatMap((one) => one.split(':').filter((part) => part.length >= PART))]);
  return [...found].filter((secret) => secret.length >= LEAST).sort((a, b) => b.length - a.length);
}

/** The settings without their secrets and without comments, in which people note what they would forget; undefined where it is no YAML. */
export function openSettings(text: string): string | undefined {
  const document = parse(text);
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  for (const key of SECRET_KEYS) if (document.has(key)) document.set(key, STRUCK);
  document.comment = null;
  document.commentBefore = null;
  visit(document, {
    Node(_key, node) {
      node.comment = null;
      node.commentBefore = null;
    },
  });
  return written(document);
}

const parse = (text: string): Document.Parsed => parseDocument(text, { logLevel: 'silent' });

/** An anchor that stood in what was struck out is missed elsewhere. */
function written(document: Document): string | undefined {
  try {
    return document.toString();
  } catch (error) {
    if (error instanceof Error) return undefined;
    throw error;
  }
}

/** A plain word behind “token:” is more likely a part of a sentence. */
const byLooks = (text: string): readonly string[] =>
  [...text.matchAll(LOOKS_SECRET)].flatMap(([, found = '']) => (/\d/u.test(found) || found.length >= 8 ? found : []));

/** Whoever wrote a key twice has two secrets. */
function byMeaning(document: Document.Parsed): readonly string[] {
  if (!isMap(document.contents)) return [];
  return document.contents.items.flatMap(({ key, value }) =>
    isScalar(key) && SECRET_KEYS.includes(String(key.value)) ? wordsOf(value, document) : [],
  );
}

function wordsOf(node: unknown, document: Document.Parsed): readonly string[] {
  if (isAlias(node)) return wordsOf(node.resolve(document), document);
  if (isScalar(node))
    return typeof node.value === 'string' || typeof node.value === 'number' ? [String(node.value)] : [];
  if (isSeq(node)) return node.items.flatMap((item) => wordsOf(item, document));
  if (!isMap(node)) return [];
  return node.items.flatMap(({ key, value }) =>
    OPEN_KEYS.includes(isScalar(key) ? String(key.value) : '') ? [] : wordsOf(value, document),
  );
}
