// `wpctl` and `pactl` as small programs on a PATH of their own: they behave like the real ones, for loudspeakers that come and go.
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { folderWith } from '../../support/folders.ts';

/** Lines of `sinks` are `ID|NAME`; `default` holds an id; a file `hangs` or `dead` makes it so. Real ones forget a default that is gone. */
const HEAD = `#!/bin/sh
cd "$(dirname "$0")/../state-$(basename "$0")" || exit 9
echo "$(basename "$0") $*" >> ../calls
echo "$LC_ALL" > ../lang
if [ -e hangs ]; then exec sleep 60; fi
`;
const WPCTL = `${HEAD}if [ -e dead ]; then echo "Could not connect to PipeWire" >&2; exit 2; fi
case "$1" in
status)
  printf "PipeWire 'pipewire-0' [0.3.65, kiosk@hall, cookie:1420771045]\\n └─ Clients:\\n        31. wpctl\\n\\nAudio\\n ├─ Devices:\\n │  \\n ├─ Sinks:\\n"
  while IFS='|' read -r id name; do
    star=' '; [ "$id" = "$(cat default)" ] && star='*'
    printf ' │  %s %4s. %-35s [vol: 0.40]\\n' "$star" "$id" "$name"
  done < sinks
  printf ' │  \\n ├─ Sources:\\n │  \\n └─ Streams:\\n\\nVideo\\n ├─ Devices:\\n' ;;
set-default)
  grep -q "^$2|" sinks || { echo "Node '$2' not found" >&2; exit 3; }
  printf %s "$2" > default ;;
*) exit 1 ;;
esac
`;
const PACTL = `${HEAD}if [ -e dead ]; then echo "Connection failure: Connection refused" >&2; exit 1; fi
case "$1 $2" in
"list sinks")
  n=0
  while IFS='|' read -r id name; do
    printf 'Sink #%s\\n\\tState: IDLE\\n\\tName: %s\\n\\tDescription: %s\\n\\tDriver: module-alsa-card.c\\n\\tProperties:\\n\\t\\tdevice.description = "%s"\\n\\n' "$n" "$id" "$name" "$name"
    n=$((n + 1))
  done < sinks ;;
"info ") printf 'Server Version: 16.1\\nDefault Sink: %s\\nDefault Source: x.monitor\\n' "$(cat default)" ;;
"set-default-sink "*)
  grep -q "^$2|" sinks || { echo "Failure: No such entity" >&2; exit 1; }
  printf %s "$2" > default ;;
*) exit 1 ;;
esac
`;
const SCRIPTS = { wpctl: WPCTL, pactl: PACTL } as const;
type Program = keyof typeof SCRIPTS;

export interface FakeTools {
  /** The environment in which they are found. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What is plugged in from now on: id → name. The first is the system's own choice where the chosen one is gone. */
  readonly plug: (program: Program, sinks: Readonly<Record<string, string>>) => Promise<void>;
  readonly sounds: (program: Program) => Promise<string>;
  readonly make: (program: Program, how: 'hangs' | 'dead' | 'well') => Promise<void>;
  /** What was called, a line each. */
  readonly calls: () => Promise<readonly string[]>;
  readonly lang: () => Promise<string>;
}

export async function fakeTools(programs: readonly Program[]): Promise<FakeTools> {
  const root = await folderWith({ calls: '' });
  await mkdir(join(root, 'bin'));
  for (const program of programs) {
    await writeFile(join(root, 'bin', program), SCRIPTS[program]);
    await chmod(join(root, 'bin', program), 0o755);
    await mkdir(join(root, `state-${program}`));
    await writeFile(join(root, `state-${program}`, 'sinks'), '');
    await writeFile(join(root, `state-${program}`, 'default'), '');
  }
  const state = (program: Program, name: string): string => join(root, `state-${program}`, name);
  return {
    env: { PATH: `${join(root, 'bin')}:/usr/bin:/bin` },
    async plug(program, sinks) {
      const lines = Object.entries(sinks).map(([id, name]) => `${id}|${name}\n`);
      await writeFile(state(program, 'sinks'), lines.join(''));
      const chosen = await readFile(state(program, 'default'), 'utf8');
      if (sinks[chosen] === undefined) await writeFile(state(program, 'default'), Object.keys(sinks)[0] ?? '');
    },
    sounds: (program) => readFile(state(program, 'default'), 'utf8'),
    async make(program, how) {
      for (const way of ['hangs', 'dead']) await rm(state(program, way), { force: true });
      if (how !== 'well') await writeFile(state(program, how), '');
    },
    calls: async () => (await readFile(join(root, 'calls'), 'utf8')).split('\n').filter((line) => line !== ''),
    lang: async () => (await readFile(join(root, 'lang'), 'utf8')).trim(),
  };
}
