// The kiosk is not a browser to its visitors: shortcuts, menus, further mouse buttons, selecting, dragging and dropping do nothing.
// In an app window the page may cancel every shortcut; what the window manager keeps for itself is the session recipe's affair.

const REFUSED = [
  'contextmenu',
  'selectstart',
  'copy',
  'cut',
  'paste',
  'dragstart',
  'dragenter',
  'drop',
  'beforeprint',
  'gesturestart',
] as const;

/** Whether a key belongs to the browser: with Control, Alt or Meta, or F1–F12. F13 and up are left to audio keypads. */
const isBrowserKey = ({ ctrlKey, altKey, metaKey, shiftKey, key }: KeyboardEvent): boolean =>
  ctrlKey ||
  altKey ||
  metaKey ||
  /^F([1-9]|1[0-2])$/u.test(key) ||
  // Chrome’s list of its processes, and the second way to paste
  (shiftKey && (key === 'Escape' || key === 'Insert')) ||
  BROWSER_KEYS.test(key);

const BROWSER_KEYS = /^(Browser|Launch|Zoom|Print|Close|Exit|Open|Save|New|Find|Help|Power|LogOff|ContextMenu)/u;

/** Refuses them in the capture phase of `target` (the window). Returns the way to stop. */
export function lockPage(target: EventTarget): () => void {
  const controller = new AbortController();
  const refuse = (type: string, isRefused: (event: Event) => boolean = () => true): void =>
    target.addEventListener(type, (event) => isRefused(event) && event.preventDefault(), {
      capture: true,
      passive: false,
      signal: controller.signal,
    });
  for (const type of REFUSED) refuse(type);
  for (const type of ['keydown', 'keyup'])
    refuse(type, (event) => event instanceof KeyboardEvent && isBrowserKey(event));
  // the middle one pastes and scrolls by itself, those at the side go through the history
  for (const type of ['mousedown', 'mouseup', 'auxclick'])
    refuse(type, (event) => event instanceof MouseEvent && event.button !== 0);
  // a wheel with Control zooms
  refuse('wheel', (event) => event instanceof WheelEvent && event.ctrlKey);
  // refused with an effect, it would be taken for a place where things may be put down
  refuse('dragover', (event) => {
    if (event instanceof DragEvent && event.dataTransfer) event.dataTransfer.dropEffect = 'none';
    return true;
  });
  return () => controller.abort();
}
