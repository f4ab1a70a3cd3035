// What the page in the frame tells the workbench, whenever it changes.
import type { WishedSettings } from './wish.ts';

export interface Report {
  readonly kind: 'vitrine-page';
  readonly screen: string;
  /** `room[/exhibit[/slide]]`, empty in the hall; absent where no visit goes on. */
  readonly at?: string;
  readonly lang: string;
  readonly settings: Required<WishedSettings>;
  /** Those of them that are not as a visit begins on this screen. */
  readonly chosen: WishedSettings;
  readonly revision: string;
}

/** Of everything that could be sent to a window: only what our own page sent. */
export const isReport = (data: unknown): data is Report =>
  typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'vitrine-page';
