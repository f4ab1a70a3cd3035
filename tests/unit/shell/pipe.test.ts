// The DevTools pipe over a pair of plain streams.
import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PipeEvent, openPipe, splitMessages } from '../../../src-main/shell/browser/pipe.ts';

describe('framing', () => {
  it('gives back every message, wherever the chunks end', () => {
    const texts = fc.array(fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\0', '')));
    fc.assert(
      fc.property(texts, fc.array(fc.nat({ max: 40 })), (messages, sizes) => {
        const bytes = Buffer.from(messages.map((text) => `${text}\0`).join(''));
        const seen: string[] = [];
        const take = splitMessages((text) => seen.push(text));
        let from = 0;
        for (const size of sizes) {
          take(bytes.subarray(from, from + size));
          from += size;
        }
        take(bytes.subarray(from));
        expect(seen).toEqual(messages);
      }),
    );
  });
});

function pair() {
  const toBrowser = new PassThrough();
  const fromBrowser = new PassThrough();
  const sent: unknown[] = [];
  toBrowser.on(
    'data',
    splitMessages((text) => sent.push(JSON.parse(text))),
  );
  const pipe = openPipe(toBrowser, fromBrowser);
  return {
    pipe,
    sent,
    toBrowser,
    fromBrowser,
    say: (message: object) => fromBrowser.write(`${JSON.stringify(message)}\0`),
  };
}

describe('calls', () => {
  it('matches answers to calls in any order', async () => {
    const { pipe, sent, say } = pair();
    const first = pipe.send('A.one', { text: '旅順' });
    const second = pipe.send('A.two', {}, 'S1');
    say({ id: 2, result: { two: 2 }, sessionId: 'S1' });
    say({ id: 1, result: { one: 1 } });
    expect(await Promise.all([first, second])).toEqual([{ one: 1 }, { two: 2 }]);
    expect(sent).toEqual([
      { id: 1, method: 'A.one', params: { text: '旅順' } },
      { id: 2, method: 'A.two', params: {}, sessionId: 'S1' },
    ]);
  });

  it('says which method the browser refused', async () => {
    const { pipe, say } = pair();
    const call = pipe.send('Page.dance');
    say({ id: 1, error: { code: -32601, message: "'Page.dance' wasn't found" } });
    await expect(call).rejects.toThrow("pipe: Page.dance: 'Page.dance' wasn't found");
  });

  it('tells events to all listeners', async () => {
    const { pipe, say } = pair();
    const event = new Promise<PipeEvent>((resolve) => pipe.onEvent(resolve));
    say({ method: 'Target.targetCrashed', params: { targetId: 'T' }, sessionId: 'S' });
    expect(await event).toEqual({ method: 'Target.targetCrashed', params: { targetId: 'T' }, sessionId: 'S' });
  });

  it('fails the calls that wait, and every later one, when the browser dies', async () => {
    const { pipe, fromBrowser } = pair();
    const waiting = pipe.send('Page.captureScreenshot');
    fromBrowser.destroy();
    await expect(waiting).rejects.toThrow('closed before Page.captureScreenshot was answered');
    await expect(pipe.send('Page.reload')).rejects.toThrow('closed before Page.reload was sent');
  });

  it('survives a broken pipe on the way out', async () => {
    const { pipe, toBrowser } = pair();
    const waiting = pipe.send('Page.reload');
    toBrowser.destroy(new Error('EPIPE'));
    await expect(waiting).rejects.toThrow('closed');
  });
});
