// Every form of drawn slides that is data, by name.
import type * as z from 'zod';
import { chart } from './chart.ts';
import type { Beside, Drawn } from './form.ts';
import type { DataForm } from './form-names.ts';
import { map } from './map.ts';
import { timeline } from './timeline.ts';
import { type } from './type.ts';

/** What all forms have in common: the keys one form has were checked by its own schema. */
export interface AnyForm {
  readonly schema: z.ZodObject;
  draw(value: object, folder: Beside): Promise<Drawn | undefined>;
}

export const DRAWN_FORMS: Readonly<Record<DataForm, AnyForm>> = { map, chart, timeline, type };
