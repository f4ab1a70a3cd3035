// Where a window is to be while displays go and come: what xrandr says, and what is made of it.
import { expect, it } from 'vitest';
import type { Area } from '../../../src-main/shell/choose-display.ts';
import { keepDisplay } from '../../../src-main/shell/browser/keep-display.ts';

const LEFT = { x: 0, y: 0, width: 1920, height: 1080 };
const RIGHT = { x: 1920, y: 0, width: 3840, height: 2160 };
const line = (index: number, name: string, { x, y, width, height }: Area, marks = '+'): string =>
  ` ${index}: ${marks}${name} ${width}/500x${height}/300+${x}+${y}  ${name}\n`;
const BOTH = `Monitors: 2\n${line(0, 'eDP-1', LEFT, '+*')}${line(1, 'HDMI-1', RIGHT)}`;
const ONE = `Monitors: 1\n${line(0, 'eDP-1', LEFT, '+*')}`;

function keeping(wish?: number | string) {
  let text: string | undefined = BOTH;
  const display = keepDisplay(wish, async () => text);
  return { display, become: (next: string | undefined) => (text = next) };
}

it('takes the window back when its display is there again, also at another place, and to the main one meanwhile', async () => {
  const { display, become } = keeping('hdmi');
  expect(await display(RIGHT)).toBeUndefined();
  become(ONE);
  expect(await display(RIGHT)).toEqual(LEFT);
  expect(await display(LEFT)).toBeUndefined();
  const below = { ...RIGHT, x: 0, y: 1080 };
  become(`Monitors: 2\n${line(0, 'HDMI-1', below)}${line(1, 'eDP-1', LEFT, '+*')}`);
  expect(await display(LEFT)).toEqual(below);
  expect(await display(below)).toBeUndefined();
});

it('keeps the display that had the number, whatever number it has become', async () => {
  const { display, become } = keeping(2);
  expect(await display(RIGHT)).toBeUndefined();
  become(`Monitors: 2\n${line(0, 'HDMI-1', RIGHT)}${line(1, 'eDP-1', LEFT, '+*')}`);
  expect(await display(RIGHT)).toBeUndefined();
  expect(await display(LEFT)).toEqual(RIGHT);
});

it('keeps the one the window was first found on where none was asked for', async () => {
  const { display, become } = keeping();
  expect(await display(RIGHT)).toBeUndefined();
  become(ONE);
  expect(await display(LEFT)).toBeUndefined();
  become(BOTH);
  expect(await display(LEFT)).toEqual(RIGHT);
});

it('does not fight a desktop that insists, until its displays have changed', async () => {
  const { display, become } = keeping(2);
  const answers: boolean[] = [];
  for (let look = 0; look < 5; look += 1) answers.push((await display(LEFT)) !== undefined);
  expect(answers).toEqual([true, true, true, false, false]);
  become(ONE);
  expect(await display(LEFT)).toBeUndefined();
  become(BOTH);
  expect(await display(LEFT)).toEqual(RIGHT);
});

it('leaves the window where it is when nobody can say where displays are', async () => {
  const { display, become } = keeping(2);
  become(undefined);
  expect(await display(LEFT)).toBeUndefined();
});
