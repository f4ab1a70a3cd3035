// Everything that can be touched on a screen: named, as large as a thumb, apart from its neighbours, and not under anything.
import type { Page } from '@playwright/test';

export interface Millimetres {
  /** Of a target's sides. */
  readonly least: number;
  /** Of those that lead on; else `least`. */
  readonly lead?: number;
  /** Between two targets. */
  readonly gap: number;
}

/** One line a defect. `mm` is a true millimetre in CSS pixels. */
export const controlDefects = (
  page: Page,
  { least, lead = least, gap }: Millimetres,
  mm: number,
): Promise<readonly string[]> =>
  page.evaluate(
    ([plain, leading, apart]) => {
      /** Pixels that rounding may cost. */
      const SLACK = 1;
      const all = [...document.querySelectorAll<HTMLElement>('button, a[href], [role=slider], input, select')]
        .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('[inert], [hidden]'))
        .map((element) => ({
          element,
          name: (element.getAttribute('aria-label') ?? element.textContent).replaceAll(/\s+/gu, ' ').trim(),
          box: element.getBoundingClientRect(),
          frame: frameOf(element),
        }))
        // on another page of a sheet, or scrolled away: one turns to it
        .filter(({ box, frame }) => {
          const x = (box.left + box.right) / 2;
          const y = (box.top + box.bottom) / 2;
          return !frame || (x > frame.left && x < frame.right && y > frame.top && y < frame.bottom);
        });
      const alone = all.flatMap(({ element, name, box }) => {
        if (name === '') return ['a control has no name'];
        const found: string[] = [];
        const side = element.matches('[data-look=main], [data-lead=true], .go') ? leading : plain;
        if (box.width < side - SLACK || box.height < side - SLACK)
          found.push(`“${name}” is ${Math.round(box.width)} × ${Math.round(box.height)}, under ${Math.round(side)}`);
        if (box.left < -SLACK || box.right > innerWidth + SLACK || box.top < -SLACK || box.bottom > innerHeight + SLACK)
          found.push(`“${name}” leaves the screen`);
        if (element.scrollWidth > element.clientWidth + SLACK) found.push(`“${name}” is wider than its key`);
        const there = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
        if (!element.contains(there)) found.push(`“${name}” lies under ${there?.outerHTML.slice(0, 60) ?? 'nothing'}`);
        return found;
      });
      const keys = all
        // what is scrolled half out of its frame is touched only where it is seen
        .map(({ element, name, box, frame }) => ({
          name,
          box: frame ? within(box, frame) : box,
          // words that can be touched stand in the lines of one text, and the rooms of the hall are one row of lit panes
          whole: element.closest('.label, .panes'),
        }));
      const together = keys.flatMap((one, index) =>
        keys.slice(index + 1).flatMap((other) => {
          if (one.whole && one.whole === other.whole) return [];
          const across = Math.max(one.box.left, other.box.left) - Math.min(one.box.right, other.box.right);
          const down = Math.max(one.box.top, other.box.top) - Math.min(one.box.bottom, other.box.bottom);
          const between = Math.max(across, down);
          return between < apart - SLACK
            ? [`“${one.name}” and “${other.name}” are ${Math.round(between)} apart, under ${Math.round(apart)}`]
            : [];
        }),
      );
      return [...alone, ...together];

      /** What one sees of what turns or scrolls: as far as the keys that stand at its foot. */
      function frameOf(element: Element): DOMRect | undefined {
        const frame = element.closest('.window, [data-scrolls], .sample');
        const foot = frame?.querySelector(':scope > .ways');
        const box = frame?.getBoundingClientRect();
        if (box && foot && !foot.contains(element)) box.height -= foot.getBoundingClientRect().height;
        return box;
      }
      function within(box: DOMRect, frame: DOMRect): Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'> {
        return {
          left: Math.max(box.left, frame.left),
          right: Math.min(box.right, frame.right),
          top: Math.max(box.top, frame.top),
          bottom: Math.min(box.bottom, frame.bottom),
        };
      }
    },
    [least * mm, lead * mm, gap * mm] as const,
  );

/** What is wrong when the keys lead through the screen: a control they never come to, a focus that is not seen (WCAG 2.2, 2.4.7, 2.4.11). */
export async function focusDefects(page: Page): Promise<readonly string[]> {
  const controls = await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    return [...document.querySelectorAll<HTMLElement>('button')].filter(
      (one) => one.checkVisibility({ visibilityProperty: true }) && !one.closest('[inert], [hidden]'),
    ).length;
  });
  const found: string[] = [];
  const reached = new Set<number>();
  for (let step = 0; step < controls + 8; step += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const focus = document.activeElement as HTMLElement | null;
      if (!focus || focus === document.body) return undefined;
      const place = [...document.querySelectorAll('button')].indexOf(focus as HTMLButtonElement);
      const name = focus.textContent.trim().slice(0, 40);
      const box = focus.getBoundingClientRect();
      const { outlineStyle, outlineWidth } = getComputedStyle(focus);
      const lines = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      // not hidden entirely, as 2.4.11 asks: some point of it is seen
      const seen = [0.1, 0.5, 0.9].some((part) =>
        [0.2, 0.5, 0.8].some((down) =>
          focus.contains(document.elementFromPoint(box.left + box.width * part, box.top + box.height * down)),
        ),
      );
      return {
        place,
        wrong: [lines ? '' : 'shows no focus', seen ? '' : 'has the focus and is covered']
          .filter(Boolean)
          .map((what) => `“${name}” ${what}`),
      };
    });
    if (at === undefined) continue;
    if (at.place >= 0 && reached.has(at.place)) break;
    reached.add(at.place);
    found.push(...at.wrong);
  }
  const buttons = [...reached].filter((place) => place >= 0).length;
  if (buttons < controls) found.push(`the keys come to ${buttons} of ${controls} controls`);
  return found;
}
