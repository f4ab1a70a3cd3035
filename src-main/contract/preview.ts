// What the workbench of `vitrine preview` asks for. A kiosk answers none of it.
import type { Language, Words } from './content.ts';
import type { Problem } from './problem.ts';

/** `GET /api/preview`, with an ETag: 304 as long as nothing has changed. */
export interface PreviewAnswer {
  /** The folder's own name, without where it lies. */
  readonly folder: string;
  readonly revision: string;
  readonly title: Words;
  readonly languages: readonly Language[];
  readonly rooms: readonly PreviewRoom[];
  readonly problems: readonly PreviewProblem[];
}

export interface PreviewPlace {
  /** `room`, `room/exhibit` or `room/exhibit/slide`. */
  readonly at: string;
  readonly title: Words;
}

export interface PreviewRoom extends PreviewPlace {
  readonly exhibits: readonly PreviewExhibit[];
}

export interface PreviewExhibit extends PreviewPlace {
  readonly slides: readonly PreviewPlace[];
}

/** `at`: where it can be looked at; absent where it belongs to no place that is shown. */
export type PreviewProblem = Problem & { readonly at?: string };
