// Whether this machine goes dark or to sleep by itself while nobody touches it.
import { fine, type Finding, unknown, warning } from './finding.ts';

export interface SleepFacts {
  readonly platform: NodeJS.Platform;
  /** Output of `xset q`; undefined where there is no X. */
  readonly xset: string | undefined;
  /** Output of `gsettings get org.gnome.desktop.session idle-delay`; only where the desktop keeps to it. */
  readonly idleDelay: string | undefined;
  /** `XDG_CURRENT_DESKTOP`, such as `KDE` or `ubuntu:GNOME`; absent without a desktop, and over ssh. */
  readonly desktop: string | undefined;
  /** Text of logind.conf, with what lies in the folders beside it. */
  readonly logind: string | undefined;
  /** Output of `powercfg /query` for the screen and for sleep. */
  readonly powercfg: { readonly screen: string | undefined; readonly sleep: string | undefined } | undefined;
}

export function checkSleep(facts: SleepFacts): readonly Finding[] {
  if (facts.platform === 'win32') return ofWindows(facts);
  if (facts.platform !== 'linux') {
    return [
      unknown(
        'sleep',
        'Sleep is not looked at on this system.',
        'Look by hand whether screen and machine stay on for a night.',
      ),
    ];
  }
  const found = [...ofX(facts), ...ofDesktop(facts), ...ofLogind(facts), ...ofOthers(facts)];
  if (found.length > 0) return found;
  return facts.xset === undefined && facts.idleDelay === undefined
    ? [
        unknown(
          'sleep',
          'Whether the screen goes dark by itself could not be found out.',
          'Look by hand whether it stays on.',
        ),
      ]
    : [fine('sleep', 'Nothing was found that would darken the screen or send the machine to sleep.')];
}

function ofX({ xset = '' }: SleepFacts): readonly Finding[] {
  const [, saver = '0'] = /Screen Saver:[^]*?timeout:\s+(\d+)/u.exec(xset) ?? [];
  const power = /DPMS is Enabled/u.test(xset) ? (/Standby: (\d+)\s+Suspend: (\d+)\s+Off: (\d+)/u.exec(xset) ?? []) : [];
  const seconds = [saver, ...power.slice(1)].map(Number).filter((one) => one > 0);
  if (seconds.length === 0) return [];
  return [
    warning(
      'sleep',
      `The screen goes dark after ${minutes(Math.min(...seconds))} without a touch (X).`,
      'At the start of the session: xset s off -dpms',
    ),
  ];
}

/** `uint32 300`; 0 is never. */
function ofDesktop({ idleDelay = '' }: SleepFacts): readonly Finding[] {
  const seconds = Number(/^uint32 (\d+)/u.exec(idleDelay)?.[1] ?? 0);
  if (seconds === 0) return [];
  return [
    warning(
      'sleep',
      `On a GNOME desktop the screen goes dark after ${minutes(seconds)} without a touch.`,
      'gsettings set org.gnome.desktop.session idle-delay 0',
    ),
  ];
}

/** They keep their times in files of their own, and set the screen's by them later. */
function ofOthers({ desktop = '' }: SleepFacts): readonly Finding[] {
  if (desktop === '' || keepsToIdleDelay(desktop)) return [];
  return [
    unknown(
      'sleep',
      `When the desktop “${desktop}” darkens the screen, locks it or sends the machine to sleep cannot be read.`,
      'Look yourself in its settings for power, screen saver and lock: each has to be off.',
    ),
  ];
}

/** Elsewhere `gsettings` answers as well, with what nobody keeps to. */
export const keepsToIdleDelay = (desktop: string): boolean => /gnome|unity|budgie/iu.test(desktop);

function ofLogind({ logind = '' }: SleepFacts): readonly Finding[] {
  const action = [...logind.matchAll(/^\s*IdleAction=(\S+)/gmu)].at(-1)?.[1] ?? 'ignore';
  if (action === 'ignore') return [];
  return [
    warning(
      'sleep',
      `The system does “${action}” when nobody touches it (logind).`,
      'Write into /etc/systemd/logind.conf: IdleAction=ignore',
    ),
  ];
}

/** Its words are in the language of the system, its numbers are not: the last two are those for the mains and for the battery. */
function ofWindows({ powercfg }: SleepFacts): readonly Finding[] {
  const seconds = (text: string | undefined): number | undefined => {
    const found = [...(text ?? '').matchAll(/0x([0-9a-f]{8})\s*$/gimu)].at(-2)?.[1];
    return found === undefined ? undefined : parseInt(found, 16);
  };
  const kinds = [
    { what: 'The screen goes dark', fix: 'powercfg /change monitor-timeout-ac 0', after: seconds(powercfg?.screen) },
    {
      what: 'The machine goes to sleep',
      fix: 'powercfg /change standby-timeout-ac 0',
      after: seconds(powercfg?.sleep),
    },
  ];
  return kinds.map(({ what, fix, after }) => {
    if (after === undefined)
      return unknown('sleep', `“${what}”: whether and when could not be found out.`, `To be sure: ${fix}`);
    return after === 0
      ? fine('sleep', `“${what}” never happens by itself.`)
      : warning('sleep', `${what} after ${minutes(after)} without a touch.`, fix);
  });
}

const minutes = (seconds: number): string =>
  seconds % 60 === 0 ? `${seconds / 60} minute${seconds === 60 ? '' : 's'}` : `${seconds} seconds`;
