// The kiosk is not a browser to its visitors: shortcuts, menus, dragging and dropping do nothing. In an app window the page
// may cancel every shortcut; what the window manager keeps for itself is the session recipe's affair.

const REFUSED = ['contextmenu', 'dragstart', 'dragover', 'drop', 'selectstart', 'beforeprint', 'gesturestart'] as const;

/** Whether a key belongs to the browser: with Control, Alt or Meta, or F1–F12. F13 and up are left to audio keypads. */
export const isBrowserKey = ({ ctrlKey, altKey, metaKey, key }: KeyboardEvent): boolean =>
  ctrlKey || altKey || metaKey || /^F([1-9]|1[0-2])$/u.test(key) || BROWSER_KEYS.has(key);

const BROWSER_KEYS = new Set(['BrowserBack', 'BrowserForward', 'BrowserRefresh', 'BrowserHome', 'BrowserSearch']);

/** Refuses them in the capture phase of `target` (the window). Returns the way to stop. */
export function lockPage(target: EventTarget): () => void {
  const controller = new AbortController();
  const options = { capture: true, passive: false, signal: controller.signal };
  for (const type of REFUSED) target.addEventListener(type, (event) => event.preventDefault(), options);
  for (const type of ['keydown', 'keyup']) {
    const refuse = (event: Event): void => {
      if (event instanceof KeyboardEvent && isBrowserKey(event)) event.preventDefault();
    };
    target.addEventListener(type, refuse, options);
  }
  // a wheel with Control zooms
  target.addEventListener('wheel', (event) => event instanceof WheelEvent && event.ctrlKey && event.preventDefault(), options); // prettier-ignore
  return () => controller.abort();
}
