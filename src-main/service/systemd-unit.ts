// The unit for systemd, as a service of the machine or (`user`) of a person's session.
import { AGAIN } from '../kiosk/watch/again.ts';
import { SIGNAL_CODES } from '../kiosk/watch/signal-codes.ts';
import { systemdProgram, systemdWord } from './systemd-quote.ts';
import type { ServicePlan } from './service-plan.ts';

export interface SystemdPlan extends ServicePlan {
  readonly user: boolean;
  /** Of the account; for the service of the machine, which is in nobody's session. */
  readonly uid: number;
  readonly home: string;
  /** The X display, such as `:0`; a session of its own knows it. */
  readonly xDisplay: string;
  /** Minutes without a proof after which it is started anew. */
  readonly watchdog: number;
}

export function systemdUnit(plan: SystemdPlan): string {
  const [program, ...words] = startable(plan.words);
  const command = [systemdProgram(program), ...words.map(systemdWord)].join(' ');
  return `# Keeps Vitrine on the screen. Made by “vitrine service”.
[Unit]
Description=Vitrine
${plan.user ? SESSION : MACHINE}
# however often it had to be started: it is started again
StartLimitIntervalSec=0

[Service]
Type=notify
# what proves that the screen is alive is sent by systemd-notify, a process of its own
NotifyAccess=all
ExecStart=${command}
${plan.user ? '' : `${whose(plan)}\n`}# whatever ended it: it is started again. Only who quits it for good (“quit” of the staff panel, code 0) keeps it down
Restart=always
RestartPreventExitStatus=0
RestartSec=5
# how the program of a package ends when staff restart it, and how it ends when systemd stops it
SuccessExitStatus=${AGAIN} ${SIGNAL_CODES.SIGTERM}
# longer than Vitrine itself rests between two tries (15 minutes): it helps itself before it is helped
WatchdogSec=${plan.watchdog}min
WatchdogSignal=SIGTERM
# a large exhibition that is read for the first time
TimeoutStartSec=${plan.watchdog}min
TimeoutStopSec=30
KillMode=mixed
# a page that took too much memory is loaded again; the rest of the kiosk stays
OOMPolicy=continue

[Install]
WantedBy=${plan.user ? 'graphical-session.target' : 'graphical.target'}
`;
}

/** systemd takes no program with such signs in its name (tried with 252), however it is quoted; as a word for another program it does. */
const startable = (words: SystemdPlan['words']): SystemdPlan['words'] =>
  /["'\\]/u.test(words[0]) ? ['/usr/bin/nice', '-n', '0', ...words] : words;

const SESSION = `PartOf=graphical-session.target
After=graphical-session.target`;

const MACHINE = `After=display-manager.service systemd-user-sessions.service sound.target
Wants=display-manager.service`;

/** The session's own variables: without them there is neither screen nor sound. */
function whose({ account, uid, home, xDisplay }: SystemdPlan): string {
  const variables = {
    DISPLAY: xDisplay,
    XAUTHORITY: `${home}/.Xauthority`,
    XDG_RUNTIME_DIR: `/run/user/${uid}`,
    DBUS_SESSION_BUS_ADDRESS: `unix:path=/run/user/${uid}/bus`,
  };
  const lines = Object.entries(variables).map(([name, value]) => `Environment=${systemdProgram(`${name}=${value}`)}`);
  return [`User=${account}`, ...lines].join('\n');
}
