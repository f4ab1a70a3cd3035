// PipeWire, by `wpctl` of WirePlumber (0.4, 0.5). It prints a tree for people; there is no other form.
import type { Sink, SoundTool } from './sound-tool.ts';

export const wpctl: SoundTool = {
  program: 'wpctl',
  list: async (run) => sinksOf(await run('wpctl', ['status'])),
  use: (run, { id }) => run('wpctl', ['set-default', id]),
};

/** ` ├─ Sinks:`; the lines of the tree are question marks where the system has no letters for them. */
const HEADING = /^[^\p{L}\d]*(?<name>\p{L}[\p{L} ]*):\s*$/u;
/** ` │  *   51. Built-in Audio Analog Stereo        [vol: 0.40 MUTED]`, or, of a filter that sounds like one, `[Audio/Sink]`. */
const LINE = /^[^\p{L}\d*]*(?<star>\*)?\s+(?<id>\d+)\. (?<name>.*?)\s*(?<kind>\[(?:vol: [^\]]*|Audio\/Sink)\])?\s*$/u;

export function sinksOf(status: string): readonly Sink[] {
  let part = '';
  let heading = '';
  return status.split('\n').flatMap((line) => {
    if (/^\p{L}/u.test(line)) {
      part = line.trim();
      heading = '';
      return [];
    }
    heading = HEADING.exec(line)?.groups?.['name'] ?? heading;
    const found = LINE.exec(line)?.groups;
    const [id, name] = [found?.['id'], found?.['name']];
    const isSink = heading === 'Sinks' || (heading === 'Filters' && found?.['kind'] === '[Audio/Sink]');
    if (part !== 'Audio' || !isSink || id === undefined || name === undefined) return [];
    return [{ id, name, isDefault: found?.['star'] !== undefined }];
  });
}
