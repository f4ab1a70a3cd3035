// What names a recording for read-aloud: the words themselves. The same words have the same name on every machine and for ever.

/** Two texts that differ only in blanks, in signs that steer where a line breaks, or in Unicode form are the same words. */
export const voiceWords = (words: string): string =>
  words
    .normalize('NFC')
    .replace(/[\u00ad\u2060]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

/** What is hashed (SHA-256); the first {@link VOICE_HASH} hex digits are the name of the file. */
export const voiceKey = (lang: string, words: string): string => `${lang}\n${voiceWords(words)}`;

export const VOICE_HASH = 16;

/** Beside the recordings of a language: one line each, hash and words. */
export const VOICE_INDEX = 'index.txt';
