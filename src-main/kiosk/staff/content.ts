// What is shown, what is wrong with it, how complete it is, and what could be shown instead: the content as staff see it.
import type { CompletenessRow } from '#contract/completeness';
import type { Exhibition } from '#contract/content';
import type { Problem, Severity } from '#contract/problem';
import type { StaffContent } from '#contract/staff';
import { completeness } from '../../content/completeness.ts';
import type { LoadedExhibition } from '../../content/loaded.ts';
import type { FolderPort } from './ports.ts';

const MOST_PROBLEMS = 200;
const ORDER: readonly Severity[] = ['error', 'warning', 'note'];

/** A library of 20 000 slides is counted once, not at every look. */
const counted = new WeakMap<Exhibition, readonly CompletenessRow[]>();

export async function contentOf({ exhibition, problems }: LoadedExhibition, folder: FolderPort): Promise<StaffContent> {
  const refused = folder.refused();
  const rows = counted.get(exhibition) ?? completeness(exhibition);
  counted.set(exhibition, rows);
  return {
    revision: exhibition.revision,
    title: exhibition.title,
    rooms: exhibition.rooms.length,
    doing: folder.doing(),
    ...(refused ? { refused } : {}),
    problems: firstOf(problems),
    problemCount: {
      error: count(problems, 'error'),
      warning: count(problems, 'warning'),
      note: count(problems, 'note'),
    },
    completeness: rows,
    revisions: await folder.revisions(),
  };
}

/** Errors first, each kind in the order of the folder. */
const firstOf = (problems: readonly Problem[]): readonly Problem[] =>
  ORDER.flatMap((severity) => problems.filter((one) => one.severity === severity)).slice(0, MOST_PROBLEMS);

const count = (problems: readonly Problem[], severity: Severity): number =>
  problems.filter((one) => one.severity === severity).length;
