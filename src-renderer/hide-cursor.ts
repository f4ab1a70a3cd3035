// An arrow that nobody moves does not lie on a picture: it shows while a mouse is moved, and a moment longer.

const AWAY_MS = 3000;

/** Marks `page` with the class `no-cursor` (see base.css). Returns the way to stop. */
export function hideCursor(page: Element, target: EventTarget): () => void {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hide = (): void => page.classList.add('no-cursor');
  const show = (event: Event): void => {
    // a finger moves no arrow; and one that is only under a page that changes has not been moved
    if (!(event instanceof PointerEvent) || event.pointerType !== 'mouse') return;
    if (event.movementX === 0 && event.movementY === 0) return;
    page.classList.remove('no-cursor');
    clearTimeout(timer);
    timer = setTimeout(hide, AWAY_MS);
  };
  hide();
  target.addEventListener('pointermove', show, { capture: true, passive: true, signal: controller.signal });
  return () => {
    clearTimeout(timer);
    controller.abort();
    page.classList.remove('no-cursor');
  };
}
