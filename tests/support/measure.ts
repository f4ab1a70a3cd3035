// What a visitor would see as broken: words that are cut, that lie over other words, or that found no place on a drawing.
import type { Page } from '@playwright/test';

/** One line a defect; empty where everything stands in its place. */
export const defectsOn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    /** Pixels that rounding may cost. */
    const SLACK = 1.5;
    /** Not there for who looks. Within reach a page is inert and seen. */
    const UNSEEN = '.visually-hidden, [inert]:not(main), article[data-words=false] > section';
    interface Piece {
      readonly element: Element;
      readonly text: string;
      readonly left: number;
      readonly right: number;
      readonly top: number;
      readonly bottom: number;
    }
    const found: string[] = [];
    // what stands on another page is not there: one turns to it
    const pieces = linesOfText().filter((piece) => !isOnAnotherPage(piece));
    for (const piece of pieces) {
      const { text, left, right, top, bottom } = piece;
      const frame = frameOf(piece.element);
      if (left < frame.left - SLACK || right > frame.right + SLACK) found.push(`“${text}” is cut at the side`);
      else if (!frame.scrolls && (top < frame.top - SLACK || bottom > frame.bottom + SLACK))
        found.push(`“${text}” is cut above or below`);
    }
    const seen = pieces.filter((piece) => !hiddenByScroll(piece));
    seen.forEach((one, index) => {
      for (const other of seen.slice(index + 1)) {
        if (one.element === other.element) continue;
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        if (across <= SLACK || down <= SLACK) continue;
        // of two pictures that are compared, one lies over the other: that is what they are for
        const sides = new Set([sideOf(one.element), sideOf(other.element)]);
        if (sides.has('before') && sides.has('after')) continue;
        found.push(`“${one.text}” lies over “${other.text}”`);
      }
    });
    for (const words of document.querySelectorAll<HTMLElement>('.labels > .words[data-shown=false]'))
      found.push(`“${words.textContent.trim()}” has no place on the drawing`);
    found.push(...brokenWords());
    return [...new Set(found)];

    /** Words of letters that stand apart, broken in their middle without a hyphen. */
    function brokenWords(): readonly string[] {
      const broken: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const element = node.parentElement;
        if (!element?.checkVisibility({ visibilityProperty: true }) || element.closest(UNSEEN)) continue;
        if (getComputedStyle(element).hyphens === 'auto') continue;
        for (const { 0: token, index: at } of (node.textContent ?? '').matchAll(/\S+/gu)) {
          // an address has no place of its own to be broken at
          if (/[/@_]|\p{L}\.\p{L}/u.test(token)) continue;
          for (const { 0: word, index } of token.matchAll(/[\p{Script=Latin}\p{Script=Cyrillic}]{3,}/gu)) {
            const range = document.createRange();
            range.setStart(node, at + index);
            range.setEnd(node, at + index + word.length);
            const tops = new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top / 4)));
            if (tops.size > 1) broken.push(`“${word}” is broken in its middle`);
          }
        }
      }
      return broken;
    }

    /** Every line of every visible text, as tall as its letters and not as its font’s box. */
    function linesOfText(): readonly Piece[] {
      const out: Piece[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const element = node.parentElement;
        const text = node.textContent?.trim() ?? '';
        if (!element || text === '' || !element.checkVisibility({ visibilityProperty: true })) continue;
        if (element.closest(UNSEEN) !== null) continue;
        const letters = Number.parseFloat(getComputedStyle(element).fontSize) * 0.9;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const { left, right, top, bottom } of range.getClientRects()) {
          const middle = (top + bottom) / 2;
          const half = Math.min(bottom - top, letters) / 2;
          // a text of several elements (a marked word in a label) flows as one
          const flow =
            element.closest('.caption, p, h1, h2, .pane :is(.heading, .note, .here), li, button, .words > span') ??
            element;
          out.push({ element: flow, text: text.slice(0, 40), left, right, top: middle - half, bottom: middle + half });
        }
      }
      // captions hide what lies under their ground, too
      for (const caption of document.querySelectorAll('.caption')) {
        if (caption.closest('[inert]') !== null || !caption.checkVisibility()) continue;
        const { left, right, top, bottom } = caption.getBoundingClientRect();
        out.push({ element: caption, text: 'the captions', left, right, top, bottom });
      }
      return out;
    }

    function isOnAnotherPage({ element, left, right }: Piece): boolean {
      const frame = element.closest('.window:has(> .run)')?.getBoundingClientRect();
      return frame !== undefined && (right <= frame.left + SLACK || left >= frame.right - SLACK);
    }
    /** The box that cuts what sticks out, and whether it can be scrolled to what lies below. */
    function frameOf(element: Element): DOMRect & { scrolls?: boolean } {
      for (let at: Element | null = element; at && at !== document.documentElement; at = at.parentElement) {
        const style = getComputedStyle(at);
        // what is fixed to the screen leaves every box it was written in
        if (style.position === 'fixed' && style.overflowX === 'visible') break;
        if ((style.overflowY === 'visible' && style.overflowX === 'visible') || at.matches('.compare .window'))
          continue;
        const box: DOMRect & { scrolls?: boolean } = at.getBoundingClientRect();
        // what scrolls is seen as far as the keys that stand at its foot
        const foot = at.querySelector(':scope > .ways');
        if (foot && !foot.contains(element)) box.height -= foot.getBoundingClientRect().height;
        box.scrolls = style.overflowY === 'auto' || style.overflowY === 'scroll';
        return box;
      }
      return new DOMRect(0, 0, window.innerWidth, window.innerHeight);
    }
    function sideOf(element: Element): string {
      if (element.closest('.compare > .pane') === null) return 'outside';
      return element.closest('.window') === null ? 'after' : 'before';
    }
    function hiddenByScroll({ element, top, bottom }: Piece): boolean {
      const frame = frameOf(element);
      return frame.scrolls === true && (bottom > frame.bottom || top < frame.top);
    }
  });

/** How many pixels of the label lie below what can be seen; 0 where it stands whole. */
export const scrolledAway = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const text = document.querySelector('article > section');
    return text ? Math.max(0, text.scrollHeight - text.clientHeight) : 0;
  });
