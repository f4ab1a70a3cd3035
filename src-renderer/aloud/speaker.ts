// Says utterances one after the other. What is new interrupts at once; while it speaks, the narration is held.
import type { Lang } from '#contract/content';
import { quotedParts, type Utterance } from './describe.ts';
import type { Tuning } from '../narration/sound.ts';
import type { Player } from './player.ts';
import type { Synthesis } from './synthesis.ts';
import type { Voices } from './voices.ts';

export interface SpeakerOptions {
  readonly voices: Voices;
  readonly player: Player;
  readonly synthesis: Synthesis;
  readonly tuning: () => Tuning;
  /** Whatever else is being told waits, and goes on where it was. Called in pairs. */
  readonly hold: () => void;
  readonly release: () => void;
  readonly log: (message: string) => void;
}

/** Between what was said and what goes on. */
const BREATH_MS = 250;

export class Speaker {
  readonly #options: SpeakerOptions;
  /** Languages that were found to have neither a recording nor a voice. */
  readonly #silent = new Set<Lang>();
  #turn = 0;
  /** What is still to be said; undefined while nothing is. */
  #queue: Utterance[] | undefined;
  #holds = false;
  #releasing: ReturnType<typeof setTimeout> | undefined;

  constructor(options: SpeakerOptions) {
    this.#options = options;
  }

  /** Instead of whatever is being said; `after` so many milliseconds of silence. Nothing to say is silence. */
  say(utterances: readonly Utterance[], after = 0): void {
    const turn = this.#quiet();
    if (utterances.length === 0) return this.#releaseSoon();
    if (!this.#holds) {
      this.#holds = true;
      this.#options.hold();
    }
    this.#queue = [...utterances];
    void this.#sayAll(this.#queue, turn, after);
  }

  /** After whatever is being said. */
  add(utterances: readonly Utterance[]): void {
    if (this.#queue) this.#queue.push(...utterances);
    else if (utterances.length > 0) this.say(utterances);
  }

  /** Silence at once; what was held goes on soon, if nothing else is to be said. */
  interrupt(): void {
    this.#quiet();
    this.#releaseSoon();
  }

  /** The visit is over. */
  stop(): void {
    this.#quiet();
    this.#release();
  }

  async #sayAll(queue: Utterance[], turn: number, after: number): Promise<void> {
    if (after > 0) await new Promise((resolve) => setTimeout(resolve, after));
    for (let next = queue.shift(); next && turn === this.#turn; next = queue.shift()) await this.#sayOne(next, turn);
    if (turn !== this.#turn) return;
    this.#queue = undefined;
    this.#releaseSoon();
  }

  async #sayOne(utterance: Utterance, turn: number): Promise<void> {
    const { voices, player, synthesis, tuning, log } = this.#options;
    const urls = await recordingsOf(utterance, voices);
    for (const [index, url] of urls.entries()) {
      if (turn !== this.#turn) return;
      const isHeard = await player.play(url, tuning());
      if (isHeard && index === urls.length - 1) return;
      if (!isHeard) break;
    }
    if (turn !== this.#turn) return;
    const { words, lang } = utterance;
    if (synthesis.can(lang)) return synthesis.speak(words, lang, tuning());
    if (this.#silent.has(lang)) return;
    this.#silent.add(lang);
    log(`aloud: “${words}” is not recorded, and this machine has no voice for ${lang}`);
  }

  /** Silence, at once. */
  #quiet(): number {
    this.#options.player.stop();
    this.#options.synthesis.stop();
    clearTimeout(this.#releasing);
    this.#queue = undefined;
    this.#turn += 1;
    return this.#turn;
  }

  // a key may bring the next words: a narration that began for a moment in between would be heard under them
  #releaseSoon(): void {
    clearTimeout(this.#releasing);
    this.#releasing = setTimeout(() => this.#release(), BREATH_MS);
  }

  #release(): void {
    if (!this.#holds) return;
    this.#holds = false;
    this.#options.release();
  }
}

/** A title within a sentence (Enter “The stones”) may have been recorded by itself, and so the words around it. */
async function recordingsOf(utterance: Utterance, voices: Voices): Promise<readonly string[]> {
  const whole = await voices.find(utterance);
  if (whole !== undefined) return [whole];
  const parts = quotedParts(utterance.words);
  if (parts.length < 2) return [];
  const found = await Promise.all(parts.map((words) => voices.find({ ...utterance, words })));
  return found.every((url) => url !== undefined) ? found : [];
}
