// Bytes → text. UTF-8 and everything with a byte-order mark is read; other encodings are named, never guessed at silently.

export type Decoded = { readonly text: string } | { readonly guess: string };

/** Text, or what the file seems to be instead (for the end of “is not stored as UTF-8…”). */
export function decodeText(bytes: Uint8Array): Decoded {
  const encoding = markOf(bytes);
  try {
    return {
      text: new TextDecoder(encoding, { fatal: true }).decode(bytes).replaceAll('\r\n', '\n').replaceAll('\r', '\n'),
    };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { guess: guess(bytes) };
  }
}

function markOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** Judged by which letters come out: Cyrillic words in Windows-1251 are runs of bytes above 0xBF. */
function guess(bytes: Uint8Array): string {
  const high = bytes.filter((byte) => byte >= 0x80).length;
  const cyrillic = bytes.filter((byte) => byte >= 0xc0).length;
  if (high > bytes.length / 4 && cyrillic > high * 0.8) return ' (it looks like Windows-1251, Cyrillic)';
  if (isDecodable(bytes, 'shift_jis')) return ' (it may be Shift_JIS, Japanese)';
  if (isDecodable(bytes, 'gb18030') && high > bytes.length / 4) return ' (it may be GBK, Chinese)';
  return ' (it looks like Windows-1252 or another old encoding)';
}

function isDecodable(bytes: Uint8Array, encoding: string): boolean {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2}/u.test(text);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return false;
  }
}
