// A finger that slides over the glass belongs to the page, except where it scrolls a text. Left to Chromium, a quick slide that
// scrolls nothing swallows the click of the next touch for up to a second (https://issues.chromium.org/issues/40727033), and
// `touch-action` alone does not help.

interface Begun {
  readonly x: number;
  readonly y: number;
  readonly scrolls: boolean;
}

/** Listens on `target` (the window). Returns the way to stop. */
export function holdDrags(target: EventTarget): () => void {
  const controller = new AbortController();
  const listen = (type: string, run: (event: TouchEvent) => void): void =>
    target.addEventListener(type, (event) => event instanceof TouchEvent && run(event), {
      capture: true,
      passive: false,
      signal: controller.signal,
    });
  let begun: Begun | undefined;
  /** Decided at the first movement, and held to until all fingers are lifted. */
  let isScroll: boolean | undefined;

  listen('touchstart', ({ touches, target: touched }) => {
    const [first] = touches;
    if (!first || touches.length > 1) return;
    begun = { x: first.clientX, y: first.clientY, scrolls: touched instanceof Element && isInScroller(touched) };
    isScroll = undefined;
  });
  listen('touchmove', (event) => {
    const [first] = event.touches;
    if (!begun || !first) return;
    const isUpright = Math.abs(first.clientY - begun.y) >= Math.abs(first.clientX - begun.x);
    isScroll ??= begun.scrolls && isUpright && event.touches.length === 1;
    if (!isScroll && event.cancelable) event.preventDefault();
  });
  return () => controller.abort();
}

/** Whether something around `element` has more text than it shows. */
function isInScroller(element: Element): boolean {
  for (let node: Element | null = element; node; node = node.parentElement) {
    const { overflowY } = getComputedStyle(node);
    if ((overflowY === 'auto' || overflowY === 'scroll') && node.scrollHeight > node.clientHeight) return true;
  }
  return false;
}
