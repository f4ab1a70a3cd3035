// Two real Syncthings on this machine that keep one folder the same, and speak to nobody else.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { freePort } from './free-port.ts';
import { emptyFolder } from './vitrine-process.ts';

const KEY = 'syncthing-t0ken-0123456789';

interface Peer {
  readonly home: string;
  readonly id: string;
  readonly gui: number;
  readonly port: number;
}

export interface Syncthing {
  /** Cut off from the other one, as by a cable that was pulled; and back. */
  readonly pause: () => Promise<void>;
  readonly resume: () => Promise<void>;
}

/** Keeps `office` and `kiosk` the same until the test ends. What is asked of the office’s program: */
export async function keptTheSame(office: string, kiosk: string): Promise<Syncthing> {
  const [here, there] = [await newPeer('office'), await newPeer('kiosk')];
  configure(here, there, office);
  configure(there, here, kiosk);
  for (const peer of [here, there]) await run(peer);
  const say = async (what: 'pause' | 'resume'): Promise<void> => {
    const answer = await fetch(`http://127.0.0.1:${here.gui}/rest/system/${what}?device=${there.id}`, {
      method: 'POST',
      headers: { 'X-API-Key': KEY },
    });
    if (!answer.ok) throw new Error(`Syncthing answered ${answer.status} to ${what}`);
  };
  return { pause: () => say('pause'), resume: () => say('resume') };
}

async function newPeer(name: string): Promise<Peer> {
  const home = await emptyFolder(`syncthing-${name}`);
  const words = (...more: readonly string[]): string =>
    execFileSync('syncthing', more, { env: { ...process.env, HOME: home }, encoding: 'utf8' });
  words('generate', `--home=${home}`);
  return { home, id: words('--device-id', `--home=${home}`).trim(), gui: await freePort(), port: await freePort() };
}

/** Nothing but the other peer: no relays, no searching, no reports. */
function configure(me: Peer, other: Peer, folder: string): void {
  mkdirSync(join(folder, '.stfolder'));
  const off = ['globalAnnounceEnabled', 'localAnnounceEnabled', 'relaysEnabled', 'natEnabled', 'startBrowser'];
  const device = ({ id, port }: Peer): string =>
    `<device id="${id}" name="peer" compression="metadata"><address>tcp://127.0.0.1:${port}</address></device>`;
  writeFileSync(
    join(me.home, 'config.xml'),
    `<configuration version="35">
      <folder id="exhibition" label="" path="${folder}" type="sendreceive" rescanIntervalS="3600" fsWatcherEnabled="true" fsWatcherDelayS="1" ignorePerms="true">
        <device id="${me.id}"></device><device id="${other.id}"></device>
        <maxConflicts>10</maxConflicts>
      </folder>
      ${device(me)}${device(other)}
      <gui enabled="true" tls="false"><address>127.0.0.1:${me.gui}</address><apikey>${KEY}</apikey></gui>
      <options><listenAddress>tcp://127.0.0.1:${me.port}</listenAddress><urAccepted>-1</urAccepted><crashReportingEnabled>false</crashReportingEnabled><reconnectionIntervalS>2</reconnectionIntervalS>${off.map((one) => `<${one}>false</${one}>`).join('')}</options>
    </configuration>\n`,
  );
}

async function run({ home }: Peer): Promise<void> {
  const child = spawn('syncthing', ['serve', `--home=${home}`, '--no-browser', '--no-upgrade'], {
    env: { ...process.env, HOME: home, STNOUPGRADE: '1' },
    stdio: 'ignore',
  });
  await once(child, 'spawn');
  onTestFinished(async () => {
    child.kill('SIGTERM');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  });
}
