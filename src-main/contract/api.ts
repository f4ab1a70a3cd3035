// Requests and answers between page and kiosk. Errors of every route are an ErrorAnswer.
import type { ClaimStatus, Exhibition, Room, RoomSummary } from './content.ts';
import type { OpeningAnswer } from './opening.ts';

/** `GET /api/exhibition`: all the hall needs; rooms are fetched one by one. */
export interface ExhibitionAnswer extends Omit<Exhibition, 'rooms' | 'claims'> {
  readonly rooms: readonly RoomSummary[];
  /** How many statements were checked, by what came of it. */
  readonly claims: Readonly<Record<ClaimStatus, number>>;
  readonly kiosk: KioskFacts;
  /** A page that begins while the exhibit is closed begins dark. */
  readonly opening: OpeningAnswer;
}

export interface KioskFacts {
  readonly name: string;
  /** True millimetres of the screen's short side, from `kiosk.yaml` (inches), where known. */
  readonly shortSideMm?: number;
  /** Height of the screen's lower edge above the floor. */
  readonly lowerEdgeMm?: number;
  /** 0–1: how loud a visit begins, and the loudest a visitor may make it. */
  readonly volume: number;
  readonly ceiling: number;
  /** Milliseconds between heartbeats: 5000, in preview 250. */
  readonly heartbeatMs: number;
  /** Preview shows a new revision at once; a kiosk only between visits. */
  readonly preview: boolean;
  readonly keypad: Keypad;
  /** Where staff tap to open their panel. */
  readonly corner: Corner;
}

export type Corner = 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';

/** Keys of an audio keypad, as the browser calls them (`KeyboardEvent.key`). */
export interface Keypad {
  readonly next: string;
  readonly previous: string;
  readonly select: string;
  readonly back: string;
  /** What the keypad presses when headphones are plugged in. */
  readonly headphones?: string;
  readonly faster?: string;
  readonly slower?: string;
}

/** `GET /api/voice/REV/LANG`: hash of the words (see {@link ./voice.ts}) → address of their recording. */
export type VoiceAnswer = Readonly<Record<string, string>>;

/** `GET /api/rooms/REV/ID` */
export type RoomAnswer = Room;

/** `POST /api/heartbeat`, every 5 s. */
export interface HeartbeatRequest {
  /** The one-time key of the page the shell opened; absent in a browser somebody opened by hand. */
  readonly key?: string;
  /** Another one each time the page is loaded: a new one that nobody asked for means that the old one died. */
  readonly page?: string;
  readonly screen: string;
  /** What is on the screen, or is about to be: `room` or `room/exhibit/slide`. */
  readonly place?: string;
  readonly revision: string;
  /** One requested animation frame came within 2 s. */
  readonly frame: boolean;
  readonly visibility: 'visible' | 'hidden';
  readonly media?: { readonly id: string; readonly seconds: number };
  readonly heapBytes?: number;
  /** Errors seen since the last beat, newest last, at most 10. */
  readonly errors: readonly string[];
  readonly tried?: Tried;
  /** Its last beat: it was asked to load itself anew, and does so now. */
  readonly leaving?: boolean;
}

/** What came of the trial of a new revision since the last beat. */
export interface Tried {
  /** Places that were drawn, `room` or `room/exhibit/slide`. */
  readonly drawn: readonly string[];
  /** Places that could not be drawn. */
  readonly threw: readonly string[];
  /** Addresses of recordings and films that this browser cannot play. */
  readonly unplayable: readonly string[];
}

/** `GET /api/trial`: what the page is to try behind attract; empty lists where nothing is on probation. */
export interface TrialAnswer {
  readonly revision: string;
  readonly places: readonly string[];
  readonly media: readonly string[];
}

/** `fetch`: the exhibition is fetched anew, because the kiosk's own facts have changed; it counts from the next visit on. */
export type Command = 'reload' | 'fetch';

export interface HeartbeatAnswer {
  readonly revision: string;
  readonly commands: readonly Command[];
  /** Changes when the server was started anew. */
  readonly server: string;
  /** The revision that is on probation, while something of it has yet to be tried. */
  readonly trial?: string;
  readonly opening: OpeningAnswer;
}

/** `POST /api/visit`: one visit or one step of it, without identifiers. */
export interface VisitReport {
  readonly event: 'begin' | 'room' | 'exhibit' | 'slide-finished' | 'language' | 'setting' | 'end';
  readonly room?: string;
  readonly exhibit?: string;
  readonly slide?: string;
  readonly lang?: string;
  readonly detail?: string;
}

/** `GET /api/health` */
export interface HealthAnswer {
  readonly status: 'ok' | 'starting' | 'degraded';
  readonly revision: string;
  /** The screen the page last reported. */
  readonly screen: string;
  /** Seconds. */
  readonly uptime: number;
  readonly problems: { readonly errors: number; readonly warnings: number };
  /** Codes of what is wrong with the machine itself, such as `clock-wrong`; counted in `problems`. */
  readonly machine: readonly string[];
}

export interface ErrorAnswer {
  readonly error: { readonly code: string; readonly message: string; readonly fix?: string };
}
