// The museum's own calendar day, not that of Greenwich.

/** YYYY-MM-DD, by the machine's own clock and calendar. */
export function dayOf(date: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
