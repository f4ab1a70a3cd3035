// The staff's panel by their own hands: opened by a PIN, used for what has to be done, left at any time.
import { expect } from '@playwright/test';
import { voiceHash } from '../../src-main/content/voices.ts';
import { MEANINGS } from '../../src-renderer/staff/words/meanings.ts';
import { REFUSALS } from '../../src-renderer/staff/words/refusals.ts';
import { sayIn, STAFF_LANGUAGES } from '../../src-renderer/staff/words/words.ts';
import { html } from '../faults/visitor.ts';
import { expectTold, toldSince, watchSounds } from '../support/aloud.ts';
import { beginOnAttract as begin, callStaff, enterPin, goIn, staffKey } from '../support/staff/hand.ts';
import { CONTENT, STATUS } from '../support/staff/answers.ts';
import { answerStaff, CODE, PIN } from '../support/staff/kiosk.ts';
import { test } from '../support/visitor-test.ts';

const say = sayIn('en');

test.describe('the door', () => {
  test('says that a PIN is wrong and counts the wait, and lets in who waits and knows it', async ({ page }) => {
    const side = await answerStaff(page);
    await begin(page);
    await callStaff(page);
    await expect(page.getByRole('heading', { name: say('allWell') })).toBeVisible();
    await enterPin(page, '1111');
    const note = page.locator('.pad [role=status]');
    await expect(note).toContainText(say('pinWrong'));
    await expect(note).toContainText(/0:0[78]/u);
    await expect(staffKey(page, 'enter')).toHaveAttribute('aria-disabled', 'true');
    await expect(staffKey(page, 'leave')).not.toHaveAttribute('aria-disabled');
    await page.clock.fastForward(3000);
    await expect(note).toContainText(/0:0[345]/u);
    side.forgive();
    await page.clock.fastForward(6000);
    await expect(note).not.toContainText('0:0');
    await goIn(page);
  });

  test('the right PIN leads in; after its time the token leads back to the pad; leaving gives it back', async ({
    page,
  }) => {
    const side = await answerStaff(page, { delay: 0 });
    await begin(page);
    await callStaff(page);
    await enterPin(page, '9999');
    await expect(page.locator('.pad [role=status]')).toContainText(say('pinWrong'));
    await goIn(page);
    await expect(page.getByRole('heading', { name: say('allWell') })).toBeVisible();
    side.end();
    await staffKey(page, 'log').tap();
    await expect(page.getByRole('heading', { name: say('enterPin') })).toBeVisible();
    await expect(page.locator('.pad')).toContainText(say('askedAgain'));
    await goIn(page);
    await staffKey(page, 'leave').tap();
    await expect(html(page)).toHaveAttribute('data-screen', 'attract');
    await expect.poll(side.hasToken).toBe(false);
    expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]))).not.toContain('a-token'); // prettier-ignore
  });

  test('without a PIN it shows how the kiosk is, and takes a PIN from who has the code', async ({ page }) => {
    const side = await answerStaff(page, { pin: undefined, delay: 0 });
    await begin(page);
    await callStaff(page);
    await expect(page.getByRole('heading', { name: say('noPin') })).toBeVisible();
    const answerPad = async (...all: readonly string[]): Promise<void> => {
      for (const digits of all) await enterPin(page, digits);
    };
    await answerPad('00000000', '4711', '4711');
    await expect(page.locator('.pad [role=status]')).toContainText(say('codeWrong'));
    await answerPad(CODE, '4711', '4712');
    await expect(page.locator('.pad [role=status]')).toContainText(say('pinsDiffer'));
    await answerPad('4711', '4711');
    await expect(page.locator('.staff')).toHaveAttribute('data-in', 'true');
    await expect(page.getByRole('status').filter({ hasText: say('pinIsSet') })).toBeVisible();
    expect(side.pin).toBe('4711');
  });

  test('closes by itself after two minutes without a touch, and a touch begins them anew', async ({ page }) => {
    await answerStaff(page);
    await begin(page);
    await callStaff(page);
    await page.clock.fastForward(100_000);
    await page.touchscreen.tap(900, 400);
    await page.clock.fastForward(100_000);
    await expect(html(page)).toHaveAttribute('data-screen', 'staff');
    await page.clock.fastForward(25_000);
    await expect(html(page)).toHaveAttribute('data-screen', 'attract');
  });

  test('read-aloud goes on there and says everything but the digits', async ({ page }) => {
    await answerStaff(page);
    await watchSounds(page);
    await page.route('**/api/exhibition', async (route) => {
      const response = await route.fetch();
      const answer = (await response.json()) as { defaults: object };
      await route.fulfill({ response, json: { ...answer, defaults: { ...answer.defaults, readAloud: true } } });
    });
    await begin(page);
    await page.touchscreen.tap(600, 500);
    await expect(html(page)).toHaveAttribute('data-screen', 'hall');
    await callStaff(page);
    await expect(html(page)).toHaveAttribute('data-screen', 'staff');
    await toldSince(page);
    for (const _ of PIN) await page.keyboard.press('Tab');
    await page.keyboard.type(PIN);
    await page.keyboard.press('Enter');
    await expect(page.locator('.staff')).toHaveAttribute('data-in', 'true');
    const heard = (await toldSince(page)).join(' ');
    // something was said meanwhile, and nothing of what was typed
    expect(heard).toContain('.opus');
    for (const digit of '0123456789') expect(heard).not.toContain(voiceHash('en', digit));
    await staffKey(page, 'health').focus();
    await expectTold(page, 'en', [say('health')]);
  });
});

