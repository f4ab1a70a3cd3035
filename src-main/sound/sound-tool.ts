// The programs by which a Linux system tells of its loudspeakers and takes one.
import type { StaffSink } from '#contract/staff';

/** A loudspeaker, as the system calls it. */
export type Sink = StaffSink;

/** Starts a program and gives what it printed. Rejects where it is missing, fails, or does not end. */
export type RunTool = (program: string, args: readonly string[]) => Promise<string>;

export interface SoundTool {
  readonly program: string;
  readonly list: (run: RunTool) => Promise<readonly Sink[]>;
  /** Makes it the one that everything sounds from which asks for none; what sounds already moves there. Its level stays. */
  readonly use: (run: RunTool, sink: Sink) => Promise<unknown>;
}
