import { describe, expect, it } from 'vitest';
import { english, japanese, recording, setup } from './fake-narration.ts';

describe('a narration', () => {
  it('fetches nothing before it is to be heard', () => {
    const { narration, made } = setup();
    narration.load(recording('en'), english, { autoplay: false });
    expect(narration.state).toBe('waiting');
    expect(narration.seconds).toBe(9);
    expect(made).toEqual([]);
  });

  it('is "none" for a slide without one, and nothing can be played', () => {
    const { narration, made } = setup();
    narration.load(undefined, [], { autoplay: true });
    narration.play();
    narration.toggle();
    narration.again();
    expect(narration.state).toBe('none');
    expect(narration.failed).toBe(false);
    expect(made).toEqual([]);
  });

  it('is "playing" only once the player says so, and then tells its position and its caption with every frame', () => {
    const { narration, present, begin, heard, looks } = setup();
    narration.load(recording('en'), english, { autoplay: true });
    expect(narration.state).toBe('waiting');
    expect(present().asked).toEqual(['play']);
    begin(1);
    expect(narration.state).toBe('playing');
    expect(narration.cue?.text).toBe('The harbour lies open.');
    present().at = 3.2;
    looks.come();
    expect(narration.position).toBe(3.2);
    expect(narration.cue?.text).toBe('The harbour lies open.');
    present().at = 6;
    looks.come();
    expect(narration.cue?.text).toBe('Ships wait.');
    expect(heard).toEqual(['at 1', 'at 3.2', 'at 6']);
  });

  it('never asks the player twice to play', () => {
    const { narration, made, present, begin } = setup();
    narration.load(recording('en'), english, { autoplay: true });
    narration.play();
    narration.toggle();
    begin();
    narration.play();
    expect(made).toHaveLength(1);
    expect(present().asked).toEqual(['play']);
  });

  it('is silent while somebody else speaks, for the page plays on, and goes on where it was', () => {
    const { narration, made, present, begin, looks } = setup();
    narration.load(recording('en'), english, { autoplay: true });
    begin(2);
    narration.hold();
    expect(present().asked).toEqual(['play', 'pause']);
    expect([narration.state, narration.position]).toEqual(['playing', 2]);
    looks.come();
    narration.release();
    expect(present().asked).toEqual(['play', 'pause', 'play']);
    begin(2.5);
    expect([made.length, narration.state, narration.position]).toEqual([1, 'playing', 2.5]);
  });

  it('that still loads, or begins meanwhile, is not heard before it is let go', () => {
    const { narration, made, present, begin } = setup();
    narration.load(recording('en'), english, { autoplay: true });
    narration.hold();
    expect(present().unloaded).toBe(true);
    narration.load(recording('ja'), japanese, { autoplay: true, fromCue: 1 });
    expect([made.length, narration.starting]).toEqual([1, true]);
    narration.release();
    expect([made.length, present().asked]).toEqual([2, ['seek 5', 'play']]);
    begin();
    expect(narration.state).toBe('playing');
  });

  it('paused while somebody else speaks stays paused', () => {
    const { narration, present, begin } = setup();
    narration.load(recording('en'), english, { autoplay: true });
    begin(2);
    narration.hold();
    narration.toggle();
    expect(narration.state).toBe('paused');
    narration.release();
    expect(present().asked.filter((asked) => asked === 'play')).toHaveLength(1);
    narration.play();
    expect(present().asked.at(-1)).toBe('play');
  });

  it('pauses where it is and goes on from there, with no look asked for meanwhile', () => {
    const { narration, made, present, begin, looks } = setup();
    narration.load(recording('en'), english, { autoplay: true });
    begin(4);
    narration.toggle();
    expect(narration.state).toBe('paused');
    expect(narration.position).toBe(4);
    expect(looks.waiting.size).toBe(0);
    narration.toggle();
    begin();
    expect(narration.state).toBe('playing');
    expect(made).toHaveLength(1);
    expect(present().asked).toEqual(['play', 'pause', 'play']);
  });

  it('does not begin later when it was paused while loading', () => {
    const { narration, present } = setup();
    narration.load(recording('en'), english, { autoplay: true });
    const loading = present();
    narration.pause();
    expect(loading.unloaded).toBe(true);
    loading.options.onPlay();
    expect(narration.state).toBe('waiting');
  });

  it('says when it was told to its end, waits there, and begins anew when asked', () => {
    const { narration, made, present, begin, heard, looks } = setup();
    narration.load(recording('en'), english, { autoplay: true });
    begin(8.9);
    present().options.onEnd();
    expect(heard.at(-1)).toBe('ended');
    expect(narration.state).toBe('waiting');
    expect(narration.position).toBe(9);
    expect(looks.waiting.size).toBe(0);
    expect(made.every(({ unloaded }) => unloaded)).toBe(true);
    narration.play();
    expect(narration.position).toBe(0);
    expect(present().asked).toEqual(['play']);
  });

  it('begins again from the start, from wherever it is', () => {
    const { narration, made, present, begin } = setup();
    narration.load(recording('en'), english, { autoplay: true });
    begin(5);
    narration.again();
    expect(made[0]?.unloaded).toBe(true);
    expect(narration.position).toBe(0);
    expect(present().asked).toEqual(['play']);
  });

  it('is silent and unloaded the moment its slide leaves, and what the old sound still says is not heard', () => {
    const { narration, made, begin, heard, looks } = setup();
    narration.load(recording('en'), english, { autoplay: true });
    begin(5);
    narration.load(recording('en2'), [], { autoplay: false });
    const [old] = made;
    expect(old?.unloaded).toBe(true);
    expect(looks.waiting.size).toBe(0);
    heard.length = 0;
    old?.options.onEnd();
    old?.options.onError('aborted');
    old?.options.onPlay();
    expect(heard).toEqual([]);
    expect(narration.state).toBe('waiting');
    expect(narration.failed).toBe(false);
    expect(narration.position).toBe(0);
    narration.stop();
    expect(narration.state).toBe('none');
    expect(narration.cue).toBe(undefined);
  });
});

