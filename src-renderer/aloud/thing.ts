// From the page to what is said of it: the accessible name in the parts in which it stands, its role and its state.
import type { Lang } from '#contract/content';
import type { Thing, Utterance } from './describe.ts';

/** What has the focus; undefined where that is nothing that could be told. */
export function thingOf(element: Element | null): Thing | undefined {
  if (!(element instanceof HTMLElement) || element === element.ownerDocument.body) return undefined;
  // what is secret is not said into the room: the digits of a PIN
  if (element.closest('[data-unspoken]')) return undefined;
  const name = nameOf(element);
  if (name.length === 0) return undefined;
  const pressed = element.getAttribute('aria-pressed');
  const current = element.getAttribute('aria-current');
  const group = element.closest('[role="group"]');
  return {
    name,
    role: element.matches('button') ? 'button' : element.matches('[role="slider"]') ? 'slider' : 'text',
    ...(group ? { group: nameOf(group) } : {}),
    ...(pressed === null ? {} : { pressed: pressed === 'true' }),
    ...(current === null ? {} : { current: current === 'page' ? 'page' : 'true' }),
    ...(element.matches('[role="slider"]') ? { value: valueOf(element) } : {}),
    disabled: element.getAttribute('aria-disabled') === 'true',
  };
}

/** The name as assistive technology has it, cut where a reader would pause. */
export function nameOf(element: Element): readonly Utterance[] {
  const label = element.getAttribute('aria-label');
  if (label !== null) return said(label, element);
  const by = element.getAttribute('aria-labelledby')?.split(/\s+/u) ?? [];
  const named = by.flatMap((id) => element.ownerDocument.getElementById(id) ?? []);
  if (named.length > 0) return named.flatMap(wordsIn);
  return element instanceof HTMLImageElement ? said(element.alt, element) : wordsIn(element);
}

const said = (words: string, element: Element): readonly Utterance[] =>
  words.trim() === '' ? [] : [{ words, lang: langAt(element) }];

/** The words on an element, one utterance for each thing that stands apart on the screen. */
export function wordsIn(element: Element): readonly Utterance[] {
  const runs: Text[][] = [[]];
  const collect = (node: Node): void => {
    if (node instanceof Text) return void runs.at(-1)?.push(node);
    if (node instanceof HTMLBRElement) return void runs.at(-1)?.push(new Text(' '));
    if (!(node instanceof Element) || node.getAttribute('aria-hidden') === 'true') return;
    const parts = standsApart(node);
    if (parts) runs.push([]);
    node.childNodes.forEach(collect);
    if (parts) runs.push([]);
  };
  element.childNodes.forEach(collect);
  return runs.flatMap((run) => {
    const words = run.map(({ data }) => data).join('');
    return words.trim() === '' ? [] : [{ words, lang: langOfRun(run, element) }];
  });
}

/** A line of its own, or a sign without words between two that have some. */
function standsApart(element: Element): boolean {
  const hasWords = /[\p{L}\p{N}]/u.test(element.textContent);
  return !hasWords || !/^(?:inline|contents)/u.test(getComputedStyle(element).display);
}

/** Words of one language are said in it; a foreign name within a sentence belongs to the sentence. */
function langOfRun(run: readonly Text[], within: Element): Lang {
  const spoken = run
    .filter(({ data }) => data.trim() !== '')
    .map(({ parentElement }) => langAt(parentElement ?? within));
  const [first] = spoken;
  if (first !== undefined && spoken.every((lang) => lang === first)) return first;
  return langAt(within);
}

const langAt = (element: Element): Lang =>
  element.closest('[lang]')?.getAttribute('lang') || element.ownerDocument.documentElement.lang;

function valueOf(element: Element): number {
  const number = (name: string): number => Number(element.getAttribute(name));
  const [least, most] = [number('aria-valuemin'), number('aria-valuemax')];
  return most > least ? (number('aria-valuenow') - least) / (most - least) : 0;
}
