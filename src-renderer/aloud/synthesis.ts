// The browser's own voice, where nobody recorded the words. Many kiosks have none at all.
import type { Lang } from '#contract/content';
import type { Tuning } from '../narration/sound.ts';

export interface Synthesis {
  /** Whether this machine has a voice for the language. */
  can(lang: Lang): boolean;
  /** Ends when the words are spoken, or cannot be; never after {@link stop}. */
  speak(words: string, lang: Lang, tuning: Tuning): Promise<void>;
  stop(): void;
}

export function createSynthesis(browser: Window = window): Synthesis {
  const { speechSynthesis } = browser;
  let number = 0;
  // only a voice on this machine: the others would ask a network
  const voiceFor = (lang: Lang): SpeechSynthesisVoice | undefined =>
    speechSynthesis?.getVoices().find((voice) => voice.localService && primary(voice.lang) === primary(lang));
  // the list is empty until it has been asked for once
  voiceFor('en');

  return {
    can: (lang) => voiceFor(lang) !== undefined,
    speak(words, lang, { speed, volume }) {
      const mine = ++number;
      const spoken = new SpeechSynthesisUtterance(words);
      const voice = voiceFor(lang);
      if (voice) spoken.voice = voice;
      Object.assign(spoken, { lang, rate: speed, volume });
      return new Promise((resolve) => {
        const done = (): void => {
          if (mine === number) resolve();
        };
        spoken.addEventListener('end', done);
        spoken.addEventListener('error', done);
        speechSynthesis.speak(spoken);
      });
    },
    stop() {
      number += 1;
      speechSynthesis?.cancel();
    },
  };
}

const primary = (tag: string): string => tag.toLowerCase().split(/[-_]/u)[0] ?? '';
