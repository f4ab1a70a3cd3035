// Why the port cannot be had, in words: another Vitrine, another program, or not allowed.
import { z } from 'zod';
import { URLS } from '#contract/urls';
import { PlainError } from '../plain-error.ts';

const ANSWER_MS = 1_000;
const ANOTHER_PORT = 'or take another port: --port N (0 takes a free one)';
const health = z.object({ status: z.string(), revision: z.string(), screen: z.string() });

/** What to throw instead of Node's own error; other errors come back as they are. */
export async function explainListenError(error: unknown, port: number): Promise<unknown> {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EACCES') {
    return new PlainError(`This user may not open port ${port}.`, 'Take one above 1023: --port 4173');
  }
  if (code !== 'EADDRINUSE') return error;
  if (await isVitrine(port)) {
    return new PlainError(
      `Another Vitrine already answers at http://127.0.0.1:${port}/`,
      `Use that one, stop it, ${ANOTHER_PORT}`,
    );
  }
  return new PlainError(`Port ${port} is taken by another program.`, `Stop that program, ${ANOTHER_PORT}`);
}

async function isVitrine(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}${URLS.health}`, { signal: AbortSignal.timeout(ANSWER_MS) });
    return health.safeParse(await answer.json()).success;
  } catch (error) {
    // whatever holds the port speaks no HTTP, no JSON, or not at all
    if (error instanceof Error) return false;
    throw error;
  }
}
