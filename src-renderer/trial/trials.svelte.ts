// Whether a new revision is being tried behind attract, and which place of it. The script that does so is fetched when there is one.
import type { Component } from 'svelte';
import type { Tried } from '#contract/api';
import type { ShownContent } from '../api/shown-content.ts';
import type { Stage } from '../screens/stage.ts';

/** What could not be tried is tried again after so long. */
const AGAIN_MS = 60_000;

export interface TrialProps {
  readonly stage: Stage;
  readonly content: ShownContent;
  /** Resolves when the kiosk knows what is about to be drawn. */
  readonly announce: (place: string) => Promise<void>;
  readonly tell: (found: Partial<Tried>) => void;
  readonly onover: () => void;
}

export class Trials {
  run = $state.raw<Component<TrialProps>>();
  /** What is drawn now: `room` or `room/exhibit/slide`. */
  place: string | undefined;
  #last = { revision: '', again: 0 };

  /** The kiosk wants this revision tried. */
  ask(revision: string): void {
    if (this.run || (revision === this.#last.revision && performance.now() < this.#last.again)) return;
    void import('./TrialRun.svelte').then(({ default: run }) => (this.run = run), console.warn);
  }

  over(revision: string): void {
    this.place = undefined;
    this.run = undefined;
    this.#last = { revision, again: performance.now() + AGAIN_MS };
  }
}
