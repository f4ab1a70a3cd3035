// The voice of the slide on screen. One recording at a time, gone when its slide goes; whatever fails, the slide goes on.
import { untrack } from 'svelte';
import type { Cue, Narration as Recording } from '#contract/content';
import { cueAt, cueIndexAt, cueStart } from './cues.ts';
import { windowLooks, type Looks, type LoadOptions, type NarrationOptions, type NarrationState } from './options.ts';
import type { CreateSound, Sound, Tuning } from './sound.ts';
import { timedSound } from './timed-sound.ts';

/** A medium that is to play and does not advance for so long is given up. */
const STALLED_MS = 4000;
/** A frame that comes so late says that nobody was drawing, not that the medium stood still. */
const LATE_MS = 1000;

/** Its verbs may be called in an effect: they make it depend on nothing. */
export class Narration {
  #state = $state<NarrationState>('none');
  #position = $state(0);
  #seconds = $state(0);
  #failed = $state(false);
  #cues = $state.raw<readonly Cue[]>([]);
  readonly #cue = $derived(cueAt(this.#cues, this.#position));
  readonly #options: NarrationOptions;
  readonly #looks: Looks;
  readonly #now: () => number;
  #recording: Recording | undefined;
  #sound: Sound | undefined;
  /** `play` was asked for; the sound may still be loading. */
  #wanted = $state(false);
  /** It really sounds now. */
  #heard = false;
  /** Somebody else is speaking. */
  #held = false;
  #nextLook: number | undefined;
  #create: CreateSound;
  readonly #timedSound: CreateSound;
  #timed = $state(false);
  #tuning: Tuning = { speed: 1, volume: 1 };
  /** When the medium last advanced, and when that was last looked at, in ms. */
  #advanced = 0;
  #looked = 0;

  constructor(options: NarrationOptions) {
    this.#options = options;
    this.#looks = options.looks ?? windowLooks;
    this.#now = options.now ?? (() => performance.now());
    this.#create = options.create;
    this.#timedSound = options.createTimed ?? timedSound();
  }

