// A tag into the list `languages:` of exhibition.yaml, as a person would write it: nothing else in the file changes.
import { isMap, isScalar, isSeq, parseDocument, type YAMLSeq } from 'yaml';

/** The text with the tag in it; undefined where that cannot be done without touching anything else. */
export function withLanguage(text: string, tag: string): string | undefined {
  const list = languagesOf(text);
  const last = list?.items.at(-1);
  if (list === undefined || !isScalar(last) || !last.range) return undefined;
  const [start, end] = last.range;
  const row = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  if (!list.flow && !/^\s*- +$/u.test(row)) return undefined;
  const added = `${text.slice(0, end)}${list.flow ? `, ${tag}` : `\n${row}${tag}`}${text.slice(end)}`;
  const before = list.items.map(String);
  const after = languagesOf(added)?.items.map(String);
  return after?.join() === [...before, tag].join() ? added : undefined;
}

function languagesOf(text: string): YAMLSeq | undefined {
  const document = parseDocument(text, { logLevel: 'silent' });
  if (document.errors.length > 0 || !isMap(document.contents)) return undefined;
  const list: unknown = document.contents.get('languages', true);
  return isSeq(list) ? list : undefined;
}
