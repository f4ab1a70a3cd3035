// What becomes of a narration that cannot be heard, and how one that can is heard.
import { describe, expect, it } from 'vitest';
import { english, japanese, recording, setup } from './fake-narration.ts';

describe('a narration', () => {
  it('goes on as captions by the clock when it cannot be loaded or played; the slide after it plays again', () => {
    const { narration, present, begin, heard, pass, made } = setup();
    narration.load(recording('en'), english, { autoplay: true });
    present().options.onError('cannot be loaded (4)');
    expect(narration.failed).toBe(true);
    expect(narration.state).toBe('playing');
    expect(present().unloaded).toBe(true);
    expect(heard.filter((line) => line.startsWith('failed'))).toEqual(['failed: cannot be loaded (4)']);
    pass(4);
    expect(narration.cue?.text).toBe('Two hills stand beside it.');
    narration.pause();
    pass(20);
    expect(narration.state).toBe('paused');
    expect(narration.cue?.text).toBe('Two hills stand beside it.');
    narration.play();
    pass(6);
    expect(heard.filter((line) => line === 'ended')).toHaveLength(1);
    expect(narration.state).toBe('waiting');
    expect(made).toHaveLength(1);
    narration.load(recording('en'), english, { autoplay: true });
    begin();
    expect(narration.state).toBe('playing');
    expect(narration.failed).toBe(false);
  });

  it('has nothing to go on with where there are no captions', () => {
    const { narration, present, heard } = setup();
    narration.load(recording('en'), [], { autoplay: true });
    present().options.onError('cannot be loaded (4)');
    expect(narration.state).toBe('none');
    narration.play();
    narration.again();
    expect(narration.state).toBe('none');
    expect(heard).toEqual(['failed: cannot be loaded (4)']);
  });

  it.each([
    ['never begins', false],
    ['stands still', true],
  ])('gives way to its captions when it %s for four seconds', (_what, begins) => {
    const { narration, present, begin, pass, heard } = setup();
    narration.load(recording('en'), english, { autoplay: true });
    if (begins) begin(3.6);
    pass(3.9);
    expect(narration.failed).toBe(false);
    pass(0.2);
    expect(narration.failed).toBe(true);
    expect(present().unloaded).toBe(true);
    expect(heard).toContain('failed: does not advance');
    expect(narration.state).toBe('playing');
    expect(narration.position).toBeCloseTo(begins ? 3.7 : 0.1, 1);
    pass(begins ? 3 : 6.5);
    expect(narration.cue?.text).toBe('Ships wait.');
  });

  it('is not given up for the time in which nobody drew the page', () => {
    const { narration, present, begin, pass, time, looks } = setup();
    narration.load(recording('en', 60), english, { autoplay: true });
    begin(1);
    time.pass(30_000);
    looks.come();
    expect(narration.failed).toBe(false);
    pass(3);
    present().at = 32;
    pass(3.8);
    expect(narration.failed).toBe(false);
    expect(narration.position).toBe(32);
  });

  it('takes its pace and volume at once, and to the next recording', () => {
    const { narration, present, begin } = setup();
    narration.load(recording('en'), english, { autoplay: true });
    begin(1);
    narration.tune({ speed: 0.75, volume: 0.4 });
    expect(present().asked).toContain('speed 0.75, volume 0.4');
    narration.load(recording('ja'), japanese, { autoplay: true });
    expect(present().options.tuning).toEqual({ speed: 0.75, volume: 0.4 });
  });

  it('can be the time for reading alone, at the pace that is set', () => {
    const { narration, made, pass, heard } = setup();
    narration.tune({ speed: 1.5, volume: 1 });
    narration.load(recording('en', 12), [], { autoplay: true, timed: true });
    expect(narration.timed).toBe(true);
    pass(4);
    expect(narration.position).toBeCloseTo(6, 1);
    pass(4.1);
    expect(heard).toContain('ended');
    expect(made).toEqual([]);
    narration.load(recording('en'), english, { autoplay: false });
    expect(narration.timed).toBe(false);
  });
});
