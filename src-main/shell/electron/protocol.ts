// `vitrine://kiosk/` is answered by the kiosk's handler, on a session of its own that forgets everything.
import type { ElectronApi, Session } from './api.ts';
import { isOwn, SCHEME } from './origin.ts';

/** Without `persist:` it lives in memory only. */
export const PARTITION = 'kiosk';

/** Once, before ready. `standard` gives paths and playing media, `stream` seeking; nothing may pass by the CSP. */
export function declareScheme(electron: Pick<ElectronApi, 'protocol'>): void {
  electron.protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
}

/** Empties the session and puts the handler on it: handlers of the default session do not apply to it. */
export async function serveKiosk(session: Session, handle: (request: Request) => Promise<Response>): Promise<void> {
  await session.clearStorageData();
  await session.clearCache();
  session.protocol.handle(SCHEME, (request) =>
    isOwn(request.url) ? handle(request) : new Response(null, { status: 404 }),
  );
}
