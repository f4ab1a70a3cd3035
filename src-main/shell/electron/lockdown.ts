// Wires the rows of the lockdown table to Electron. No decision is taken here that is not a row there.
import { assertNever } from '#contract/assert-never';
import type { Contents, ElectronApi, Session, Window } from './api.ts';
import type { AppRule, ContentsRule, Lockdown, SessionRule } from './lockdown-table.ts';
import { isOwn, isOwnPage } from './origin.ts';

/** Before ready; what is created later is locked as it comes into being. False if another kiosk holds this data folder. */
export function lockDown(electron: Pick<ElectronApi, 'app' | 'Menu'>, rules: Lockdown): boolean {
  electron.app.on('session-created', (session) => lockSession(session, rules.session));
  electron.app.on('web-contents-created', (_event, contents) => lockContents(contents, rules.contents));
  electron.app.on('browser-window-created', (_event, window) => lockWindow(window, rules.window));
  return rules.app.map((row) => applyToApp(electron, row)).every(Boolean);
}

/** Permissions are refused unless a row allows them, and then only to our own page, never to a frame in it. */
function lockSession(session: Session, rules: Lockdown['session']): void {
  const allowed = new Set<string>(rules.flatMap((row) => (row.rule === 'allow' ? [row.permission] : [])));
  const mayHave = (permission: string, origin: string, isMainFrame: boolean): boolean =>
    allowed.has(permission) && isMainFrame && isOwn(origin);
  for (const row of rules) applyToSession(session, row, mayHave);
}

function lockContents(contents: Contents, rules: Lockdown['contents']): void {
  for (const row of rules) applyToContents(contents, row);
}

function lockWindow(window: Pick<Window, 'on'>, rules: Lockdown['window']): void {
  for (const { rule } of rules) {
    if (rule !== 'no-system-menu') assertNever(rule);
    window.on('system-context-menu', refuse);
  }
}

function applyToApp({ app, Menu }: Pick<ElectronApi, 'app' | 'Menu'>, row: AppRule): boolean {
  switch (row.rule) {
    case 'sandbox':
      app.enableSandbox();
      return true;
    case 'no-menu':
      Menu.setApplicationMenu(null);
      return true;
    case 'single-instance':
      return app.requestSingleInstanceLock();
    case 'switch':
      app.commandLine.appendSwitch(row.name, row.value);
      return true;
    default:
      return assertNever(row);
  }
}

type MayHave = (permission: string, origin: string, isMainFrame: boolean) => boolean;

function applyToSession(session: Session, row: SessionRule, mayHave: MayHave): void {
  switch (row.rule) {
    case 'refuse-requests':
      return session.setPermissionRequestHandler((_contents, permission, answer, details) =>
        answer(mayHave(permission, details.requestingUrl, details.isMainFrame)),
      );
    case 'refuse-checks':
      return session.setPermissionCheckHandler((_contents, permission, origin, details) =>
        mayHave(permission, origin, details.isMainFrame),
      );
    case 'own-requests-only':
      return session.webRequest.onBeforeRequest((details, answer) =>
        answer({ cancel: !isOwn(details.url) && !isSilence(details) }),
      );
    case 'refuse-downloads':
      session.on('will-download', refuse);
      return;
    case 'allow':
      return;
    default:
      assertNever(row);
  }
}

function applyToContents(contents: Contents, row: ContentsRule): void {
  switch (row.rule) {
    case 'will-navigate':
      contents.on('will-navigate', refuseUnlessOwnPage);
      return;
    case 'will-redirect':
      contents.on('will-redirect', refuseUnlessOwnPage);
      return;
    case 'will-frame-navigate':
      contents.on('will-frame-navigate', refuseUnlessOwnPage);
      return;
    case 'will-attach-webview':
      contents.on('will-attach-webview', refuse);
      return;
    case 'no-new-windows':
      contents.setWindowOpenHandler(() => ({ action: 'deny' }));
      return;
    case 'no-context-menu':
      contents.on('context-menu', refuse);
      return;
    case 'key':
      contents.on('before-input-event', (event, input) => {
        if ('with' in row ? input[row.with] : row.named.test(input.key)) event.preventDefault();
      });
      return;
    default:
      assertNever(row);
  }
}

interface Preventable {
  readonly preventDefault: () => void;
}

function refuse(event: Preventable): void {
  event.preventDefault();
}

function refuseUnlessOwnPage(event: Preventable & { readonly url: string }): void {
  if (!isOwnPage(event.url)) event.preventDefault();
}

/** The player's way to let go of a recording is an empty `data:` sound (see the CSP); it comes from nowhere. */
function isSilence(details: { readonly url: string; readonly resourceType: string }): boolean {
  return details.resourceType === 'media' && details.url.startsWith('data:');
}
