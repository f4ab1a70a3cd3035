// The keys of kiosk.yaml. Every description finishes the sentence “must be …” in a problem.
import { hostname } from 'node:os';
import { z } from 'zod';
import { hoursSchema, timezoneSchema } from './hours/hours-schema.ts';

export const SETTINGS_VERSION = 1;

const isAddress = (text: string): boolean => z.union([z.ipv4(), z.ipv6()]).safeParse(text).success;
const words = z.string().trim().min(1).max(200);
const percent = z.number().min(0).max(100);
const port = z.number().int().min(0).max(65_535);
const key = words.describe('the name of a key, such as ArrowRight');
const furtherKey = words.exactOptional().describe('the name of a key, such as F13');

export const settingsSchema = z.object({
  /** Which kiosk this is, for staff and for messages; else what the network calls this machine. */
  name: words.default(() => hostname()).describe('a name of at most 200 letters'),
  /** Exhibition folder; from the data folder where it is not absolute. */
  media: words.exactOptional().describe('the path of the exhibition folder'),
  screen: z
    .object({
      /** Diagonal. */
      inches: z.number().min(4).max(200).exactOptional().describe('the diagonal in inches, from 4 to 200'),
      /** Millimetres above the floor. */
      lowerEdge: z.number().min(0).max(3000).exactOptional().describe('millimetres above the floor, from 0 to 3000'),
    })
    .prefault({})
    .describe('inches: and lowerEdge: under it, each a number'),
  /** Counted from 1 in the system's order, or (a part of) its name; absent for the system's main one. */
  display: z
    .union([z.number().int().min(1).max(32), words])
    .exactOptional()
    .describe('the number of a screen, from 1, or its name, such as HDMI-1'),
  port: port.default(4173).describe('a port number from 1 to 65535 (0 for any free one)'),
  hours: hoursSchema
    .exactOptional()
    .describe(
      'days (mon … sun) and exceptions: with dates, each “closed” or hours such as 10:00-18:00, or 22:00-02:00 to the next morning (06:00 at the latest)',
    ),
  /** Of the opening hours and of the museum's day; else the machine's own. */
  timezone: timezoneSchema.exactOptional().describe('the name of a time zone, such as Europe/Berlin'),
  sound: z
    .object({
      /** A part of the name of the loudspeaker, as the system calls it. */
      device: words.exactOptional().describe('the name of a loudspeaker'),
      volume: percent.default(70).describe('a number from 0 to 100'),
      /** The loudest a visitor may make it. */
      ceiling: percent.default(100).describe('a number from 0 to 100'),
    })
    .prefault({})
    .describe('device:, volume: and ceiling: under it'),
  /** Voices of `vitrine narrate` on this machine. */
  speech: z
    .record(
      z.string().regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/u),
      z.string().regex(/^(?=[^]*\{(?:text|reading)\})(?=[^]*\{wav\})/u),
    )
    .exactOptional()
    .describe('one command per language with {text} (or {reading}) and {wav} in it'),
  store: z.enum(['copy', 'in-place']).default('copy').describe('copy or in-place'),
  /** Good revisions kept. */
  keep: z.number().int().min(1).max(100).default(3).describe('a whole number from 1 to 100'),
  /** Seconds between two looks at the exhibition folder. */
  scan: z.number().min(1).max(3600).default(10).describe('a number of seconds from 1 to 3600'),
  /** Seconds for which nothing may have changed there before it is taken over. */
  still: z.number().min(0).max(600).default(5).describe('a number of seconds from 0 to 600'),
  /** Seconds for which a new revision must be shown without a fault before it is believed. */
  probation: z.number().min(0).max(86_400).default(60).describe('a number of seconds from 0 to 86400'),
  statistics: z
    .object({
      /** Of the museum's days, closed ones not counted. */
      days: z.number().int().min(1).max(10_000).default(400).describe('a whole number of days from 1 to 10000'),
    })
    .prefault({})
    .describe('days: under it, a whole number'),
  /** A file beside the exhibition folder that says what is shown and what is wrong. */
  status: z.boolean().default(false).describe('true or false'),
  /** Keys of an audio keypad, as the browser calls them. */
  keypad: z
    .object({
      next: key.default('ArrowRight'),
      previous: key.default('ArrowLeft'),
      select: key.default('Enter'),
      back: key.default('Escape'),
      /** Pressed by the keypad when headphones are plugged in. */
      headphones: furtherKey,
      faster: furtherKey,
      slower: furtherKey,
    })
    .prefault({})
    .describe('next:, previous:, select:, back:, headphones:, faster: and slower: under it, each the name of a key'),
  monitor: z
    .strictObject({
      port: port.min(1),
      token: z.string().regex(/^[\x21-\x7e]{16,200}$/u),
      /** Of this machine, on which it listens: all of them by default, since it is there for another machine. */
      address: z.string().refine(isAddress).default('0.0.0.0'),
    })
    .exactOptional()
    .describe(
      'port: and token: under it, the token of at least 16 letters and digits; address: one of this machine’s own',
    ),
  staffPin: z
    .string()
    .regex(/^scrypt:[0-9:]+:[A-Za-z0-9+/=_-]+:[A-Za-z0-9+/=_-]+$/u)
    .exactOptional()
    .describe('what “vitrine staff-pin” writes here, not the PIN itself'),
  corner: z
    .enum(['top-left', 'top-right', 'bottom-left', 'bottom-right'])
    .default('top-left')
    .describe('top-left, top-right, bottom-left or bottom-right'),
  version: z.number().int().min(1).max(SETTINGS_VERSION).default(SETTINGS_VERSION).describe(`${SETTINGS_VERSION}`),
});

export type KioskSettings = Readonly<z.output<typeof settingsSchema>>;

/** Keys whose value no problem, log or report may repeat. */
export const SECRET_KEYS: readonly string[] = ['staffPin', 'monitor'];
