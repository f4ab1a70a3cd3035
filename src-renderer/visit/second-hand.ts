// A hand that rests on the screen takes the browser's first contact, and only the first one clicks. Here a further finger presses keys, too.

/** Pixels a finger may stray while it presses. */
const STRAY = 16;

/** Listens on `target` (the window), after the inputs have passed. Returns the way to stop. */
export function pressWithSecondHand(target: EventTarget): () => void {
  const controller = new AbortController();
  const down = new Map<number, { readonly key: HTMLElement; readonly x: number; readonly y: number }>();
  const listen = (type: string, run: (event: PointerEvent) => void): void =>
    target.addEventListener(type, (event) => event instanceof PointerEvent && run(event), {
      capture: true,
      signal: controller.signal,
    });
  listen('pointerdown', ({ isPrimary, pointerId, target: on, clientX: x, clientY: y }) => {
    const key = !isPrimary && on instanceof Element ? on.closest('button') : null;
    if (key) down.set(pointerId, { key, x, y });
  });
  listen('pointerup', ({ pointerId, clientX, clientY }) => {
    const began = down.get(pointerId);
    down.delete(pointerId);
    if (began && Math.hypot(clientX - began.x, clientY - began.y) <= STRAY) began.key.click();
  });
  listen('pointercancel', ({ pointerId }) => down.delete(pointerId));
  return () => controller.abort();
}
