// What names a recording for read-aloud: the words themselves. The same words have the same name on every machine and for ever.

/** Two texts that differ only in blanks, in signs that steer where a line breaks, or in Unicode form are the same words. */
export const voiceWords = (words: string): string =>
  words
    .normalize('NFC')
    .replace(/[\u00ad\u2060]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

/** Texts that stand apart by a dot are recorded, and said, one by one; a colon at the end announces what is not said with it. */
export const voiceParts = (words: string): readonly string[] =>
  words
    .split(/\s[·•]\s/u)
    .map((part) => voiceWords(part).replace(/\s*[:：]$/u, ''))
    .filter((part) => /[\p{L}\p{N}]/u.test(part));

/** What is hashed (SHA-256); the first {@link VOICE_HASH} hex digits are the name of the file. */
export const voiceKey = (lang: string, words: string): string => `${lang}\n${voiceWords(words)}`;

export const VOICE_HASH = 16;

/** Beside the recordings of a language: one line each, hash and words. */
export const VOICE_INDEX = 'index.txt';
