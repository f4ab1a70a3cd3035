// `defaults:` of exhibition.yaml: how every visit begins.
import type { Preferences } from '#contract/preferences';
import * as z from 'zod';

type TextSize = Preferences['textSize'];
type Speed = Preferences['speed'];

const sizeOf = (percent: number): TextSize =>
  percent === 125 ? 1.25 : percent === 150 ? 1.5 : percent === 200 ? 2 : 1;
const speedOf = (percent: number): Speed =>
  percent === 75 ? 0.75 : percent === 125 ? 1.25 : percent === 150 ? 1.5 : 1;

export const defaults = z
  .strictObject({
    captions: z.boolean(),
    textSize: z.union([z.literal([1, 1.25, 1.5, 2]), z.literal([100, 125, 150, 200]).transform(sizeOf)]),
    contrast: z.enum(['standard', 'dark', 'high', 'soft']),
    motion: z.enum(['calm', 'none']),
    reach: z.enum(['off', 'left', 'right']),
    waitForMe: z.boolean(),
    moreTime: z.boolean(),
    readAloud: z.boolean(),
    description: z.boolean(),
    sign: z.boolean(),
    speed: z.union([z.literal([0.75, 1, 1.25, 1.5]), z.literal([75, 100, 125, 150]).transform(speedOf)]),
  })
  .partial()
  .describe(
    'captions, waitForMe, moreTime, readAloud, description, sign: true or false; textSize: 100, 125, 150 or 200; contrast: standard, dark, high or soft; motion: calm or none; reach: off, left or right; speed: 0.75, 1, 1.25 or 1.5',
  );
