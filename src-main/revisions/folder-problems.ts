// What can be wrong with taking over a folder as a whole. The exhibition that is shown stays; nothing here ever takes it away.
import type { Problem } from '#contract/problem';

export type FolderProblem = Problem;

/** For the guide, in general words: those that no reading of the folder gives. */
export const FOLDER_MEANINGS: Readonly<Record<string, readonly [Problem['severity'], means: string, todo: string]>> = {
  'disk-too-small': [
    'error',
    'The kiosk’s disk has no room for what is new; what is shown stays.',
    'Make room there, or take large films out of the exhibition.',
  ],
  'staging-failed': [
    'error',
    'What is new could not be copied to the kiosk; what is shown stays.',
    'See whether folder and disk can be read and written.',
  ],
  'folder-partly-unreadable': [
    'error',
    'Something in the folder cannot be read, so nothing new is taken over; what is shown stays.',
    'See whether the kiosk may read it, and whether disk or share are in order.',
  ],
  'folder-never-still': [
    'warning',
    'Something keeps changing in the folder, so it is never taken over.',
    'Finish copying, or end the program that writes there.',
  ],
  'revision-refused': [
    'error',
    'What is new was shown, stopped the screen, and was taken back; the exhibition before it is shown.',
    'Change what lies at the places that are named; to try the same once more: `vitrine follow`.',
  ],
  'slide-stops-the-screen': [
    'error',
    'The screen died twice on this slide; it is left out.',
    'Change its picture, film or recording; it is shown again by itself.',
  ],
  'room-stops-the-screen': [
    'error',
    'This room could not be drawn at a first start; it is left out.',
    'Change what lies in it; it is shown again by itself.',
  ],
  'browser-cannot-play': [
    'warning',
    'The browser of the kiosk cannot play this recording or film; its captions are shown.',
    'Save it as opus or mp3, a film as mp4 with H.264.',
  ],
};

const row = (severity: Problem['severity'], code: string, message: string, fix: string): FolderProblem => ({
  severity,
  code,
  path: '',
  message,
  fix,
});

const WHY = {
  died: 'the page died on it twice',
  threw: 'one of its rooms could not be drawn',
  before: 'it did not stand the test when it was tried',
} as const;

const NAMED = 3;

const list = (names: readonly string[]): string => names.map((one) => `“${one}”`).join(', ');

/** `name` is what the exhibition folder is called. */
export const folderProblems = {
  diskTooSmall: (name: string, needed: string, free: string): FolderProblem =>
    row(
      'error',
      'disk-too-small',
      `The changes in “${name}” need ${needed} on this machine’s disk, and ${free} are free. What is shown stays as it was.`,
      'Make room on the disk of the data folder, or take large films out of the exhibition; then nothing else need be done.',
    ),
  /** `file`, below the folder, is what was being copied. */
  stagingFailed: (name: string, reason: string, file?: string): FolderProblem =>
    row(
      'error',
      'staging-failed',
      `The changes in “${name}” could not be copied to this machine (${file === undefined ? '' : `“${file}”: `}${reason}). What is shown stays as it was.`,
      'See whether the folder and the disk can be read and written; it is tried again by itself.',
    ),
  neverStill: (name: string, minutes: number, files: readonly string[]): FolderProblem =>
    row(
      'warning',
      'folder-never-still',
      `“${name}” has been changing for ${minutes} minutes without a pause, last ${list(files)}. What is shown stays as it was.`,
      'Finish copying, or end the program that keeps writing there.',
    ),
  /** `paths` below the folder. */
  partlyUnreadable: (name: string, paths: readonly string[]): FolderProblem =>
    row(
      'error',
      'folder-partly-unreadable',
      `In “${name}” there is something that cannot be read: ${list(paths.slice(0, NAMED))}${paths.length > NAMED ? ` and ${paths.length - NAMED} more` : ''}. What is shown stays as it was.`,
      'See whether the account of the kiosk may read it, and whether the disk or the share is in order; then it is taken over by itself.',
    ),
  gone: (name: string): FolderProblem =>
    row(
      'error',
      'media-gone',
      `The folder “${name}” cannot be read, or is empty all at once. What is shown stays as it was.`,
      'Connect the disk or share again, or put the folder back; it is taken up by itself.',
    ),
  /** `places`: where it happened. */
  refused: (name: string, why: 'died' | 'threw' | 'before', places: readonly string[]): FolderProblem =>
    row(
      'error',
      'revision-refused',
      `“${name}” as it is now was shown and taken back: ${WHY[why]}${places.length > 0 ? `, at ${list(places)}` : ''}. The exhibition before it is shown.`,
      'Change what lies there, or take it out; what is new in the folder is tried by itself. To try the same once more: vitrine follow.',
    ),
  /** `place` is `room` or `room/exhibit/slide`. */
  stopsTheScreen: (place: string): FolderProblem =>
    row(
      'error',
      place.includes('/') ? 'slide-stops-the-screen' : 'room-stops-the-screen',
      `The ${place.includes('/') ? 'slide' : 'room'} “${place}” stopped the screen twice and is left out. Everything else is shown.`,
      'Change or replace its picture, film or recording: it is shown again as soon as its files change. To try the same once more: vitrine follow.',
    ),
  /** `path`: the file, below the exhibition folder. */
  cannotPlay: (path: string): FolderProblem => ({
    ...row(
      'warning',
      'browser-cannot-play',
      `“${path}” cannot be played on this machine. Visitors read its captions instead.`,
      'Save it again in a common form: opus or mp3 for sound, mp4 with H.264 for films.',
    ),
    path,
  }),
  nothingToShow: (name: string): FolderProblem =>
    row(
      'error',
      'exhibition-empty',
      `“${name}” holds no room that could be shown any more. What is shown stays as it was.`,
      'Put the rooms back: a folder “rooms” with a folder for each room. `vitrine check` says what is wrong.',
    ),
} as const;
