// A page with the square for a phone on it, for tests in a real Chromium.
import { flushSync, mount, unmount } from 'svelte';
import type { Words } from '#contract/content';
import type { ExhibitPlace } from '../../../src-renderer/visit/visit.ts';
import TakeAwayHost from './TakeAwayHost.svelte';

export interface TakenAway {
  readonly title: Words;
  readonly place: ExhibitPlace;
  readonly template: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly palette: string;
  readonly contrast: string;
  /** 1 to 2. */
  readonly text: number;
}

let mounted: object | undefined;

async function show(shown: TakenAway): Promise<void> {
  if (mounted) await unmount(mounted);
  const { documentElement: html } = document;
  html.lang = shown.lang;
  html.dir = shown.dir;
  html.style.setProperty('--text', String(shown.text));
  mounted = mount(TakeAwayHost, { target: document.body, props: { shown } });
  flushSync();
  await document.fonts.ready;
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}

const host = { show };
export type TakeAwayPage = typeof host;
Object.assign(window, { host });
