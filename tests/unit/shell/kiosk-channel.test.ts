// The kiosk's end of the channel to its parent.
import { EventEmitter } from 'node:events';
import { expect, it, onTestFinished, vi } from 'vitest';
import {
  asKioskProcess,
  type FromKiosk,
  isKioskProcess,
  joinParent,
} from '../../../src-main/commands/kiosk-channel.ts';
import { NO_FAILURES } from '../../../src-main/kiosk/watch/ladder.ts';

function joined(env: NodeJS.ProcessEnv) {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const told: FromKiosk[] = [];
  const self = Object.assign(new EventEmitter(), {
    env,
    connected: true,
    send: (message: FromKiosk) => told.push(message) > 0,
    disconnect: (): void => {
      self.connected = false;
    },
  });
  return { self, told, parent: joinParent(self, 1_000) };
}

it('takes over the counts, and lets nobody it starts pass for a kiosk process', () => {
  const counts = { ...NO_FAILURES, kiosks: 2, last: 9 };
  const env = asKioskProcess(counts);
  expect(isKioskProcess(env)).toBe(true);
  const { parent } = joined(env);
  expect(parent.counts).toEqual(counts);
  expect(isKioskProcess(env)).toBe(false);
  parent.leave();
});

it('says again and again that it lives, until it leaves', () => {
  const { told, parent, self } = joined(asKioskProcess(NO_FAILURES));
  vi.advanceTimersByTime(3_500);
  expect(told).toEqual(Array.from({ length: 4 }, () => ({ word: 'alive' })));
  parent.leave();
  parent.tell({ word: 'up' });
  vi.advanceTimersByTime(3_500);
  expect(told).toHaveLength(4);
  expect(self.connected).toBe(false);
});

it('ends when its parent asks for it, and when its parent is gone', () => {
  const asked = joined(asKioskProcess(NO_FAILURES));
  asked.self.emit('message', { word: 'odd' });
  expect(asked.parent.stop.aborted).toBe(false);
  asked.self.emit('message', { word: 'stop' });
  expect(asked.parent.stop.aborted).toBe(true);
  const left = joined(asKioskProcess(NO_FAILURES));
  left.self.connected = false;
  left.self.emit('disconnect');
  expect(left.parent.stop.aborted).toBe(true);
  asked.parent.leave();
  left.parent.leave();
});

it('does without a parent', () => {
  const parent = joinParent({ env: {}, connected: false, on: () => undefined }, 1_000);
  parent.tell({ word: 'up' });
  parent.leave();
  expect(parent.counts).toBeUndefined();
});
