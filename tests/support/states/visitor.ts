// A visitor who sets what suits them and then goes to each page there is, by touch, in any language and within reach, too.
import type { Locator, Page } from '@playwright/test';
import type { KioskFacts } from '../../../src-main/contract/api.ts';
import { choose } from '../../../src-main/contract/choose.ts';
import type { Exhibition, Room, Words } from '../../../src-main/contract/content.ts';
import { createMessages, type Messages } from '../../../src-renderer/messages/messages.ts';
import { termsIn } from '../../../src-renderer/screens/terms.ts';
import { isLongSuite } from '../suite.ts';
import { unhurried } from '../unhurried.ts';
import { filmBytes, showOtherwise, tellOpening, WITH_ADVISORY, WITH_FILM, WITH_PICTURE } from './otherwise.ts';
import { fetchRooms, settled, tapInPages } from '../walk.ts';

export interface Settings {
  readonly lang: string;
  /** Places in their rows of the settings. */
  readonly text: 0 | 1 | 2 | 3;
  readonly contrast: 0 | 1 | 2 | 3;
  readonly reach: 0 | 1 | 2;
}

export const STATES = [
  ...(['hall', 'languages', 'settings', 'about', 'advisory', 'room', 'slide', 'accounts', 'glossary'] as const),
  ...(['transcript', 'more', 'closer', 'takeaway', 'still-there', 'film', 'advisory of an exhibit'] as const),
  ...(['advisory of a slide', 'closing'] as const),
];
export type State = (typeof STATES)[number];

/** Where the sample has what a state shows. */
const WITH_ALL = { room: 'harbour', exhibit: 'dockyard' };
const ASKING = 'november-1894';
const ASKING_EXHIBIT = { room: 'war-1894', exhibit: 'prices-on-heads' };
const CLOSES_IN_SECONDS = 600;
const BEAT_MS = 5000;
const ON_SLIDE: readonly State[] = [
  ...(['slide', 'accounts', 'glossary', 'transcript', 'more', 'takeaway', 'still-there', 'closing'] as const),
];

export class SettledVisitor {
  private readonly page: Page;
  private readonly settings: Settings;
  private readonly exhibition: Exhibition;
  private readonly rooms: readonly Room[];
  private readonly say: Messages;
  constructor(page: Page, settings: Settings, exhibition: Exhibition, rooms: readonly Room[]) {
    this.page = page;
    this.settings = settings;
    this.exhibition = exhibition;
    this.rooms = rooms;
    this.say = createMessages(settings.lang, exhibition.interface);
  }

  /** Wakes the kiosk at `url`, chooses the language and the settings. */
  static async arrive(
    page: Page,
    url: string,
    settings: Settings,
    facts: Partial<KioskFacts>,
  ): Promise<SettledVisitor> {
    const { exhibition, rooms } = await fetchRooms(url);
    await showOtherwise(page, rooms, facts);
    await page.goto(url);
    await page.locator('html[data-screen=attract]').waitFor();
    await page.touchscreen.tap(600, 400);
    await page.locator('html[data-screen=hall]').waitFor();
    const visitor = new SettledVisitor(page, settings, exhibition, rooms);
    await visitor.choose();
    return visitor;
  }

  /** Calls `look` on each page of the state, from the hall; ends wherever that is. */
  async show(state: State, look: (name: string) => Promise<void>): Promise<void> {
    await this.home();
    const { page, say } = this;
    if (state === 'languages') await this.open(this.languageName(this.settings.lang), 'languages');
    if (state === 'settings') await this.open(say('settings'), 'settings');
    if (state === 'about') await this.open(say('aboutLabels'), 'about');
    if (state === 'advisory') await this.enter(ASKING, 'overlay=advisory');
    if (state === 'room') await this.enter(WITH_ALL.room, 'screen=room');
    if (ON_SLIDE.includes(state)) await this.toSlide(WITH_ALL);
    if (state === 'film') {
      await filmBytes();
      await this.toSlide(WITH_FILM);
    }
    if (state === 'advisory of an exhibit') await this.toSlide(ASKING_EXHIBIT, 'overlay=advisory');
    if (state === 'advisory of a slide') await this.toSlide(WITH_ADVISORY, 'overlay=advisory');
    if (state === 'closing') {
      await tellOpening(page, { now: 'closing', endsIn: CLOSES_IN_SECONDS });
      await page.clock.fastForward(BEAT_MS);
      await page.locator('.closing').waitFor();
    }
    if (state === 'accounts') await this.open(say('whoSaysWhat'), 'accounts');
    if (state === 'glossary') await this.toTerm();
    if (state === 'transcript') await this.open(say('text'), 'transcript');
    if (state === 'more' || state === 'takeaway') await this.open(say('more'), 'more');
    if (state === 'takeaway') await this.inPages(this.key(say('takeAway')), 'takeaway');
    if (state === 'closer') {
      await this.toSlide(WITH_PICTURE);
      // at the largest size words and picture take the screen in turn; within reach the key is below
      const picture = this.key(say('picture'));
      if (this.settings.text === 3 && this.settings.reach === 0) await this.tap(picture);
      await this.open(say('lookCloser'), 'closer');
    }
    if (state === 'still-there') {
      await page.clock.fastForward(250_000);
      await page.locator('html[data-overlay=still-there]').waitFor();
    }
    // a film has no frame yet, or a room no exhibits
    if (state === 'film') await page.waitForFunction(() => (document.querySelector('video')?.readyState ?? 0) > 1);
    if (state === 'room') await page.locator('main.room li').first().waitFor();
    await settled(page);
    await look(state);
    if (state === 'accounts') {
      await this.tap(this.key(say('sources')));
      await settled(page);
      await look('sources');
    }
    const paged = state === 'settings' || state === 'more';
    // further pages have rows of the same kind: in the long suite they are looked at, too
    for (let count = 2; paged && isLongSuite && (await this.turn('next')); count += 1)
      await look(`${state}, page ${count}`);
    if (state === 'still-there') {
      // a key pressed while looking has answered: a touch would then open what lies there
      if (await page.locator('html[data-overlay=still-there]').isVisible()) await page.touchscreen.tap(300, 300);
      await page.locator('html:not([data-overlay])').waitFor();
    }
  }

