// Which loudspeakers this machine has, by whichever program knows. Asking changes nothing.
import { pactl } from './pactl.ts';
import type { RunTool, Sink, SoundTool } from './sound-tool.ts';
import { wpctl } from './wpctl.ts';

export interface Asked {
  /** The one that answered; undefined where none did. */
  readonly tool?: SoundTool;
  readonly found: readonly Sink[];
  /** What each program failed of, where none answered. */
  readonly why: string;
}

const TOOLS: readonly SoundTool[] = [wpctl, pactl];

/** Elsewhere the loudspeaker is chosen in the system's own settings. */
export const hasSoundTools = (platform: NodeJS.Platform): boolean => platform !== 'win32' && platform !== 'darwin';

/** PipeWire may be there for the screen alone, and PulseAudio for the sound: the one that knows loudspeakers is meant. */
export async function askSinks(run: RunTool): Promise<Asked> {
  const reasons: string[] = [];
  let empty: SoundTool | undefined;
  for (const tool of TOOLS) {
    try {
      const found = await tool.list(run);
      if (found.length > 0) return { tool, found, why: '' };
      empty ??= tool;
    } catch (error) {
      // RunTool rejects with nothing but the program's own failure
      reasons.push(error instanceof Error ? error.message : String(error));
    }
  }
  return { ...(empty ? { tool: empty } : {}), found: [], why: reasons.join('; ') };
}
