// PulseAudio, or PipeWire in its place, by `pactl`. Its list for people is the same in all versions; JSON came only with 16.
import type { Sink, SoundTool } from './sound-tool.ts';

export const pactl: SoundTool = {
  program: 'pactl',
  list: async (run) => sinksOf(await run('pactl', ['list', 'sinks']), defaultOf(await run('pactl', ['info']))),
  use: (run, { id }) => run('pactl', ['set-default-sink', id]),
};

/** Each begins with `Sink #0`; `Name:` and `Description:` stand below it, indented once. */
export function sinksOf(list: string, byDefault: string | undefined): readonly Sink[] {
  return list.split(/^Sink #\d+\s*$/mu).flatMap((part) => {
    const id = field(part, 'Name');
    if (id === undefined) return [];
    const name = field(part, 'Description');
    return [{ id, name: name === undefined || name === '(null)' ? id : name, isDefault: id === byDefault }];
  });
}

export const defaultOf = (info: string): string | undefined => /^Default Sink: (.+?)\s*$/mu.exec(info)?.[1];

const field = (text: string, name: string): string | undefined =>
  new RegExp(`^\\t${name}: (.+?)\\s*$`, 'mu').exec(text)?.[1];
