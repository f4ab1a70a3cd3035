// What every format gets: its source, the files beside it, and a place for what cannot be carried.
import type { Finder } from './find-file.ts';
import type { Remarks } from './remarks.ts';

export interface Importing {
  /** Of the source file, without the folders above it. */
  readonly name: string;
  readonly text: string;
  readonly find: Finder;
  readonly remarks: Remarks;
  /** Of dates and other words that we write ourselves. */
  readonly language: string;
  /** The column of a table whose values are the rooms. */
  readonly roomBy?: string | undefined;
  /** A map for each exhibit with places. */
  readonly maps?: boolean | undefined;
}
