// The only file that knows Howler: one recording, streamed by an <audio> element, as the narration wants it.
import { Howl, Howler } from 'howler';
import type { Sound, SoundOptions } from './sound.ts';

// the kiosk may play without a touch; and without Web Audio no audio thread runs while nobody is there
Howler.autoUnlock = false;
Howler.usingWebAudio = false;

/** Their elements stand in no document: who looks there does not find them. */
const recordings = new Set<Howl>();

/** How many recordings are heard now. */
export const recordingsHeard = (): number => [...recordings].filter((howl) => howl.playing()).length;

export function createHowlerSound({ url, tuning, onPlay, onEnd, onError }: SoundOptions): Sound {
  const howl = new Howl({
    src: [url],
    html5: true,
    preload: true,
    rate: tuning.speed,
    volume: tuning.volume,
    onplay: () => onPlay(),
    onend: () => onEnd(),
    onloaderror: (_, reason) => onError(`cannot be loaded (${String(reason)})`),
    onplayerror: (_, reason) => onError(`cannot be played (${String(reason)})`),
  });
  recordings.add(howl);
  return {
    play: () => void howl.play(),
    pause: () => void howl.pause(),
    seek: (seconds) => void howl.seek(seconds),
    position: () => {
      const position: unknown = howl.seek();
      return typeof position === 'number' ? position : 0;
    },
    tune({ speed, volume }) {
      howl.rate(speed);
      howl.volume(volume);
    },
    unload() {
      howl.unload();
      recordings.delete(howl);
    },
  };
}