  private readonly key = (name: string): Locator =>
    this.page
      .getByRole('button', { name, exact: true })
      .and(this.page.locator(':not([inert] *)'))
      .filter({ visible: true })
      .first();
  private readonly languageName = (tag: string): string =>
    this.exhibition.languages.find((one) => one.tag === tag)?.name ?? '';
  private readonly words = (words: Words | undefined): string =>
    choose(words ?? {}, this.settings.lang, 'en')?.value ?? '';

  private async tap(wanted: Locator): Promise<void> {
    await unhurried(this.page);
    await wanted.tap();
  }

  private async choose(): Promise<void> {
    const { page, settings } = this;
    if (settings.lang !== 'en') {
      await this.open('English', 'languages');
      await this.tap(this.key(this.languageName(settings.lang)));
      await page.locator(`html[lang="${settings.lang}"]:not([data-overlay])`).waitFor();
    }
    await this.open(this.say('settings'), 'settings');
    await this.set('contrast', settings.contrast);
    await this.set('reach', settings.reach);
    await this.set('textSize', settings.text);
    await this.tap(this.key(this.say('close')));
    await page.locator('html:not([data-overlay])').waitFor();
  }

  private async set(name: 'contrast' | 'reach' | 'textSize', place: number): Promise<void> {
    // a small screen begins with larger letters
    if (place === 0 && name !== 'textSize') return;
    await this.inPages(
      this.page
        .getByRole('group', { name: this.say(name), exact: true })
        .getByRole('button')
        .nth(place),
      undefined,
    );
    await settled(this.page);
  }

  /** Touches what stands on one of the pages of a list of rows. */
  private async inPages(wanted: Locator, overlay: string | undefined): Promise<void> {
    while ((await wanted.filter({ visible: true }).count()) === 0 && (await this.turn('previous')));
    while ((await wanted.filter({ visible: true }).count()) === 0)
      if (!(await this.turn('next'))) throw new Error(`no page shows ${String(wanted)}`);
    await this.tap(wanted);
    if (overlay !== undefined) await this.page.locator(`html[data-overlay=${overlay}]`).waitFor();
  }

  private async turn(way: 'next' | 'previous'): Promise<boolean> {
    const key = this.page.locator('nav.sill').getByRole('button', { name: this.say(way), exact: true });
    if ((await key.count()) === 0 || (await key.getAttribute('aria-disabled')) !== null) return false;
    await this.tap(key);
    await settled(this.page);
    return true;
  }

  private async open(word: string, overlay: string): Promise<void> {
    await this.tap(this.key(word));
    await this.page.locator(`html[data-overlay=${overlay}]`).waitFor();
  }

  private async home(): Promise<void> {
    const { say } = this;
    // a room that asks is left by its own answer
    const asked = (await this.key(say('backToAllRooms')).count()) > 0;
    await this.tap(this.key(say(asked ? 'backToAllRooms' : 'allRooms')));
    await this.page.locator('html[data-screen=hall]:not([data-overlay])').waitFor();
  }

  private async enter(id: string, until: string): Promise<void> {
    const index = this.rooms.findIndex((room) => room.id === id);
    if (this.settings.reach === 0) await tapInPages(this.page, this.words(this.rooms[index]?.title), this.say);
    else await this.inPages(this.key(this.say('roomNumber', { room: index + 1 })), undefined);
    await this.page.locator(`html[data-${until}]`).waitFor();
  }

  private async toSlide({ room, exhibit }: typeof WITH_ALL, until = `exhibit="${exhibit}"`): Promise<void> {
    await this.enter(room, 'screen=room');
    const found = this.rooms.find(({ id }) => id === room)?.exhibits.find(({ id }) => id === exhibit);
    const title = this.words(found?.title);
    await this.page.locator('main.room .heading').first().waitFor();
    if (this.settings.reach === 0) await tapInPages(this.page, title, this.say);
    else await this.inPages(this.key(title), undefined);
    await this.page.locator(`html[data-${until}]`).waitFor();
  }

  private async toTerm(): Promise<void> {
    const slide = this.rooms.find(({ id }) => id === WITH_ALL.room)?.exhibits.find(({ id }) => id === WITH_ALL.exhibit)
      ?.slides[0];
    const [term] = termsIn(choose(slide?.label ?? {}, this.settings.lang, 'en')?.value ?? { blocks: [] });
    if (this.settings.reach !== 0) {
      await this.open(this.say('more'), 'more');
      return this.inPages(this.key(this.words(this.exhibition.glossary[term ?? '']?.name)), 'glossary');
    }
    await this.tap(this.page.locator('article .label button').first());
    await this.page.locator('html[data-overlay=glossary]').waitFor();
  }
}
