// A name beside others that nothing has yet: `NAME`, else `NAME-2`, `NAME-3`, …
import { stat } from 'node:fs/promises';

/** Rejects with the disk's error where it cannot look. */
export async function freeName(wanted: string, turn = 1): Promise<string> {
  const name = turn === 1 ? wanted : `${wanted}-${turn}`;
  try {
    await stat(name);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return name;
    throw error;
  }
  return freeName(wanted, turn + 1);
}
