// JSON in and out: answers with their length, requests with a limit and a schema.
import type { z } from 'zod';
import { HttpError } from './http-error.ts';

const BODY_LIMIT_BYTES = 64 * 1024;

export function jsonAnswer(body: object, status = 200, headers: Readonly<Record<string, string>> = {}): Response {
  const bytes = new TextEncoder().encode(JSON.stringify(body));
  return new Response(bytes, {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(bytes.length),
      'cache-control': 'no-store',
      ...headers,
    },
  });
}

/** The body as the schema's type. Throws HttpError: 415 not JSON by its type, 413 over 64 kB, 400 not what is expected. */
export async function readJson<Schema extends z.ZodType>(request: Request, schema: Schema): Promise<z.output<Schema>> {
  const objection = headObjection(request);
  if (objection) throw objection;
  const parsed = schema.safeParse(parseJson(await readLimited(request)));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const where = issue && issue.path.length > 0 ? `“${issue.path.join('.')}”: ` : '';
  throw new HttpError(400, 'body-invalid', `The request does not fit: ${where}${issue?.message ?? 'unknown reason'}.`);
}

/** What its head alone says against a request with a JSON body: 415 or 413. */
export function headObjection(request: Request): HttpError | undefined {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    return new HttpError(415, 'not-json', 'This address takes JSON only.', 'Send content-type: application/json.');
  }
  return Number(request.headers.get('content-length') ?? 0) > BODY_LIMIT_BYTES ? tooLarge() : undefined;
}

async function readLimited(request: Request): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  // leaving the loop early cancels the body
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > BODY_LIMIT_BYTES) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error;
    throw new HttpError(400, 'body-not-json', 'The body of the request is not JSON in UTF-8.');
  }
}

const tooLarge = (): HttpError =>
  new HttpError(413, 'body-too-large', `The request is larger than ${BODY_LIMIT_BYTES / 1024} kB.`);
