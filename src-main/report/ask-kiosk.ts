// What a kiosk that runs says of itself: by its monitor where there is one, else by the page's own address.
import type { KioskSettings } from '../kiosk/settings-schema.ts';

export interface Asked {
  /** Name of a file → its text. */
  readonly answers: Readonly<Record<string, string>>;
  readonly remarks: readonly string[];
}

const PATIENCE_MS = 3000;

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export async function askKiosk({ port, monitor }: KioskSettings, ask: Fetch = fetch): Promise<Asked> {
  const host = monitor === undefined || /^(?:0\.0\.0\.0|::)$/u.test(monitor.address) ? '127.0.0.1' : monitor.address;
  const base = monitor
    ? `http://${host.includes(':') ? `[${host}]` : host}:${monitor.port}`
    : `http://127.0.0.1:${port}`;
  const headers: Record<string, string> = monitor ? { authorization: `Bearer ${monitor.token}` } : {};
  const wanted: Readonly<Record<string, string>> = monitor
    ? { 'health.json': '/health', 'metrics.txt': '/metrics' }
    : { 'health.json': '/api/health' };
  const answers: Record<string, string> = {};
  const remarks: string[] = [];
  for (const [name, path] of Object.entries(wanted)) {
    try {
      const response = await ask(base + path, { headers, signal: AbortSignal.timeout(PATIENCE_MS) });
      if (response.ok) answers[name] = await response.text();
      else remarks.push(`${name} is missing: ${base}${path} answered ${response.status}.`);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      remarks.push(
        `${name} is missing: nobody answered at ${base}. The kiosk does not run, has another port, or is Electron’s without a monitor.`,
      );
    }
  }
  return { answers, remarks };
}
