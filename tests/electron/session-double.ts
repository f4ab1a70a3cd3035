// A session of Electron: what nobody has forbidden is granted, believed and fetched.
import type { Session } from '../../src-main/shell/electron/api.ts';
import { Emitter } from './emitter.ts';

type PermissionAsked = Parameters<Parameters<Session['setPermissionRequestHandler']>[0] & object>;
type PermissionChecked = Parameters<Parameters<Session['setPermissionCheckHandler']>[0] & object>;
type RequestSeen = Parameters<Parameters<Session['webRequest']['onBeforeRequest']>[0] & object>;
type ResourceType = RequestSeen[0]['resourceType'];
type CertificateProc = Parameters<Session['setCertificateVerifyProc']>[0];
type DeviceHandler = Parameters<Session['setDevicePermissionHandler']>[0];

export class SessionDouble extends Emitter implements Session {
  readonly cleared: string[] = [];
  #onRequest: Parameters<Session['setPermissionRequestHandler']>[0] = null;
  #onCheck: Parameters<Session['setPermissionCheckHandler']>[0] = null;
  #before: ((...args: RequestSeen) => void) | undefined;
  #verify: CertificateProc = null;
  #mayUse: DeviceHandler = null;
  isSpelling = true;
  handlers = new Map<string, (request: Request) => Response | Promise<Response>>();
  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>) =>
      void this.handlers.set(scheme, handler),
  } as Session['protocol'];
  readonly webRequest = {
    onBeforeRequest: (listener: (...args: RequestSeen) => void) => {
      this.#before = listener;
    },
  } as unknown as Session['webRequest'];

  clearStorageData(): Promise<void> {
    return Promise.resolve(void this.cleared.push('storage'));
  }
  clearCache(): Promise<void> {
    return Promise.resolve(void this.cleared.push('cache'));
  }
  setPermissionRequestHandler(handler: Parameters<Session['setPermissionRequestHandler']>[0]): void {
    this.#onRequest = handler;
  }
  setPermissionCheckHandler(handler: Parameters<Session['setPermissionCheckHandler']>[0]): void {
    this.#onCheck = handler;
  }
  setCertificateVerifyProc(proc: CertificateProc): void {
    this.#verify = proc;
  }
  setDevicePermissionHandler(handler: DeviceHandler): void {
    this.#mayUse = handler;
  }
  setSpellCheckerEnabled(isSpelling: boolean): void {
    this.isSpelling = isSpelling;
  }

  /** Whether a server with a certificate that Chromium itself finds in order is believed. */
  believes(hostname: string): boolean {
    let result = 0;
    this.#verify?.(
      { hostname, verificationResult: 'net::OK', errorCode: 0 } as Parameters<NonNullable<CertificateProc>>[0],
      (answer) => {
        result = answer;
      },
    );
    return result === 0;
  }
  /** Whether a device that was granted before may be used. */
  uses(deviceType: 'hid' | 'serial' | 'usb'): boolean {
    const asked = { deviceType, origin: 'vitrine://kiosk/', device: {} } as Parameters<NonNullable<DeviceHandler>>[0];
    return this.#mayUse?.(asked) ?? true;
  }
  /** The device a picker gives: where nobody listens, none; where somebody does and does not prevent it, the first. */
  picks(event: 'select-hid-device' | 'select-serial-port' | 'select-usb-device'): string | undefined {
    let chosen: string | undefined;
    const choose = (id?: string): void => {
      chosen = id;
    };
    const rest = event === 'select-serial-port' ? [[{ portId: 'first' }], {}, choose] : [{ deviceList: [] }, choose];
    const isPrevented = this.refuses(event, {}, ...rest);
    return isPrevented || this.listeners(event) === 0 ? chosen : 'first';
  }
  /** What whoever has taken a scheme over answers; undefined where it is left to Electron. */
  async answer(url: string): Promise<Response | undefined> {
    return this.handlers.get(new URL(url).protocol.slice(0, -1))?.(new Request(url));
  }

  /** What the page asks for, and whether it gets it. */
  grants(permission: PermissionAsked[1], requestingUrl = 'vitrine://kiosk/', isMainFrame = true): boolean {
    let granted = true;
    const answer = (isGranted: boolean): void => {
      granted = isGranted;
    };
    this.#onRequest?.({} as PermissionAsked[0], permission, answer, { requestingUrl, isMainFrame });
    return granted;
  }
  /** What the page finds allowed without asking. */
  allows(permission: PermissionChecked[1], origin = 'vitrine://kiosk/', isMainFrame = true): boolean {
    return this.#onCheck?.(null, permission, origin, { isMainFrame }) ?? true;
  }
  /** Whether a request leaves for its address. */
  lets(url: string, resourceType: ResourceType = 'xhr'): boolean {
    let isCancelled = false;
    this.#before?.({ url, resourceType } as RequestSeen[0], ({ cancel }) => {
      isCancelled = cancel === true;
    });
    return !isCancelled;
  }
}