test.describe('what is done', () => {
  test('is done at once, or where it weighs more at the second tap; what is refused is told', async ({ page }) => {
    const side = await answerStaff(page);
    await begin(page);
    await callStaff(page);
    await goIn(page);
    await staffKey(page, 'actions').tap();
    await staffKey(page, 'reload').tap();
    await expect.poll(() => side.acts).toEqual([{ do: 'reload' }]);
    await expect(page.getByRole('status').filter({ hasText: say('done') })).toBeVisible();
    await staffKey(page, 'restartKiosk').tap();
    await page.clock.runFor(6000);
    // the first tap is forgotten
    await staffKey(page, 'restartKiosk').tap();
    await staffKey(page, 'tapAgain').tap();
    await expect.poll(() => side.acts.slice(1)).toEqual([{ do: 'restart', what: 'kiosk' }]);

    await page.route('**/api/staff/act', (route) =>
      route.fulfill({
        status: 409,
        json: { error: { code: 'not-now', message: 'The folder is still being copied.' } },
      }),
    );
    await staffKey(page, 'content').tap();
    await page.getByRole('group').filter({ hasText: '1,398' }).getByRole('button').tap();
    await staffKey(page, 'tapAgain').tap();
    await expect(page.getByRole('status').filter({ hasText: 'still being copied' })).toBeVisible();

    // what the panel has words for it says in its language
    await page.route('**/api/staff/act', (route) =>
      route.fulfill({ status: 409, json: { error: { code: 'sink-not-there', message: 'That loudspeaker is gone.' } } }),
    );
    await staffKey(page, 'sound').tap();
    await staffKey(page, 'useThis').tap();
    for (const { tag, name } of STAFF_LANGUAGES) {
      await expect(page.locator('.told')).toContainText(REFUSALS[tag]['sink-not-there']);
      await expect(page.locator('.told')).not.toContainText('gone');
      const next = STAFF_LANGUAGES[STAFF_LANGUAGES.findIndex((one) => one.tag === tag) + 1];
      if (!next) break;
      await page.getByRole('button', { name, exact: true }).tap();
      await page.locator(`main button[lang=${next.tag}]`).tap();
    }
  });

  test('keeps the exhibition that is shown; one that is tried or kept already has no key for it', async ({ page }) => {
    const side = await answerStaff(page);
    await begin(page);
    await callStaff(page);
    await goIn(page);
    await staffKey(page, 'content').tap();
    const kept = page.getByRole('group').filter({ hasText: say('onScreen') });
    await kept.getByRole('button', { name: say('keepThis') }).tap();
    await staffKey(page, 'tapAgain').tap();
    await expect.poll(() => side.acts).toEqual([{ do: 'show', revision: CONTENT.revision }]);
    side.status = { ...STATUS, content: { ...STATUS.content, doing: 'pinned' } };
    await page.clock.runFor(5100);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(say('isPinned'));
    await expect(staffKey(page, 'keepThis')).toHaveCount(0);
    const revisions = CONTENT.revisions.map((one) => ({ ...one, onTrial: one.shown }));
    side.status = { ...STATUS, content: { ...STATUS.content, doing: 'on-trial', revisions } };
    await page.clock.runFor(5100);
    await expect(page.getByText(say('isTried'), { exact: true })).toBeVisible();
    await expect(staffKey(page, 'keepThis')).toHaveCount(0);
  });

  test('says in the language of staff what a mistake means and what to do; its message stays as it is', async ({
    page,
  }) => {
    await answerStaff(page);
    await begin(page);
    await callStaff(page);
    await page.getByRole('button', { name: 'English', exact: true }).tap();
    await page.locator('main button[lang=ja]').tap();
    await goIn(page, 'ja');
    await staffKey(page, 'content', 'ja').tap();
    const [{ code, message, fix } = { code: '', message: '', fix: '' }] = STATUS.content.problems;
    const [means = '', todo = ''] = MEANINGS.ja?.[code] ?? [];
    const told = page.locator('.problem').filter({ hasText: message });
    await expect(told).toContainText(means);
    await expect(told).toContainText(todo);
    await expect(told).not.toContainText(fix);
    await expect(told.getByText(message)).toHaveAttribute('lang', 'en');
  });

  test('of two loudspeakers with one name takes the one that is pressed, and misses the one that staff chose', async ({
    page,
  }) => {
    const name = 'USB Audio Device';
    const sinks = ['58', '59', '60'].map((id) => ({ id, name, isDefault: id === '59' }));
    const sound = { ...STATUS.sound, asked: 'HDMI', wanted: name, used: name, sinks };
    const side = await answerStaff(page, { status: { ...STATUS, sound } });
    await begin(page);
    await callStaff(page);
    await goIn(page);
    await expect(page.getByRole('heading', { name: say('allWell') })).toBeVisible();
    await staffKey(page, 'sound').tap();
    await expect(page.getByRole('heading', { name: say('soundTo', { name }) })).toBeVisible();
    await expect(page.getByText(say('chosen', { name }))).toBeVisible();
    await expect(page.getByText(say('inUse'), { exact: true })).toHaveCount(1);
    await page.getByRole('group', { name }).filter({ hasText: '60' }).getByRole('button').tap();
    await expect.poll(() => side.acts).toEqual([{ do: 'sink', name, id: '60' }]);
    side.status = { ...STATUS, sound: { ...sound, isLost: true, used: 'Built-in Audio', sinks: [] } };
    await page.clock.runFor(5100);
    await expect(page.getByRole('heading', { name: say('soundGone', { name }) })).toBeVisible();
    await staffKey(page, 'health').tap();
    await expect(page.getByRole('heading', { name: say('soundGone', { name }) })).toBeVisible();
  });

  test('goes over the screen in fields, and the way out is never under the finger', async ({ page }) => {
    await answerStaff(page);
    await begin(page);
    await callStaff(page);
    await goIn(page);
    await staffKey(page, 'screen').tap();
    const show = (name: string) => page.getByRole('group', { name, exact: true }).getByRole('button').tap();
    await show(say('touch'));
    const touched = page.locator('.fields rect[data-touched=true]');
    await page.touchscreen.tap(40, 1060);
    await expect(touched).toHaveCount(1);
    const bar = page.getByRole('dialog', { name: say('touch') });
    expect((await bar.boundingBox())?.y).toBeLessThan(200);
    await page.touchscreen.tap(1900, 20);
    await expect(touched).toHaveCount(2);
    expect((await bar.boundingBox())?.y).toBeGreaterThan(800);
    await staffKey(page, 'endTest').tap();
    await expect(page.locator('.cover')).toHaveCount(0);
    await show(say('colours'));
    await staffKey(page, 'next').tap();
    await expect(page.locator('.cover svg rect')).toHaveAttribute('fill', '#ff0000');
    await page.keyboard.press('Escape');
    await expect(page.locator('.cover')).toHaveCount(0);
    await expect(html(page)).toHaveAttribute('data-screen', 'staff');
  });

  test('a kiosk that answers no more is told, and the way out stays', async ({ page }) => {
    await answerStaff(page);
    await begin(page);
    await callStaff(page);
    await goIn(page);
    await page.route('**/api/staff/**', (route) => route.abort());
    await page.clock.runFor(6000);
    await expect(page.getByRole('status').filter({ hasText: say('noAnswer') })).toBeVisible();
    await staffKey(page, 'leave').tap();
    await expect(html(page)).toHaveAttribute('data-screen', 'attract');
  });
});
