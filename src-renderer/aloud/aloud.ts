// Read-aloud and the way of the focus: follows the visit, keeps the focus where something is, and says what is new.
import type { KioskFacts } from '#contract/api';
import type { Lang } from '#contract/content';
import type { Narration } from '../narration/narration.svelte.ts';
import { TONE_SECONDS } from '../narration/tone.ts';
import type { Stage } from '../screens/stage.ts';
import type { StaffSeat } from '../staff/panel-loader.svelte.ts';
import { backFrom, type KeyAct } from '../visit/keypad.ts';
import { isVisiting, type Settings, type Visit, type Visiting } from '../visit/visit.ts';
import { clean, describe, describeChange, type Describing, type Thing, type Utterance } from './describe.ts';
import { createFocus } from './focus.ts';
import { listenKeys } from './keys.ts';
import { listenChanges } from './changes.ts';
import { createAudioPlayer } from './player.ts';
import { placeKey } from './place-key.ts';
import { Speaker } from './speaker.ts';
import { createSynthesis } from './synthesis.ts';
import { thingOf } from './thing.ts';
import { createVoices } from './voices.ts';
import { aloudWords, type AloudKey } from './words.ts';

export interface AloudOptions {
  readonly stage: Stage;
  readonly visit: () => Visit;
  readonly narration: Pick<Narration, 'hold' | 'release'>;
  /** Somebody leads this visit by keys. */
  readonly onKeys: () => void;
  /** While their panel is open. */
  readonly staff: () => StaffSeat | undefined;
}

export interface Aloud {
  /** The visit as it is now, once the page shows it. */
  follow(visit: Visit): void;
  /** The tone of “still there?” sounds, with so many seconds left to answer: the words come when it has died away. */
  asked(secondsLeft: number): void;
  end(): void;
}

const SPEEDS: readonly Settings['speed'][] = [0.75, 1, 1.25, 1.5];

export function startAloud({ stage, visit, narration, onKeys, staff }: AloudOptions): Aloud {
  const page = document;
  const controller = new AbortController();
  const { signal } = controller;
  const here = (): Visiting | undefined => {
    const now = visit();
    return isVisiting(now) ? now : undefined;
  };
  const isOn = (): boolean => (staff() ?? here()?.memory)?.readAloud ?? false;
  const voices = createVoices({ revision: () => stage.exhibition.revision, fetch: (url) => fetch(url, { signal }) });
  const speaker = new Speaker({
    voices,
    player: createAudioPlayer(),
    synthesis: createSynthesis(),
    tuning: () => tuningOf(here(), stage.exhibition.kiosk),
    hold: () => narration.hold(),
    release: () => narration.release(),
    log: (message) => console.warn(message),
  });
  const focus = createFocus(page, signal);
  let last: Visiting | undefined;
  /** What has the focus, as it was last told. */
  let told: Thing | undefined;
  /** What was said of the page by itself. */
  let heard: readonly string[] = [];

  const lang = (): Lang => staff()?.lang ?? stage.lang;
  const say = (key: AloudKey): string => aloudWords(lang(), stage.exhibition.interface)(key);
  const own = (words: string): Utterance => ({ words, lang: lang() });
  const to = (): Describing => ({ lang: lang(), say, youAreHere: stage.say('youAreHere') });

  focus.onFocus((element) => {
    const before = told;
    told = thingOf(element);
    if (isOn() && told) speaker.say(describe(told, to(), before));
  });
  focus.onUsed((element) => {
    const now = thingOf(element);
    const change = now && told ? describeChange(now, told, to()) : [];
    told = now;
    if (isOn() && change.length > 0) speaker.say(change);
  });
  const tellPlace = (before: readonly Utterance[] = []): void => {
    const place = clean(focus.place());
    heard = place.map(({ words }) => words);
    speaker.say([...before, ...place]);
    changes.look();
  };
  const changes = listenChanges(
    page,
    () => {
      const now = here();
      const news = isOn() && !staff() && now && !now.warning ? clean(focus.news()) : [];
      if (news.length === 0) return;
      speaker.add(news.filter(({ words }) => !heard.includes(words)));
      heard = news.map(({ words }) => words);
    },
    signal,
  );
  for (const type of ['keydown', 'pointerdown', 'wheel'])
    window.addEventListener(type, () => speaker.interrupt(), { capture: true, passive: true, signal });

  const onAct = (act: Exclude<KeyAct, 'next' | 'previous' | 'select'>): void => {
    const seat = staff();
    if (act === 'back' && seat) return seat.back();
    if (act === 'headphones' && seat) {
      seat.toggleReadAloud();
      return speaker.say([own(say(isOn() ? 'readAloudOn' : 'readAloudOff'))]);
    }
    const now = here();
    if (!now) return;
    const { readAloud, speed } = now.memory;
    if (act === 'headphones') return stage.send({ type: 'set', readAloud: !readAloud });
    if (act === 'back') {
      const event = backFrom(now);
      return event && stage.send(event);
    }
    const faster = SPEEDS[SPEEDS.indexOf(speed) + (act === 'faster' ? 1 : -1)];
    stage.send({ type: 'set', speed: faster ?? speed });
    if (readAloud) speaker.say([own(say(act))]);
  };
  listenKeys({ page, keypad: () => stage.exhibition.kiosk.keypad, words: isOn, onAct, onKeys }, signal);

  function follow(now: Visit): void {
    const before = last;
    last = isVisiting(now) ? now : undefined;
    if (!last) {
      told = undefined;
      return speaker.stop();
    }
    const moved = before === undefined || placeKey(before) !== placeKey(last);
    if (moved) focus.settle({ opened: isOpened(before, last), closed: isOpened(last, before), always: isOn() });
    if (moved) told = thingOf(page.activeElement);
    const { readAloud, lang } = last.memory;
    const wasOn = before?.memory.readAloud ?? false;
    if (!readAloud) return wasOn ? speaker.say([own(say('readAloudOff'))]) : undefined;
    if (lang !== before?.memory.lang) voices.prepare(lang);
    if (!wasOn) tellPlace([own(say('readAloudOn'))]);
    else if (last.warning) return;
    else if (before?.warning) speaker.interrupt();
    else if (moved || lang !== before?.memory.lang) tellPlace();
  }
  return {
    follow,
    asked(secondsLeft) {
      const isFirst = secondsLeft === stage.exhibition.idle.warn;
      const words = isFirst ? stage.say('stillThereLine') : stage.say('secondsLeft', { n: secondsLeft });
      if (isOn()) speaker.say([own(words)], TONE_SECONDS * 1000);
    },
    end() {
      controller.abort();
      speaker.stop();
    },
  };
}

/** Something came to lie over what was there. */
const isOpened = (before: Visiting | undefined, after: Visiting | undefined): boolean =>
  before !== undefined && ((!before.overlay && after?.overlay !== undefined) || (!before.warning && after?.warning !== undefined)); // prettier-ignore

const tuningOf = (now: Visiting | undefined, kiosk: KioskFacts): { speed: number; volume: number } => ({
  speed: now?.memory.speed ?? 1,
  volume: Math.min(now?.memory.volume ?? kiosk.volume, 1),
});
