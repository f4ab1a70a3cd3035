// What the staff panel asks of the rest of the kiosk. Each part is handed in, so that none of them knows the panel.
import type { Command, HealthAnswer } from '#contract/api';
import type { Problem } from '#contract/problem';
import type {
  FolderDoing,
  StaffAct,
  StaffDay,
  StaffHours,
  StaffLogLine,
  StaffRestarts,
  StaffRevision,
  StaffSound,
} from '#contract/staff';
import type { LoadedExhibition } from '../../content/loaded.ts';
import type { Beat } from '../heartbeat.ts';

/** What cannot be done now: a code, a sentence, and what to do. */
export interface Objection {
  readonly code: string;
  readonly message: string;
  readonly fix?: string;
}

/** Undefined when it is done. */
export type Outcome = Promise<Objection | undefined>;

/** The exhibition folder and what of it is kept on this machine. */
export interface FolderPort {
  readonly doing: () => FolderDoing;
  /** Why the folder is refused, where it is. */
  readonly refused: () => Problem | undefined;
  /** Newest first. */
  readonly revisions: () => Promise<readonly StaffRevision[]>;
  readonly promote: () => Outcome;
  readonly show: (revision: string) => Outcome;
  readonly follow: () => Outcome;
}

/** Opening hours, and what staff say against them. */
export interface OpeningPort {
  readonly hours: () => StaffHours;
  readonly maintenance: (on: boolean) => Outcome;
  /** Until the plan changes next; `plan` takes it back. */
  readonly set: (to: Extract<StaffAct, { do: 'hours' }>['set']) => Outcome;
}

/** The loudspeakers of the system. */
export interface SinkPort {
  readonly sinks: () => Promise<Pick<StaffSound, 'wanted' | 'isLost' | 'used' | 'sinks'>>;
  readonly use: (name: string, id?: string) => Outcome;
}

/** How loud a visit begins, 0–100. */
export interface VolumePort {
  readonly volume: () => number;
  readonly ceiling: number;
  readonly set: (percent: number) => Outcome;
}

export type LifeOrder = 'restart-browser' | 'restart-kiosk' | 'quit';

/** Begin and end of what shows the exhibition: the shell’s business. */
export interface LifePort {
  readonly shell: 'electron' | 'browser' | 'none';
  /** False where the shell cannot. It is done a moment later, so that the answer still arrives. */
  readonly order: (what: LifeOrder) => boolean;
  readonly restarts: () => StaffRestarts;
}

export interface RecordsPort {
  /** Newest first, at most so many. */
  readonly days: (most: number) => Promise<readonly StaffDay[]>;
  /** Newest first, at most so many. */
  readonly log: (most: number) => Promise<readonly StaffLogLine[]>;
}

export interface DiskPort {
  readonly facts: () => Promise<{ readonly writable: boolean; readonly freeBytes: number }>;
}

/** What the kiosk itself has of these. */
export interface KioskParts {
  readonly content: () => LoadedExhibition;
  readonly health: () => HealthAnswer;
  /** The last beat of the kiosk’s own page, else of any page. */
  readonly beat: () => Beat | undefined;
  /** Whether somebody is in a visit, as far as the page told lately. */
  readonly inVisit: () => boolean;
  /** The page hears it with its next beat. */
  readonly order: (command: Command) => void;
  /** The next page has not taken the place of one that died: it was asked for. */
  readonly expectPage: () => void;
  /** Monotonic milliseconds. */
  readonly now: () => number;
  readonly today: () => string;
}
