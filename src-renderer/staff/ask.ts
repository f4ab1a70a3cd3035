// One question to the staff's side of the kiosk: JSON, with a time limit, and what it refuses as a value of its own.
import type { ErrorAnswer } from '#contract/api';
import { STAFF_TOKEN_HEADER } from '#contract/staff';

const PATIENCE_MS = 10_000;

/** The kiosk answered, and said no. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly fix: string | undefined;
  /** Until it is worth asking again. */
  readonly waitSeconds: number;

  constructor(status: number, { code, message, fix }: ErrorAnswer['error'], waitSeconds: number) {
    super(message);
    this.status = status;
    this.code = code;
    this.fix = fix;
    this.waitSeconds = waitSeconds;
  }
}

/** Throws a {@link Refusal}, or what `fetch` throws where there is no answer at all. */
export async function askStaff<T>(url: string, token: string | undefined, body?: object): Promise<T> {
  const response = await fetch(url, {
    signal: AbortSignal.timeout(PATIENCE_MS),
    cache: 'no-store',
    headers: {
      ...(token === undefined ? {} : { [STAFF_TOKEN_HEADER]: token }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  });
  if (!response.ok) throw await refusalIn(response);
  return (response.status === 204 ? undefined : await response.json()) as T;
}

async function refusalIn(response: Response): Promise<Refusal> {
  const { error } = await response.json().then(
    (answer: ErrorAnswer) => answer,
    () => ({ error: { code: 'no-words', message: `${response.status} ${response.statusText}` } }),
  );
  return new Refusal(response.status, error, Number(response.headers.get('retry-after')) || 0);
}
