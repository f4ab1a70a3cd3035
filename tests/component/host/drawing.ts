// A page with one drawn slide on it, for tests in a real Chromium: what lies where once the placer has placed it.
import { flushSync, mount, unmount } from 'svelte';
import type { Focus, Visual } from '#contract/content';
import DrawingHost from './DrawingHost.svelte';

export interface Shown {
  readonly visual: Visual;
  readonly lang: string;
  readonly languages: readonly string[];
  readonly palette: string;
  /** 1 to 2. */
  readonly text?: number;
  /** Steps that have not come yet. */
  readonly waiting?: readonly string[];
  readonly focus?: Readonly<Record<string, Focus>>;
}

export interface Measured {
  readonly pane: readonly [number, number, number, number];
  /** Left, top, right, bottom of all words and numbers, by their text. */
  readonly boxes: readonly { readonly text: string; readonly box: readonly [number, number, number, number] }[];
  /** Words neither on the drawing nor in its legend. */
  readonly lost: readonly string[];
  readonly numbers: number;
  readonly said: string;
}

let mounted: object | undefined;

async function show(shown: Shown): Promise<Measured> {
  if (mounted) await unmount(mounted);
  document.documentElement.lang = shown.lang;
  document.documentElement.style.setProperty('--text', String(shown.text ?? 1));
  mounted = mount(DrawingHost, { target: document.body, props: { shown } });
  flushSync();
  await document.fonts.ready;
  await frame();
  await document.fonts.ready;
  await frame();
  return measure();
}

/** Two frames: measured in the first, placed in the second. */
const frame = (): Promise<void> =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));

function measure(): Measured {
  const rect = (element: Element): readonly [number, number, number, number] => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return [left, top, right, bottom];
  };
  const pane = document.querySelector('.pane');
  const all = [...document.querySelectorAll<HTMLElement>('.words[data-shown=true], .number')];
  return {
    pane: pane ? rect(pane) : [0, 0, 0, 0],
    boxes: all.map((element) => ({ text: textOf(element), box: rect(element) })),
    lost: [...document.querySelectorAll<HTMLElement>('.words[data-shown=false]')].map(textOf),
    numbers: document.querySelectorAll('.number').length,
    said: document.querySelector('figcaption')?.textContent?.trim() ?? '',
  };
}

const textOf = (element: HTMLElement): string => (element.textContent ?? '').trim().replace(/\s+/gu, ' ');

const host = { show };
export type DrawingPage = typeof host;
Object.assign(window, { host });
