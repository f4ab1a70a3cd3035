// The files of `vitrine service`: whatever a path is called, its reader gets that path back.
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it, onTestFinished } from 'vitest';
import { AGAIN } from '../../../src-main/kiosk/watch/again.ts';
import { chromiumPolicy } from '../../../src-main/service/chromium-policy.ts';
import { launchAgent } from '../../../src-main/service/launch-agent.ts';
import { unfitWord } from '../../../src-main/service/service-plan.ts';
import { shellLauncher } from '../../../src-main/service/shell-launcher.ts';
import { SIGNAL_CODES } from '../../../src-main/kiosk/watch/signal-codes.ts';
import { type SystemdPlan, systemdUnit } from '../../../src-main/service/systemd-unit.ts';
import { isReplacedByWindows } from '../../../src-main/service/windows-quote.ts';
import { windowsTask } from '../../../src-main/service/windows-task.ts';
import { commandOf, isStartedAgain, unquoted, valueOf } from '../../support/systemd-rules.ts';

const nasty = fc.string({
  unit: fc.constantFrom(
    ...' "\'\\%$&<>;#{}!`’‘‚‛^()~=*?|-',
    'a',
    'ü',
    '館',
    '🚢',
    'é',
    '%U',
    '$$',
    '${HOME}',
    '\\"',
    '\\\\',
  ),
  maxLength: 12,
});
const words: fc.Arbitrary<[string, ...string[]]> = fc
  .tuple(nasty, fc.array(nasty, { maxLength: 4 }))
  .map(([name, more]) => [`/opt/${name}/node`, ...more]);

/** Of files that are read as a whole each time. */
const FEW = { numRuns: 40 };

const plan: Omit<SystemdPlan, 'words'> = {
  account: 'kiosk',
  uid: 1001,
  home: '/home/kiosk',
  xDisplay: ':0',
  user: false,
  watchdog: 20,
};

describe('a word that no service file can hold', () => {
  it.each(['two\nlines', 'a\u0000', 'a\u0085b', 'a\u2028b', '\ud800', 'tab\t'])('is told: %j', (word) => {
    expect(unfitWord(['/usr/bin/node', word])).toBe(word);
  });

  it('is none of those that people have', () => {
    fc.assert(fc.property(words, (some) => unfitWord(some) === undefined));
  });
});

