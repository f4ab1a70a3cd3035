// What the lockdown policy says of the browser shell is so, and the staff guide tells of every topic.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withHeaders } from '../../../src-main/kiosk/headers.ts';
import { browserFlags } from '../../../src-main/shell/browser/browser-flags.ts';
import { IN_A_BROWSER, LOCKDOWN } from '../../../src-main/shell/lockdown-policy.ts';
import type { Topic } from '../../../src-main/shell/lockdown-rules.ts';

const guide = readFileSync(join(import.meta.dirname, '../../../src-main/README.md'), 'utf8');
const topics = Object.keys(IN_A_BROWSER) as Topic[];
const flags = browserFlags({ kind: 'chromium', url: 'http://127.0.0.1:4173/', profile: '/p', windowed: false });
const { headers } = withHeaders(new Response('', { headers: { 'content-type': 'text/html' } }));

/** The words after a topic in the table of the guide. */
function toldOf(topic: Topic): string {
  return guide.split('\n').find((line) => line.startsWith(`| ${topic} |`)) ?? '';
}

describe('in a browser', () => {
  it.each(topics)('what is said of “%s” is so', (topic) => {
    expect(IN_A_BROWSER[topic].length).toBeGreaterThan(0);
    for (const counterpart of IN_A_BROWSER[topic]) {
      if (counterpart.by === 'flag') expect(flags).toContain(counterpart.flag);
      if (counterpart.by === 'header') expect(headers.get(counterpart.header)).toContain(counterpart.part);
    }
  });

  it('every flag is there for one of them, or opens the page', () => {
    const opening = ['--app', '--user-data-dir', '--remote-debugging-pipe', '--no-default-browser-check'];
    const told = Object.values(IN_A_BROWSER).flat();
    const locking = told.flatMap((counterpart) => (counterpart.by === 'flag' ? [counterpart.flag] : []));
    expect(flags.filter((flag) => !opening.includes(flag.split('=')[0] ?? '')).sort()).toEqual(locking.sort());
  });

  it('every topic has a rule in Electron', () => {
    const { app, session, contents, preferences, window, screen } = LOCKDOWN;
    const rows = [...app, ...session, ...contents, ...preferences, ...window, ...screen];
    expect([...new Set(rows.map(({ about }) => about))].sort()).toEqual([...topics].sort());
  });
});

describe('the staff guide', () => {
  it.each(topics)('tells of “%s”, and says where only the session can', (topic) => {
    expect(toldOf(topic)).not.toBe('');
    const onlySession = IN_A_BROWSER[topic].some(({ by }) => by === 'session');
    expect(toldOf(topic).includes('session')).toBe(onlySession);
  });
});
