// Each kind of file that `vitrine service` writes: its usual name, its bytes, and the command that puts it to use.
import { powershellText } from '../service/windows-quote.ts';
import { LAUNCH_LABEL } from '../service/launch-agent.ts';

export const SERVICE_KINDS = ['systemd', 'systemd-user', 'task', 'shell-launcher', 'launchd', 'policy'] as const;
export type ServiceKind = (typeof SERVICE_KINDS)[number];

/** These tell systemd when their session is there, and only the session knows its screen; other desktops do neither. */
const TELLING_DESKTOP = /gnome|kde|unity|budgie|cinnamon/iu;

export function kindFor({ platform, env }: Pick<NodeJS.Process, 'platform' | 'env'>): ServiceKind {
  if (platform === 'win32') return 'task';
  if (platform === 'darwin') return 'launchd';
  return TELLING_DESKTOP.test(env['XDG_CURRENT_DESKTOP'] ?? '') ? 'systemd-user' : 'systemd';
}

interface Kind {
  readonly file: string;
  readonly bytes: (text: string) => Uint8Array;
  /** `path` is where the file was written. */
  readonly next: (path: string) => readonly string[];
}

const MARK = '\uFEFF';
const plain = (text: string): Uint8Array => Buffer.from(text);
const crlf = (text: string): string => `${MARK}${text.replaceAll('\n', '\r\n')}`;

export const SERVICE_FILES: Readonly<Record<ServiceKind, Kind>> = {
  systemd: {
    file: 'vitrine.service',
    bytes: plain,
    next: (path) => [
      `sudo cp ${posix(path)} /etc/systemd/system/vitrine.service`,
      'sudo systemctl daemon-reload',
      'sudo systemctl enable --now vitrine.service',
    ],
  },
  'systemd-user': {
    file: 'vitrine.service',
    bytes: plain,
    next: (path) => [
      // it may have been written there at once
      ...(path.endsWith('/.config/systemd/user/vitrine.service')
        ? []
        : ['mkdir -p ~/.config/systemd/user', `cp ${posix(path)} ~/.config/systemd/user/vitrine.service`]),
      'systemctl --user daemon-reload',
      'systemctl --user enable --now vitrine.service',
    ],
  },
  task: {
    file: 'vitrine-task.xml',
    // as its first line says, and as the task scheduler writes its own
    bytes: (text) => Buffer.from(crlf(text), 'utf16le'),
    next: (path) => [
      `Register-ScheduledTask -TaskName Vitrine -Xml (Get-Content -Raw -LiteralPath ${powershellText(path)})`,
    ],
  },
  'shell-launcher': {
    file: 'vitrine-shell-launcher.ps1',
    // without the mark Windows takes it for a text of its own old alphabet
    bytes: (text) => Buffer.from(crlf(text)),
    next: (path) => [`powershell -ExecutionPolicy Bypass -File "${path}"`],
  },
  launchd: {
    file: `${LAUNCH_LABEL}.plist`,
    bytes: plain,
    next: (path) => [
      'mkdir -p ~/Library/LaunchAgents',
      `cp ${posix(path)} ~/Library/LaunchAgents/${LAUNCH_LABEL}.plist`,
      `launchctl bootstrap gui/$(id -u) ~/Library/LaunchAgents/${LAUNCH_LABEL}.plist`,
    ],
  },
  policy: {
    file: 'vitrine-policy.json',
    bytes: plain,
    next: (path) => [
      'sudo mkdir -p /etc/chromium/policies/managed',
      `sudo cp ${posix(path)} /etc/chromium/policies/managed/vitrine.json`,
    ],
  },
};

function posix(word: string): string {
  return /^[\w@%+=:,./-]+$/u.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
