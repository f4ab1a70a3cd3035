// Requests and answers of the staff panel. All of it but the door is refused without a token. Times have the museum's own offset.
import type { HealthAnswer, VisitReport } from './api.ts';
import type { CompletenessRow } from './completeness.ts';
import type { Words } from './content.ts';
import type { Opening } from './opening.ts';
import type { Problem } from './problem.ts';

export const STAFF_URLS = {
  door: '/api/staff/door',
  enter: '/api/staff/enter',
  firstPin: '/api/staff/first-pin',
  leave: '/api/staff/leave',
  status: '/api/staff/status',
  statistics: '/api/staff/statistics',
  log: '/api/staff/log',
  act: '/api/staff/act',
} as const;

/** Carries the token. It is held in the page's memory only. */
export const STAFF_TOKEN_HEADER = 'x-vitrine-staff';

/** Digits, as a pad has them. */
export const PIN_DIGITS = { least: 4, most: 10 } as const;

/** `GET door`: what everybody may know. */
export interface StaffDoor {
  readonly kiosk: string;
  readonly health: HealthAnswer;
  /** Without a PIN there is only this, until one is set with the one-time code. */
  readonly pinSet: boolean;
  /** Until another PIN or code is looked at; 0 now. */
  readonly waitSeconds: number;
}

/** `POST enter`. Errors: 401 `pin-wrong`, 429 `pin-wait` (with `retry-after`), 409 `pin-not-set`. */
export interface StaffEnter {
  readonly pin: string;
}

/** `POST first-pin`, with the code that `vitrine start` printed. Errors: 401 `code-wrong`, 429 `pin-wait`, 409 `pin-set`. */
export interface StaffFirstPin {
  readonly code: string;
  readonly pin: string;
}

export interface StaffToken {
  readonly token: string;
  /** Ends after so long without a request, and after so long in all. */
  readonly idleSeconds: number;
  readonly wholeSeconds: number;
}

/** What the exhibition folder is doing; the panel has words for each. */
export type FolderDoing =
  | 'as-shown'
  | 'on-trial'
  | 'looking'
  | 'staging'
  | 'changing'
  | 'waits-for-visit'
  | 'pinned'
  | 'refused'
  | 'not-followed';

export interface StaffRevision {
  readonly id: string;
  /** ISO 8601. */
  readonly made: string;
  readonly files: number;
  readonly bytes: number;
  readonly shown: boolean;
  readonly onTrial: boolean;
}

export interface StaffContent {
  readonly revision: string;
  readonly title: Words;
  readonly rooms: number;
  readonly doing: FolderDoing;
  /** Where the folder was refused. */
  readonly refused?: Problem;
  /** At most 200, errors first; `problemCount` counts all. */
  readonly problems: readonly Problem[];
  readonly problemCount: Readonly<Record<Problem['severity'], number>>;
  readonly completeness: readonly CompletenessRow[];
  /** Newest first. */
  readonly revisions: readonly StaffRevision[];
}

export interface StaffSink {
  /** For the system’s own program; another one after each plugging in. */
  readonly id: string;
  /** As the system names it; the value of `sound: {device}`. */
  readonly name: string;
  readonly isDefault: boolean;
}

export interface StaffSound {
  /** From `kiosk.yaml`; absent where any will do. */
  readonly asked?: string;
  /** What ought to sound: what staff chose, else what is asked for. */
  readonly wanted?: string;
  /** The system tells its loudspeakers, and the one that is wanted does not sound. */
  readonly isLost: boolean;
  /** Absent where the system cannot be asked, or has none. */
  readonly used?: string;
  readonly sinks: readonly StaffSink[];
  /** 0–100, with which the next visit begins. */
  readonly volume: number;
  readonly ceiling: number;
}

export interface StaffHours {
  readonly now: Opening;
  readonly because: 'no-hours' | 'plan' | 'staff' | 'clock-wrong';
  /** ISO 8601 with offset; absent where nothing is planned. */
  readonly changesAt?: string;
  /** Today's spans, such as `10:00–18:00`. */
  readonly today: readonly string[];
  /** The machine's own time, ISO 8601 with offset; empty where it is set to none. */
  readonly clock: string;
}

/** How often something was begun anew because it had failed, since the counts were last quiet. */
export interface StaffRestarts {
  readonly page: number;
  readonly browser: number;
  readonly kiosk: number;
}

/** `GET status` */
export interface StaffStatus {
  readonly kiosk: string;
  readonly version: string;
  readonly shell: 'electron' | 'browser' | 'none';
  readonly health: HealthAnswer;
  /** Seconds since the page's last sign of life; absent where there was none. */
  readonly beatAgo?: number;
  readonly restarts: StaffRestarts;
  readonly content: StaffContent;
  readonly sound: StaffSound;
  readonly hours: StaffHours;
  readonly disk: { readonly writable: boolean; readonly freeBytes: number };
}

/** Counts of one of the museum's days. Nothing in them can name a visitor. */
export interface StaffDay {
  /** YYYY-MM-DD */
  readonly day: string;
  readonly visits: number;
  readonly slidesFinished: number;
  /** Id of the room → how often it was entered. */
  readonly rooms: Readonly<Record<string, number>>;
  /** `room/exhibit` → how often it was opened. */
  readonly exhibits: Readonly<Record<string, number>>;
  readonly languages: Readonly<Record<string, number>>;
  readonly settings: Readonly<Record<string, number>>;
  /** Why visits ended → how often. */
  readonly ends: Readonly<Record<string, number>>;
  /** Place a visit ended at (`hall`, a room, `room/exhibit`) → how often. */
  readonly endedAt: Readonly<Record<string, number>>;
}

/** `GET statistics`: newest first, at most 60 days. */
export interface StaffStatistics {
  readonly today: string;
  readonly days: readonly StaffDay[];
  /** Ids to titles, for what is shown now. */
  readonly rooms: readonly { readonly id: string; readonly title: Words }[];
  readonly events: readonly VisitReport['event'][];
}

export interface StaffLogLine {
  /** ISO 8601. */
  readonly time: string;
  readonly level: 'info' | 'warn' | 'error';
  readonly module: string;
  readonly message: string;
}

/** `GET log`: newest first, at most 300. */
export interface StaffLog {
  readonly lines: readonly StaffLogLine[];
}

/** `POST act`. Few verbs, and no path or command among their arguments. */
export type StaffAct =
  /** Loads the page anew. */
  | { readonly do: 'reload' }
  /** Shows what the folder holds now, without waiting for the end of a visit or for stillness. */
  | { readonly do: 'promote' }
  /** Goes back to an earlier revision, or keeps the one that is shown, and stays there. */
  | { readonly do: 'show'; readonly revision: string }
  /** Goes on with the folder, and tries once more what was refused or left out. */
  | { readonly do: 'follow' }
  | { readonly do: 'maintenance'; readonly on: boolean }
  /** Until the next change of the plan; `plan` takes it back. */
  | { readonly do: 'hours'; readonly set: 'open' | 'closed' | 'plan' }
  /** 0–100; kept over restarts. */
  | { readonly do: 'volume'; readonly percent: number }
  /** `id`: which one of several of that name. */
  | { readonly do: 'sink'; readonly name: string; readonly id?: string }
  | { readonly do: 'restart'; readonly what: 'browser' | 'kiosk' }
  | { readonly do: 'quit' }
  | { readonly do: 'change-pin'; readonly pin: string };

/** Errors of `act`: 409 with a code and a sentence where it cannot be done now. */
export interface StaffDone {
  readonly done: StaffAct['do'];
}