  get state(): NarrationState {
    return this.#state;
  }
  /** Seconds. */
  get position(): number {
    return this.#position;
  }
  /** Play was asked for, and nothing is heard yet. */
  get starting(): boolean {
    return this.#wanted && this.#state !== 'playing';
  }
  /** Length in seconds; 0 without a narration. */
  get seconds(): number {
    return this.#seconds;
  }
  /** There is a recording, and it cannot be heard; `playing` and `paused` are then those of its captions. */
  get failed(): boolean {
    return this.#failed;
  }
  /** Nothing is heard: it is the time for reading that runs. */
  get timed(): boolean {
    return this.#timed;
  }
  /** What of its visitor is still here: of interest once there is none. */
  get remains(): Tuning & { readonly playing: NarrationState; readonly held: boolean } {
    return { playing: this.#state, held: this.#held, ...this.#tuning };
  }
  /** The caption of this moment. */
  get cue(): Cue | undefined {
    return this.#cue;
  }
  /** Index of the caption told last; -1 before the first. */
  get cueIndex(): number {
    return cueIndexAt(this.#cues, this.#position);
  }

  /** Takes the narration of a slide (or none) in place of the one before. Nothing is fetched before it is to be heard. */
  load(recording: Recording | undefined, cues: readonly Cue[], options: LoadOptions): void {
    untrack(() => this.#load(recording, cues, options));
  }

  /** The same narration in another language: goes on at the same caption, playing or paused as it was. */
  translate(recording: Recording | undefined, cues: readonly Cue[]): void {
    untrack(() => this.#translate(recording, cues));
  }

  toggle(): void {
    if (untrack(() => this.#state === 'playing' || (this.#held && this.#wanted))) this.pause();
    else this.play();
  }

  play(): void {
    untrack(() => this.#play());
  }

  pause(): void {
    untrack(() => this.#pause());
  }

  /** Silent as long as somebody else speaks, and for the page as it was: what played, plays. */
  hold(): void {
    untrack(() => this.#hold());
  }

  /** Goes on after {@link hold}, unless it was paused meanwhile. */
  release(): void {
    untrack(() => {
      if (!this.#held) return;
      this.#held = false;
      if (this.#wanted) this.#sing();
    });
  }

  /** From the beginning. */
  again(): void {
    untrack(() => this.#goTo(-1));
  }

  /** Goes on from this caption, whether it was playing or not. */
  goTo(cue: number): void {
    untrack(() => this.#goTo(cue));
  }

  /** From now on, and for every recording after this one. */
  tune(tuning: Tuning): void {
    this.#tuning = tuning;
    this.#sound?.tune(tuning);
  }

  /** The slide leaves. */
  stop(): void {
    this.load(undefined, [], { autoplay: false });
  }

  #load(recording: Recording | undefined, cues: readonly Cue[], options: LoadOptions): void {
    const { autoplay, fromCue = -1, create, timed = false } = options;
    this.#silence();
    this.#timed = timed;
    this.#create = timed ? this.#timedSound : (create ?? this.#options.create);
    this.#recording = recording;
    this.#cues = cues;
    this.#failed = false;
    this.#seconds = recording?.seconds ?? 0;
    this.#position = recording ? cueStart(cues, fromCue) : 0;
    this.#state = recording ? 'waiting' : 'none';
    if (autoplay) this.#play();
  }

  #translate(recording: Recording | undefined, cues: readonly Cue[]): void {
    const paused = this.#state === 'paused';
    const fromCue = this.#isTold() ? -1 : cueIndexAt(this.#cues, this.#position);
    this.#load(recording, cues, { autoplay: this.#wanted, fromCue, create: this.#create, timed: this.#timed });
    if (paused && !this.#wanted && recording) this.#state = 'paused';
  }

  #play(): void {
    if (!this.#recording || this.#wanted || this.#state === 'none') return;
    this.#wanted = true;
    if (this.#isTold()) this.#position = 0;
    if (!this.#held) this.#sing();
  }

  #sing(): void {
    if (!this.#recording) return;
    if (!this.#sound) {
      this.#sound = this.#made(this.#recording);
      if (this.#position > 0) this.#sound.seek(this.#position);
    }
    this.#advanced = this.#looked = this.#now();
    this.#stopLooking();
    this.#follow();
    this.#sound.play();
  }

  #hold(): void {
    if (this.#held) return;
    this.#held = true;
    if (!this.#wanted) return;
    this.#stopLooking();
    // what still loads would be heard for a moment before it could be paused
    if (!this.#heard) return this.#drop();
    this.#position = this.#sound?.position() ?? this.#position;
    this.#sound?.pause();
    this.#heard = false;
  }

  #pause(): void {
    if (!this.#wanted) return;
    if (this.#state !== 'playing') return this.#silence(); // still loading: it must not begin later
    this.#wanted = false;
    if (this.#heard) this.#position = this.#sound?.position() ?? this.#position;
    this.#stopLooking();
    this.#sound?.pause();
    this.#heard = false;
    this.#state = 'paused';
  }

  // a new sound: one that seeks may for a moment still tell where it was
  #goTo(cue: number): void {
    if (!this.#recording || this.#state === 'none') return;
    this.#silence();
    this.#position = cueStart(this.#cues, cue);
    this.#state = 'waiting';
    this.#play();
  }

  #isTold(): boolean {
    return this.#state === 'waiting' && this.#seconds > 0 && this.#position >= this.#seconds;
  }

  #made({ src: { url }, seconds }: Recording): Sound {
    // a sound that was unloaded may still call back: only the present one counts
    const ifPresent = (run: () => void) => (): void => {
      if (this.#sound === sound) run();
    };
    const sound = (this.#failed ? this.#timedSound : this.#create)({
      url,
      seconds: Math.max(seconds, this.#cues.at(-1)?.end ?? 0),
      tuning: this.#tuning,
      onPlay: ifPresent(() => this.#began()),
      onEnd: ifPresent(() => this.#ended()),
      onError: (reason) => ifPresent(() => this.#fail(reason))(),
    });
    return sound;
  }

  #began(): void {
    if (!this.#wanted || this.#held) return;
    this.#heard = true;
    this.#state = 'playing';
  }

  #follow(): void {
    this.#nextLook = this.#looks.request(() => {
      this.#follow();
      this.#look();
    });
  }

  #look(): void {
    const time = this.#now();
    const before = this.#position;
    // at its end the player is back at 0 for a moment: what has been told stays told
    if (this.#state === 'playing') this.#position = Math.max(before, this.#sound?.position() ?? 0);
    if (this.#position > before) this.#advanced = time;
    // nothing was drawn for a while: what stood still meanwhile is not known
    else if (time - this.#looked > LATE_MS) this.#advanced += time - this.#looked;
    this.#looked = time;
    if (time - this.#advanced >= STALLED_MS) this.#fail('does not advance');
    else if (this.#state === 'playing') this.#options.onProgress?.(this.#position);
  }

  #ended(): void {
    this.#silence();
    this.#position = this.#seconds;
    this.#state = 'waiting';
    this.#options.onEnded?.();
  }

  // the captions go on by the clock: what was said can be read
  #fail(reason: string): void {
    const wanted = this.#wanted;
    this.#silence();
    this.#options.onFailed?.(reason);
    const isTimed = this.#failed;
    this.#failed = true;
    if (isTimed || this.#cues.length === 0) this.#state = 'none';
    else if (wanted) {
      if (this.#state !== 'playing') this.#state = 'waiting';
      this.#play();
    }
  }

  #silence(): void {
    this.#wanted = false;
    this.#stopLooking();
    this.#drop();
  }

  #drop(): void {
    const sound = this.#sound;
    this.#sound = undefined;
    this.#heard = false;
    sound?.unload();
  }

  #stopLooking(): void {
    if (this.#nextLook !== undefined) this.#looks.cancel(this.#nextLook);
    this.#nextLook = undefined;
  }
}
