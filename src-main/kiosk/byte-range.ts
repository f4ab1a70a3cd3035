// Which bytes a Range header asks for (RFC 9110, section 14). Pure; open-ended ranges are never shortened.

export type ByteRange =
  /** No range, or one that the RFC says to ignore: the whole file with 200. */
  | { readonly kind: 'whole' }
  /** Both ends inclusive, as in Content-Range. */
  | { readonly kind: 'part'; readonly start: number; readonly end: number }
  | { readonly kind: 'unsatisfiable' };

const WHOLE: ByteRange = { kind: 'whole' };

/** `size` in bytes. Several ranges in one header are answered whole, which the RFC allows. */
export function parseRange(header: string | null, size: number): ByteRange {
  const found = header === null ? null : /^bytes=(\d*)-(\d*)$/i.exec(header);
  const [first, last] = [found?.[1] ?? '', found?.[2] ?? ''];
  if (first === '' && last === '') return WHOLE;
  if (first === '') return suffix(Number(last), size);
  const start = Number(first);
  if (last !== '' && Number(last) < start) return WHOLE;
  if (start >= size) return { kind: 'unsatisfiable' };
  return { kind: 'part', start, end: last === '' ? size - 1 : Math.min(Number(last), size - 1) };
}

function suffix(length: number, size: number): ByteRange {
  if (length === 0) return { kind: 'unsatisfiable' };
  // an empty file has no byte that a Content-Range could name
  if (size === 0) return WHOLE;
  return { kind: 'part', start: Math.max(0, size - length), end: size - 1 };
}
