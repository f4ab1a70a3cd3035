// What each key of kiosk.yaml is for.
import type { Meanings } from './meanings.ts';

const DAY = 'Opening hours, such as 10:00-18:00 or 22:00-02:00; a day that is not named is closed.';

export const KIOSK: Meanings = {
  name: 'Which kiosk this is, for staff and for messages.',
  media: 'The exhibition folder; from the data folder where it is not absolute.',
  screen: [
    'The screen, so that keys are as large as a thumb and within reach.',
    { inches: 'Its diagonal.', lowerEdge: 'How high its lower edge is above the floor.' },
  ],
  display: 'Which of several screens; a name stays when their order changes.',
  port: 'The port of the browser shell.',
  hours: [
    'When the kiosk is open; without it, always.',
    {
      ...Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, DAY])),
      exceptions: 'Days with hours of their own: 2026-12-24: closed.',
    },
  ],
  timezone: 'The time zone of the opening hours, such as Europe/Berlin; else the machine’s own.',
  sound: [
    'The loudspeaker.',
    {
      device: 'A part of its name, as the system calls it.',
      volume: 'How loud a visit begins.',
      ceiling: 'The loudest a visitor may make it.',
    },
  ],
  speech: 'With which program vitrine narrate speaks a language: ru: "espeak-ng -v ru -f {text} -w {wav}".',
  store: 'copy: everything is copied to this machine. in-place: large films stay where they are.',
  keep: 'How many good exhibitions are kept to go back to.',
  scan: 'Seconds between two looks at the exhibition folder.',
  still: 'Seconds for which nothing may have changed there before it is taken over.',
  probation: 'Seconds for which a new exhibition must be shown without a fault before it is believed.',
  statistics: ['Counts of visits.', { days: 'How many days of them are kept.' }],
  status: 'Whether a text file beside the exhibition folder says what is shown and what is wrong.',
  keypad: [
    'Keys of an audio keypad.',
    {
      next: 'Goes on.',
      previous: 'Goes back.',
      select: 'Presses.',
      back: 'Leads out.',
      headphones: 'Pressed by the keypad when headphones are plugged in.',
      faster: 'Speaks faster.',
      slower: 'Speaks slower.',
    },
  ],
  monitor: [
    'A second, read-only address for those who watch over many kiosks.',
    {
      port: 'Its port.',
      token: 'The secret that must be sent along.',
      address: 'The address of this machine on which it listens; without it, all of them.',
    },
  ],
  staffPin: 'Written by vitrine staff-pin.',
  corner: 'Where staff tap to open their panel.',
  version: 'Of this file’s form.',
};
