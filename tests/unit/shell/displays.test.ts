// On which display the window opens.
import { expect, it } from 'vitest';
import { displayCorner, parseMonitors } from '../../../src-main/shell/browser/displays.ts';

const THREE = `Monitors: 3
 0: +*eDP-1 1920/344x1080/193+0+360  eDP-1
 1: +HDMI-1 2560/597x1440/336+1920+0  HDMI-1
 2: +DP-2 1080/299x1920/531-1080-20  DP-2
`;

const named = (name: string) => ({ id: name, label: name });

it('reads where each display lies', () => {
  expect(parseMonitors(THREE)).toEqual([
    { ...named('eDP-1'), isPrimary: true, bounds: { x: 0, y: 360, width: 1920, height: 1080 } },
    { ...named('HDMI-1'), isPrimary: false, bounds: { x: 1920, y: 0, width: 2560, height: 1440 } },
    { ...named('DP-2'), isPrimary: false, bounds: { x: -1080, y: -20, width: 1080, height: 1920 } },
  ]);
});

it('counts displays from one', () => {
  expect(
    displayCorner(
      2,
      () => undefined,
      () => THREE,
    ),
  ).toEqual({ x: 1920, y: 0 });
});

it('knows a display by its name, whatever its number is', () => {
  const corner = (name: string) =>
    displayCorner(
      name,
      () => undefined,
      () => THREE,
    );
  expect(corner('hdmi')).toEqual({ x: 1920, y: 0 });
  expect(corner('DP-2')).toEqual({ x: -1080, y: -20 });
});

it('says so when there is no such display, or none can be listed', () => {
  const said: string[] = [];
  expect(
    displayCorner(
      4,
      (sentence) => said.push(sentence),
      () => THREE,
    ),
  ).toBeUndefined();
  expect(
    displayCorner(
      'VGA',
      (sentence) => said.push(sentence),
      () => THREE,
    ),
  ).toBeUndefined();
  expect(
    displayCorner(
      1,
      (sentence) => said.push(sentence),
      () => undefined,
    ),
  ).toBeUndefined();
  expect(said).toEqual([
    'There is no display 4, only 3 (eDP-1, HDMI-1, DP-2): the window opens on the main one.',
    'There is no display “VGA”, only 3 (eDP-1, HDMI-1, DP-2): the window opens on the main one.',
    'Which displays there are could not be found out (xrandr is missing): the window opens on the main one.',
  ]);
});
