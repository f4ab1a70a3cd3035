// What a resource throws when the request cannot be answered; the handler turns it into an ErrorAnswer.
import type { ErrorAnswer } from '#contract/api';

export class HttpError extends Error {
  override readonly name = 'HttpError';
  readonly status: number;
  readonly code: string;
  readonly fix: string | undefined;
  readonly headers: Readonly<Record<string, string>>;

  /** `message` and `fix` are read by staff: plain sentences without paths of the machine. */
  constructor(
    status: number,
    code: string,
    message: string,
    fix?: string,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.fix = fix;
    this.headers = headers;
  }
}

export const notFound = (): HttpError =>
  new HttpError(404, 'not-found', 'There is nothing at this address.', 'Open the kiosk’s start page, “/”.');

export function errorBody(error: HttpError): ErrorAnswer {
  return {
    error: { code: error.code, message: error.message, ...(error.fix === undefined ? {} : { fix: error.fix }) },
  };
}
