// Reading a large folder takes a while: a line now and then says how far it is. Small folders say nothing.

const FIRST_MS = 1_000;
const EVERY_MS = 2_000;

const reading = (done: number, total: number): string => `Reading the exhibition: ${done} of ${total} files.`;

/** `now` in monotonic milliseconds. The result is for one reading. */
export function progressLine(
  say: (sentence: string) => void,
  now: () => number,
  sentence: (done: number, total: number) => string = reading,
): (done: number, total: number) => void {
  let next = now() + FIRST_MS;
  return (done, total) => {
    if (now() < next || done === total) return;
    next = now() + EVERY_MS;
    say(sentence(done, total));
  };
}