describe('a narration whose language changes', () => {
  it('goes on at the same caption, not at the same second', () => {
    const { narration, made, present, begin } = setup();
    narration.load(recording('en'), english, { autoplay: true });
    begin(3.7);
    narration.translate(recording('ja', 8), japanese);
    expect(made[0]?.unloaded).toBe(true);
    expect(present().asked).toEqual(['seek 5', 'play']);
    begin();
    expect(narration.state).toBe('playing');
    expect(narration.cue?.text).toBe('そばに二つの丘がある。');
  });

  it('goes on at the last caption where the other language has fewer', () => {
    const { narration, present, begin } = setup();
    narration.load(recording('en'), english, { autoplay: true });
    begin(7);
    narration.translate(recording('ja', 8), japanese);
    expect(present().asked).toEqual(['seek 5', 'play']);
  });

  it('stays paused if it was paused, and goes on at that caption when played', () => {
    const { narration, made, present, begin } = setup();
    narration.load(recording('en'), english, { autoplay: true });
    begin(4);
    narration.pause();
    narration.translate(recording('ja', 8), japanese);
    expect(narration.state).toBe('paused');
    expect(narration.position).toBe(5);
    expect(made).toHaveLength(1);
    narration.play();
    expect(present().asked).toEqual(['seek 5', 'play']);
  });

  it('stays waiting if it was never begun or was told to its end', () => {
    const { narration, made, present, begin } = setup();
    narration.load(recording('en'), english, { autoplay: false });
    narration.translate(recording('ja', 8), japanese);
    expect(narration.state).toBe('waiting');
    expect(made).toEqual([]);
    narration.play();
    begin(7.9);
    present().options.onEnd();
    narration.translate(recording('en'), english);
    expect(narration.state).toBe('waiting');
    expect(narration.position).toBe(0);
    expect(made).toHaveLength(1);
  });

  it('is "none" where the other language has no recording', () => {
    const { narration, begin } = setup();
    narration.load(recording('en'), english, { autoplay: true });
    begin(4);
    narration.translate(undefined, []);
    expect(narration.state).toBe('none');
    expect(narration.seconds).toBe(0);
  });
});
