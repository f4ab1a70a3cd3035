// What changes on the page of itself: told a frame later, when all that belongs together has changed.

export interface Changes {
  /** As if something had changed. */
  look(): void;
}

export function listenChanges(page: Document, onChanged: () => void, signal: AbortSignal): Changes {
  let frame = 0;
  const look = (): void => {
    cancelAnimationFrame(frame);
    // the frame after the next one: pages are drawn in several steps
    frame = requestAnimationFrame(() => (frame = requestAnimationFrame(onChanged)));
  };
  const observer = new MutationObserver(look);
  observer.observe(page.body, { subtree: true, childList: true, characterData: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    cancelAnimationFrame(frame);
  });
  return { look };
}
