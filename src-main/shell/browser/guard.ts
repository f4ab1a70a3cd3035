// Who may talk to the browser shell's port: anything on this machine can reach it, and by DNS rebinding any web page.
import { HttpError, errorBody } from '../../kiosk/http-error.ts';
import { withHeaders } from '../../kiosk/headers.ts';
import { headObjection, jsonAnswer } from '../../kiosk/json.ts';

const READS = ['GET', 'HEAD'];

/** The answer for a request that must not reach the handler, undefined for one that may. Pure: reads only the head. */
export function refusal(request: Request, port: number): Response | undefined {
  const error = objection(request, port);
  return error === undefined ? undefined : withHeaders(jsonAnswer(errorBody(error), error.status, error.headers));
}

function objection(request: Request, port: number): HttpError | undefined {
  const host = request.headers.get('host');
  const names = [`127.0.0.1:${port}`, `localhost:${port}`];
  // the address line may carry a host of its own (absolute form): it has to be the same one
  if (host === null || !names.includes(host) || new URL(request.url).host !== host) {
    return new HttpError(
      421,
      'wrong-host',
      'The kiosk answers only under its own address on this machine.',
      `Open http://${names[0]}/`,
    );
  }
  if (READS.includes(request.method)) return undefined;
  return writeObjection(request, `http://${host}`);
}

function writeObjection(request: Request, ownOrigin: string): HttpError | undefined {
  // a browser always sends Origin with a write; without one, or with another's, it is not our page
  if (request.headers.get('origin') !== ownOrigin) {
    return new HttpError(403, 'wrong-origin', 'Only the kiosk’s own page may send this.', `Open ${ownOrigin}/`);
  }
  const length = request.headers.get('content-length');
  // a body of unknown length could not be refused before it was read
  if (length === null || !/^\d+$/.test(length) || request.headers.has('transfer-encoding')) {
    return new HttpError(411, 'length-missing', 'The request does not say how long it is.', 'Send content-length.');
  }
  return headObjection(request);
}
