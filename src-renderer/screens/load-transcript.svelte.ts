// The transcript is a script of its own, fetched with the first exhibit: its key can be pressed once it is there, so a server
// that has gone away meanwhile leaves no empty page.
import type { Component } from 'svelte';
import type { Cue } from '#contract/content';

export interface TranscriptProps {
  /** Of the slide. */
  readonly heading: string;
  /** Of the narration. */
  readonly lang: string;
  readonly cues: readonly Cue[];
  /** Index of the line being spoken; -1 before the first. */
  readonly spoken: number;
  readonly textSize: number;
  readonly synthetic: boolean;
  readonly ongo: (cue: number) => void;
}

let page = $state.raw<Component<TranscriptProps>>();

export const transcriptPage = (): Component<TranscriptProps> | undefined => page;

/** May be called as often as one likes; a failure is tried again with the next call. */
export function loadTranscript(): void {
  if (page) return;
  import('./Transcript.svelte').then(
    (loaded) => (page = loaded.default),
    (reason: unknown) => console.warn('transcript: does not load yet,', reason),
  );
}
