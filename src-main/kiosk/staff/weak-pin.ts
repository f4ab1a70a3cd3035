// PINs that are guessed first are refused, with the reason.
import { PIN_DIGITS } from '#contract/staff';

const { least, most } = PIN_DIGITS;
/** Strokes over the pad: a column down or up, and a row of four corners. */
const STROKES = ['2580', '0852', '1470', '0741', '3690', '0963', '1379', '7931', '1397', '7139'];
const UP = '01234567890';
const DOWN = [...UP].reverse().join('');

/** A sentence on what is wrong with it; undefined where it will do. */
export function weaknessOf(pin: string): string | undefined {
  if (!/^\d*$/u.test(pin)) return 'A PIN is made of digits, as the pad on the screen has them.';
  if (pin.length < least || pin.length > most) return `A PIN has ${least} to ${most} digits.`;
  if (/^(\d)\1*$/u.test(pin)) return 'One digit again and again is guessed first.';
  if (isRun(pin)) return 'Digits in a row, such as 1234, are guessed first.';
  if (/^(\d{2,})\1+$/u.test(pin)) return 'The same digits twice, such as 1212, are guessed early.';
  if (STROKES.includes(pin)) return 'Digits that lie in a line on the pad are guessed early.';
  if (/^(?:18|19|20)\d\d$/u.test(pin)) return 'A year is guessed early, in a museum above all.';
  return undefined;
}

/** Up or down by one; 0 stands before 1 and after 9. */
function isRun(pin: string): boolean {
  const steps = [UP + UP.slice(1), DOWN + DOWN.slice(1)];
  return steps.some((row) => row.includes(pin));
}
