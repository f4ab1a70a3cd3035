// A key shows the finger in the next frame. A browser waits with `:active` until it knows that the touch is no scroll; nobody else does.

/** Listens on `target` (the window), after the inputs have passed: marks the key a contact rests on with `data-pressed`. */
export function showPresses(target: EventTarget): () => void {
  const controller = new AbortController();
  const pressed = new Map<number, Element>();
  const listen = (type: string, run: (event: PointerEvent) => void): void =>
    target.addEventListener(type, (event) => event instanceof PointerEvent && run(event), {
      capture: true,
      signal: controller.signal,
    });
  const release = ({ pointerId }: PointerEvent): void => {
    pressed.get(pointerId)?.removeAttribute('data-pressed');
    pressed.delete(pointerId);
  };
  listen('pointerdown', (event) => {
    const key = event.target instanceof Element && event.target.closest('button');
    if (!key) return;
    key.setAttribute('data-pressed', '');
    pressed.set(event.pointerId, key);
  });
  for (const type of ['pointerup', 'pointercancel']) listen(type, release);
  // a finger that has slid off presses nothing any more
  listen('pointermove', (event) => {
    const key = pressed.get(event.pointerId);
    if (key && !key.contains(document.elementFromPoint(event.clientX, event.clientY))) release(event);
  });
  return () => controller.abort();
}
