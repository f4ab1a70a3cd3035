// One soft tone, made here so that no file need be fetched for it: "still there?" is heard as well as seen.

const RATE = 8000;
export const TONE_SECONDS = 0.7;
const HERTZ = 523.25;

/** A mono WAV file: a bell that swells in 20 ms and dies away. */
export function toneWave(): Uint8Array<ArrayBuffer> {
  const count = Math.round(RATE * TONE_SECONDS);
  const bytes = new Uint8Array(44 + count * 2);
  const view = new DataView(bytes.buffer);
  const word = (at: number, text: string): void =>
    [...text].forEach((letter, index) => view.setUint8(at + index, letter.charCodeAt(0)));
  word(0, 'RIFF');
  view.setUint32(4, 36 + count * 2, true);
  word(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, RATE, true);
  view.setUint32(28, RATE * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  word(36, 'data');
  view.setUint32(40, count * 2, true);
  for (let index = 0; index < count; index++) {
    const time = index / RATE;
    const swell = Math.min(1, time / 0.02) * Math.exp(-time * 5);
    view.setInt16(44 + index * 2, Math.round(Math.sin(2 * Math.PI * HERTZ * time) * swell * 0.5 * 32767), true);
  }
  return bytes;
}

/** Sounds it once, at this volume (0–1). A page that may not sound stays silent. */
export function soundTone(volume: number): void {
  if (volume <= 0) return;
  // the page's content policy knows data, not blobs
  const audio = new Audio(`data:audio/wav;base64,${btoa(String.fromCharCode(...toneWave()))}`);
  audio.volume = volume;
  audio.play().catch((reason: unknown) => console.warn('tone: does not sound,', reason));
}
