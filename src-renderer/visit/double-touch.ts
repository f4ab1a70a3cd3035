// The second touch of a double tap belongs to what the first one touched. Where the page has changed under the finger meanwhile,
// it must press nothing: who taps a room twice wants the room, not the exhibit that then lies there.

export interface Contact {
  /** CSS pixels. */
  readonly x: number;
  readonly y: number;
  /** Milliseconds, monotonic. */
  readonly at: number;
  /** What it begins on: a key, or what lies there. */
  readonly on: unknown;
}

/** Between the two touches of one who does not see what came meanwhile. */
const DOUBLE_MS = 300;

/** Tells of each contact, in their order, whether it is such a second touch. `near` is how far apart, in CSS pixels. */
export function createDoubleTouchWatch(near: () => number): (contact: Contact) => boolean {
  let before: Contact | undefined;
  return (contact) => {
    const first = before;
    before = contact;
    return (
      first !== undefined &&
      contact.at - first.at <= DOUBLE_MS &&
      Math.hypot(contact.x - first.x, contact.y - first.y) <= near() &&
      contact.on !== first.on
    );
  };
}
