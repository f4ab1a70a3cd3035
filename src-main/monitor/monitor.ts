// The monitor: another address for those who watch over many kiosks. It only tells, and only to who has the token.
import { createHandler } from '../kiosk/handler.ts';
import { HttpError } from '../kiosk/http-error.ts';
import type { Log } from '../kiosk/log.ts';
import { createRouter } from '../kiosk/router.ts';
import { sameSecret } from '../kiosk/same-secret.ts';
import { createAllowance } from './allowance.ts';
import { metricsText, type MonitorFacts } from './metrics.ts';

export interface MonitorOptions {
  readonly token: string;
  readonly facts: () => Promise<MonitorFacts>;
  /** The answer of `/api/health`. */
  readonly health: () => Promise<Response>;
  /** PNG; undefined where there is none to be had. */
  readonly screenshot: () => Promise<Uint8Array | undefined>;
  /** Monotonic milliseconds. */
  readonly now: () => number;
  readonly log: Log;
}

const TEXT = 'text/plain; version=0.0.4; charset=utf-8';

/** Never rejects. */
export function createMonitor(options: MonitorOptions): (request: Request) => Promise<Response> {
  const { token, facts, health, screenshot, now, log } = options;
  const strangers = createAllowance(20, 1, now);
  const friends = createAllowance(30, 5, now);
  const pictures = createAllowance(3, 0.5, now);

  const route = createRouter(
    {
      '/metrics': { get: async () => new Response(metricsText(await facts()), { headers: { 'content-type': TEXT } }) },
      '/health': { get: health },
      '/screenshot.png': {
        async get() {
          if (!pictures()) throw tooOften(2);
          const png = await screenshot();
          if (!png) throw noPicture();
          return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
        },
      },
    },
    () => {
      throw new HttpError(
        404,
        'not-found',
        'There is nothing at this address.',
        'Ask for /metrics, /health or /screenshot.png.',
      );
    },
  );

  return createHandler(async (request) => {
    const isFriend = sameSecret(request.headers.get('authorization') ?? '', `Bearer ${token}`);
    if (!(isFriend ? friends() : strangers())) throw tooOften(1);
    if (!isFriend) {
      log.warn('monitor', 'somebody asked without the token of kiosk.yaml, and was refused');
      throw refused();
    }
    return route(request);
  }, log);
}

const refused = (): HttpError =>
  new HttpError(
    401,
    'token-wrong',
    'This address answers only to who sends the token of this kiosk.',
    'Send it as “Authorization: Bearer TOKEN”; it stands in kiosk.yaml.',
    {
      'www-authenticate': 'Bearer',
    },
  );

const tooOften = (seconds: number): HttpError =>
  new HttpError(429, 'too-often', 'This was asked too often.', `Ask again in ${seconds} s.`, {
    'retry-after': String(seconds),
  });

const noPicture = (): HttpError =>
  new HttpError(
    503,
    'no-picture',
    'There is no page on this kiosk’s screen of which a picture could be taken.',
    'See /health.',
  );
