// A tone from one side or from both, so that swapped cables and dead loudspeakers are heard.

export type Side = 'left' | 'both' | 'right';

export interface TestTone {
  /** Instead of the one that may still sound. `volume`: 0–1. */
  play(side: Side, volume: number): void;
  stop(): void;
}

const HERTZ = 440;
const SECONDS = 1.2;
/** Swells and dies away so fast that it does not click. */
const EDGE_SECONDS = 0.03;
const PAN: Readonly<Record<Side, number>> = { left: -1, both: 0, right: 1 };

export function createTestTone(create: () => AudioContext = () => new AudioContext()): TestTone {
  let context: AudioContext | undefined;
  let source: OscillatorNode | undefined;
  return {
    play(side, volume) {
      context ??= create();
      source?.stop();
      const begin = context.currentTime;
      const end = begin + SECONDS;
      const tone = new OscillatorNode(context, { frequency: HERTZ });
      const loudness = new GainNode(context, { gain: 0 });
      loudness.gain.setValueAtTime(0, begin);
      loudness.gain.linearRampToValueAtTime(volume, begin + EDGE_SECONDS);
      loudness.gain.setValueAtTime(volume, end - EDGE_SECONDS);
      loudness.gain.linearRampToValueAtTime(0, end);
      tone
        .connect(loudness)
        .connect(new StereoPannerNode(context, { pan: PAN[side] }))
        .connect(context.destination);
      tone.start(begin);
      tone.stop(end);
      source = tone;
    },
    stop() {
      source?.stop();
      void context?.close();
      context = undefined;
    },
  };
}
