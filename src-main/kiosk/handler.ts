// Request → Response, total: whatever happens inside, the browser gets an answer with every header on it.
import { withHeaders } from './headers.ts';
import { HttpError, errorBody } from './http-error.ts';
import { jsonAnswer } from './json.ts';
import type { Log } from './log.ts';

/** Never rejects. An unexpected error is 500 for the browser and a line with its cause in the log. */
export function createHandler(
  route: (request: Request) => Promise<Response>,
  log: Log,
  { preview = false }: { readonly preview?: boolean } = {},
): (request: Request) => Promise<Response> {
  return async function handle(request) {
    const response = withHeaders(await answer(route, log, request), { preview });
    return request.method === 'HEAD' ? withoutBody(response) : response;
  };
}

async function answer(route: (request: Request) => Promise<Response>, log: Log, request: Request): Promise<Response> {
  try {
    return await route(request);
  } catch (error) {
    if (error instanceof HttpError) return jsonAnswer(errorBody(error), error.status, error.headers);
    log.error('handler', `${request.method} ${request.url} failed`, error);
    const hidden = new HttpError(500, 'internal', 'The kiosk could not answer this.', 'The reason is in its log.');
    return jsonAnswer(errorBody(hidden), hidden.status);
  }
}

function withoutBody(response: Response): Response {
  const { status, headers } = response;
  void response.body?.cancel();
  return new Response(null, { status, headers });
}
