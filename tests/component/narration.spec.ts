// The narration on Howler in a real Chromium, under the kiosk's content policy.
import { expect, type Page } from '@playwright/test';
import type { Cue, Narration as Recording } from '#contract/content';
import { serveHost, type HostServer } from '../support/host.ts';
import type { Host } from './host/host.ts';
import { test } from '../support/visitor-test.ts';

let server: HostServer;
test.beforeAll(async () => {
  server = await serveHost();
});
test.afterAll(() => server.close());
test.beforeEach(({ page }) => page.goto(server.url).then(() => undefined));

const recording = (name: string, seconds = 2): Recording => ({
  src: { url: `/${name}`, type: 'audio/wav', bytes: 0 },
  seconds,
  synthetic: true,
});
const cues: readonly Cue[] = [
  { start: 0, end: 20, text: 'first' },
  { start: 20, end: 40, text: 'second' },
];

/** Runs in the page. */
function host<Result, Value = undefined>(
  page: Page,
  run: (host: Host, value: Value) => Result,
  value?: Value,
): Promise<Result> {
  return page.evaluate(`(${run.toString()})(window.host, ${JSON.stringify(value)})`) as Promise<Result>;
}
const load = (page: Page, name: string, seconds?: number) =>
  host(page, ({ narration }, [sound, captions]) => narration.load(sound, captions, { autoplay: true }), [
    recording(name, seconds),
    cues,
  ] as const);
const state = (page: Page) => host(page, ({ narration }) => narration.state);

test('a narration really advances, comes to its end and is silent then', async ({ page }) => {
  await load(page, 'tone-2.wav');
  await expect.poll(() => state(page)).toBe('playing');
  await expect.poll(() => host(page, ({ heard }) => heard)).toEqual(['ended']);
  const positions = await host(page, (it) => it.positions);
  expect(positions.length).toBeGreaterThan(10);
  expect(positions).toEqual([...positions].sort((a, b) => a - b));
  expect(Math.max(...positions)).toBeGreaterThan(1.5);
  expect(await host(page, (it) => it.playing())).toBe(0);
  expect(await host(page, (it) => it.violations)).toEqual([]);
});

test('a recording that stands in no document is known to be heard, until its slide is gone', async ({ page }) => {
  await load(page, 'tone-60.wav', 60);
  await expect.poll(() => host(page, (it) => it.recordingsHeard())).toBe(1);
  await host(page, ({ narration }) => narration.pause());
  expect(await host(page, (it) => it.recordingsHeard())).toBe(0);
  await host(page, ({ narration }) => narration.play());
  await expect.poll(() => host(page, (it) => it.recordingsHeard())).toBe(1);
  await host(page, ({ narration }) => narration.stop());
  expect(await host(page, (it) => it.recordingsHeard())).toBe(0);
});

test('a narration that is told slower or faster keeps its pitch', async ({ page }) => {
  for (const speed of [0.75, 1.5]) {
    await host(page, ({ narration }, at) => narration.tune({ speed: at, volume: 1 }), speed);
    await load(page, 'tone-60.wav', 60);
    await expect.poll(() => host(page, ({ narration }) => narration.position)).toBeGreaterThan(0.2);
    expect(await host(page, (it) => it.heardAt())).toEqual([{ rate: speed, keepsPitch: true }]);
  }
});

test('a narration pauses, and goes on from there', async ({ page }) => {
  await load(page, 'tone-60.wav', 60);
  await expect.poll(() => host(page, ({ narration }) => narration.position)).toBeGreaterThan(0.3);
  const paused = await host(page, ({ narration }) => (narration.pause(), narration.position));
  expect(await state(page)).toBe('paused');
  expect(await host(page, (it) => it.playing())).toBe(0);
  await host(page, ({ narration }) => narration.play());
  await expect.poll(() => host(page, ({ narration }) => narration.position)).toBeGreaterThan(paused + 0.3);
  expect(await host(page, ({ positions }) => Math.max(...positions))).toBeLessThan(10);
});

test('a language change goes on at the same caption of the other recording', async ({ page }) => {
  await load(page, 'tone-60.wav', 60);
  await expect.poll(() => state(page)).toBe('playing');
  const other = cues.map((cue) => ({ ...cue, start: cue.start + 7, end: cue.end + 7 }));
  await host(page, ({ narration }, [sound, captions]) => narration.translate(sound, captions), [
    recording('tone-50.wav', 50),
    other,
  ] as const);
  await expect
    .poll(() => host(page, ({ narration }) => [narration.state, narration.position > 7.1]))
    .toEqual(['playing', true]);
  expect(await host(page, ({ narration }) => narration.cue?.text)).toBe('first');
  expect(await host(page, (it) => it.playing())).toBe(1);
});

for (const [what, name] of [
  ['missing', 'nowhere.wav'],
  ['undecodable', 'broken.wav'],
  ['of a kind no browser plays', 'words.xyz'],
] as const) {
  test(`a narration that is ${what} goes on as captions, and the next one is heard`, async ({ page }) => {
    const thrown: string[] = [];
    page.on('pageerror', (error) => thrown.push(error.message));
    await load(page, name);
    await expect
      .poll(() => host(page, ({ narration }) => [narration.state, narration.failed]))
      .toEqual(['playing', true]);
    await expect.poll(() => host(page, ({ narration }) => narration.position)).toBeGreaterThan(0.5);
    expect(await host(page, ({ narration }) => narration.cue?.text)).toBe('first');
    expect(await host(page, (it) => [it.heard.length, it.playing()])).toEqual([1, 0]);
    await load(page, 'tone-60.wav', 60);
    await expect.poll(() => host(page, ({ narration }) => narration.position)).toBeGreaterThan(0.2);
    expect(thrown).toEqual([]);
  });
}

test('only the slide on screen is heard, however fast a visitor goes through', async ({ page }) => {
  await host(
    page,
    ({ narration }, slides) => slides.forEach((sound) => narration.load(sound, [], { autoplay: true })),
    [...Array.from({ length: 30 }, (_, n) => recording(`tone-${40 + (n % 9)}.wav`, 40))],
  );
  await expect.poll(() => host(page, ({ narration }) => narration.position)).toBeGreaterThan(0.2);
  for (let n = 0; n < 10; n += 1) {
    await load(page, `tone-${50 + n}.wav`, 50);
    if (n % 2) await expect.poll(() => state(page)).toBe('playing');
  }
  await expect.poll(() => host(page, ({ narration }) => narration.position)).toBeGreaterThan(0.2);
  expect(await host(page, (it) => it.playing())).toBe(1);
  await host(page, ({ narration }) => narration.stop());
  expect(await host(page, (it) => it.playing())).toBe(0);
  expect(await host(page, (it) => it.violations)).toEqual([]);
});