describe('the unit for systemd', () => {
  it('starts exactly the command', () => {
    fc.assert(
      fc.property(words, (some) => {
        const read = commandOf(valueOf(systemdUnit({ ...plan, words: some }), 'ExecStart') ?? '');
        // it takes no program with such signs in its name
        expect(read[0]).not.toMatch(/["'\\]/u);
        expect(read.slice(0, 3)).toEqual(read[0] === some[0] ? some.slice(0, 3) : ['/usr/bin/nice', '-n', '0']);
        expect(read.slice(read[0] === some[0] ? 0 : 3)).toEqual(some);
      }),
    );
  });

  it('hands the session’s variables over, whatever the home is called', () => {
    fc.assert(
      fc.property(nasty, (name) => {
        const unit = systemdUnit({ ...plan, words: ['/bin/true'], home: `/home/${name}` });
        const values = [...unit.matchAll(/^Environment=(.*)$/gmu)].map(([, value]) => unquoted(value ?? '')[0]);
        expect(values).toContain(`XAUTHORITY=/home/${name}/.Xauthority`);
        expect(values).toContain('DISPLAY=:0');
        expect(values).toContain('XDG_RUNTIME_DIR=/run/user/1001');
      }),
    );
  });

  it('is started again however it ended and however often, but stays down when staff have quit it', () => {
    const unit = systemdUnit({ ...plan, words: ['/bin/true'] });
    const ends = (code: number | null, signal: NodeJS.Signals | null = null): boolean =>
      isStartedAgain(unit, { code, signal });
    for (const code of [AGAIN, 1, 134, SIGNAL_CODES.SIGTERM, SIGNAL_CODES.SIGHUP]) expect(ends(code)).toBe(true);
    // before it hears of signals, some of which count as a clean end
    for (const signal of ['SIGKILL', 'SIGSEGV', 'SIGTERM', 'SIGHUP', 'SIGPIPE'] as const)
      expect(ends(null, signal)).toBe(true);
    expect(ends(0)).toBe(false);
    // a new start that staff asked for, or a stop, is no failure in the journal
    expect(valueOf(unit, 'SuccessExitStatus')).toBe('75 143');
    expect(valueOf(unit, 'StartLimitIntervalSec')).toBe('0');
  });

  it('is heard by systemd’s own tool, waits longer than a kiosk rests, and comes with the machine', () => {
    const unit = systemdUnit({ ...plan, words: ['/bin/true'] });
    for (const line of ['Type=notify', 'NotifyAccess=all', 'User=kiosk']) expect(unit.split('\n')).toContain(line);
    expect(parseInt(valueOf(unit, 'WatchdogSec') ?? '', 10)).toBeGreaterThan(15);
    expect(valueOf(unit, 'WantedBy')).toBe('graphical.target');
  });

  it('belongs, as a service of a person, to their session, whose variables it has', () => {
    const unit = systemdUnit({ ...plan, user: true, words: ['/bin/true'] });
    expect(unit).not.toMatch(/^(User|Environment)=/mu);
    expect(valueOf(unit, 'After')).toBe('graphical-session.target');
    expect(valueOf(unit, 'WantedBy')).toBe('graphical-session.target');
  });

  const verifier = spawnSync('systemd-analyze', ['--version']).status === 0;
  if (!verifier) console.log('units not verified: systemd-analyze is not installed');
  it.skipIf(!verifier).each([
    { user: false, name: '100%$HOME 館;#' },
    { user: true, name: '100%$HOME 館;#' },
    { user: false, name: `"'\\` },
  ])('is understood by systemd itself (of a person: $user, in “$name”)', ({ user, name }) => {
    const folder = mkdtempSync(join(tmpdir(), `vitrine ${name} unit-`));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const program = join(folder, 'no de');
    // systemd looks whether the program is there: so it has understood its name
    writeFileSync(program, '#!/bin/sh\n');
    chmodSync(program, 0o755);
    const file = join(folder, 'vitrine.service');
    const verify = (text: string): string => {
      writeFileSync(file, text);
      const { stderr, status } = spawnSync(
        'systemd-analyze',
        ['verify', '--man=no', '--recursive-errors=no', user ? '--user' : '--system', file],
        { encoding: 'utf8', env: { ...process.env, XDG_RUNTIME_DIR: folder } },
      );
      return `${stderr}${status === 0 ? '' : `ended with ${String(status)}`}`;
    };
    const unit = systemdUnit({ ...plan, user, words: [program, 'start', '--data', '/srv/100 % "$HOME"'] });
    expect(verify(unit)).toBe('');
    // so it is not silent about everything: a key that is wrong, a program that is not there
    expect(verify(unit.replace('WatchdogSec', 'WatchdogSek'))).toContain("Unknown key 'WatchdogSek'");
    const gone = verify(unit.replace('no de', 'no such'));
    // of a word for another program it cannot know
    if (name.includes('"')) expect(unit).toContain('ExecStart="/usr/bin/nice"');
    else expect(gone).toContain(`Command ${join(folder, 'no such')} is not executable`);
  });
});

describe('the task for Windows', () => {
  it('starts exactly the command', () => {
    fc.assert(
      fc.property(words, (some) => {
        const task = textsOf(windowsTask({ words: some, account: 'MUSEUM\\Kiosk <1>' }));
        const line = `${task['Command']?.[0] ?? ''} ${task['Arguments']?.[0] ?? ''}`;
        expect(asWindowsReads(line)).toEqual(some);
        expect(task['UserId']).toEqual(['MUSEUM\\Kiosk <1>', 'MUSEUM\\Kiosk <1>']);
      }),
      FEW,
    );
  });

  it('knows what Windows would replace', () => {
    expect(['C:\\100%', 'C:\\a%b', 'C:\\$a'].some(isReplacedByWindows)).toBe(false);
    expect(['C:\\%TEMP%\\a', 'C:\\$(Arg0)'].every(isReplacedByWindows)).toBe(true);
  });

  it.skipIf(spawnSync('xmllint', ['--version']).status !== 0)('is well-formed by another reader', () => {
    const text = windowsTask({ words: ['C:\\a & b\\node.exe', '"'], account: 'k' }).replace('UTF-16', 'UTF-8');
    execFileSync('xmllint', ['--noout', '-'], { input: text });
  });
});

describe('the shell of Windows', () => {
  it('is exactly the command of exactly the account', () => {
    fc.assert(
      fc.property(words, nasty, (some, account) => {
        const script = shellLauncher({ words: some, account });
        expect(asPowershellReads(script, 'account')).toBe(account);
        expect(asWindowsReads(asPowershellReads(script, 'shell'))).toEqual(some);
        // started again (0) whatever the code, but for 0: then nothing (3)
        expect(script).toContain('SetCustomShell($sid, $shell, [int[]]@(0), [int[]]@(3), 0)');
      }),
      FEW,
    );
  });
});

describe('the agent for launchd', () => {
  it('starts exactly the command', () => {
    fc.assert(
      fc.property(words, (some) => {
        const [label, ...others] = textsOf(launchAgent({ words: some, account: '' }))['string'] ?? [];
        expect(label).toBe('org.vitrine.kiosk');
        expect(others).toEqual([...some, 'Aqua', 'Interactive']);
      }),
      FEW,
    );
  });

  it('is started again but by who has quit it', () => {
    const agent = launchAgent({ words: ['/bin/true'], account: '' });
    expect(agent).toMatch(/<key>KeepAlive<\/key>\s*<dict>\s*<key>SuccessfulExit<\/key>\s*<false\/>\s*<\/dict>/u);
  });
});

describe('the rules for Chromium', () => {
  it('let it open the exhibition and nothing else', () => {
    const policy = JSON.parse(chromiumPolicy(4188)) as Record<string, unknown>;
    expect(policy).toMatchObject({
      URLBlocklist: ['*'],
      URLAllowlist: ['http://127.0.0.1:4188', 'http://localhost:4188'],
    });
    // the shell's own hand is the pipe of remote debugging
    expect(Object.keys(policy).filter((key) => /debug|devtools|developertools/iu.test(key))).toEqual([]);
  });
});

/** By the rules of CommandLineToArgvW for what follows the program, which our program's quotes obey as well. */
function asWindowsReads(line: string): string[] {
  const found: string[] = [];
  let [word, quoted, begun] = ['', false, false];
  for (let at = 0; at < line.length; at += 1) {
    const slashes = /^\\*/u.exec(line.slice(at))?.[0].length ?? 0;
    const next = line[at + slashes];
    if (slashes > 0) {
      begun = true;
      word += '\\'.repeat(next === '"' ? Math.floor(slashes / 2) : slashes);
      at += slashes - 1;
      if (next === '"' && slashes % 2 === 1) {
        word += '"';
        at += 1;
      }
    } else if (next === '"') {
      quoted = !quoted;
      begun = true;
    } else if (/[ \t]/u.test(next ?? '') && !quoted) {
      if (begun) found.push(word);
      [word, begun] = ['', false];
    } else {
      word += next ?? '';
      begun = true;
    }
  }
  return begun ? [...found, word] : found;
}

/** A text in single quotes, of which PowerShell knows five; two of them are one. */
function asPowershellReads(script: string, name: string): string {
  const [, text] = new RegExp(`^\\$${name} = '((?:[^'‘’‚‛]|(['‘’‚‛])\\2)*)'$`, 'mu').exec(script) ?? [];
  if (text === undefined) throw new Error(`$${name} does not end where its line ends`);
  return text.replace(/(['‘’‚‛])\1/gu, '$1');
}

/** Texts of the elements of an XML file, by their names. */
function textsOf(xml: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  const walk = (nodes: ReturnType<typeof parseDocument>['children']): void => {
    for (const node of nodes) {
      if (!('children' in node) || !('name' in node)) continue;
      const text = node.children.map((child) => ('data' in child ? child.data : '')).join('');
      found[node.name] = [...(found[node.name] ?? []), text];
      walk(node.children);
    }
  };
  walk(parseDocument(xml, { xmlMode: true }).children);
  return found;
}
