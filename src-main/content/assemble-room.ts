// Rooms and exhibits from their plans.
import { ANY_LANG, type Exhibit, type Room, type Slide, type Words } from '#contract/content';
import {
  advisoryOf,
  contentOf,
  datesOf,
  isEmpty,
  labelsOf,
  namedWords,
  reportMissing,
  wordsOf,
  type Assembly,
} from './assembly.ts';
import { checkSlideAgreement, checkYamlAgreement } from './agree/check-agreement.ts';
import { accountsOf, reportSources } from './assemble-accounts.ts';
import { entryNamed, firstCover, firstPicture, namedCover } from './assemble-cover.ts';
import { assembleSlide } from './assemble-slide.ts';
import { checkCredits, embeddedIn, shownFiles, type Shown } from './check-credits.ts';
import { checkClaims, checkGrounds } from './check-grounds.ts';
import { titleOf } from './names.ts';
import type { ExhibitPlan, RoomPlan } from './plan.ts';
import { problem } from './problem-table.ts';
import type { RoomFile } from './schema/files.ts';

/** The room, or undefined if nothing in it can be shown. `title` stands in for a room that has no folder of its own. */
export function assembleRoom(assembly: Assembly, plan: RoomPlan, title: Words): Room | undefined {
  const read = contentOf(assembly, plan.settings, 'room');
  const value = read?.value ?? {};
  const spots = read?.spots ?? {};
  const path = plan.settings?.path ?? plan.path;
  const own = plan.loose ? title : titleWords(assembly, plan, value.title, path);
  const shown = withoutCover(plan, value);
  const named = namedCover(assembly, {
    folder: plan.folder,
    value: value.cover,
    path,
    spot: spots['cover'],
    covers: plan.covers,
    slides: shown.flatMap((exhibit) => exhibit.slides),
    hasCredit: false,
  });
  const exhibits = shown.flatMap((exhibit) => assembleExhibit(assembly, exhibit, own) ?? []);
  if (exhibits.length === 0) {
    // empty exhibits have said so themselves
    const isSilent = plan.exhibits.every((exhibit) => exhibit.loose);
    if (!plan.loose && isSilent) assembly.report(problem('folder-empty', { path: plan.path }, { what: 'room' }));
    return undefined;
  }
  checkYamlAgreement(assembly, plan.settings, 'room');
  if (value.introduction !== undefined)
    reportMissing(assembly, 'The introduction', wordsOf(assembly, value.introduction), {
      path,
      ...spots['introduction'],
    });
  return {
    id: plan.id,
    title: own,
    period: periodOf(assembly, value),
    ...(value.years === undefined ? {} : { years: { start: value.years.start, end: value.years.end } }),
    theme: themeOf(value),
    cover: isEmpty(named) && value.advisory === undefined ? firstCover(exhibits) : named,
    ...advisoryOf(assembly, value.advisory),
    ...(value.group === undefined ? {} : { group: wordsOf(assembly, value.group) }),
    ...datesOf(assembly, value, { path, spots }),
    introduction: labelsOf(assembly, value.introduction, path),
    exhibits,
  };
}

function assembleExhibit(assembly: Assembly, plan: ExhibitPlan, roomTitle: Words): Exhibit | undefined {
  const read = contentOf(assembly, plan.settings, 'exhibit');
  const value = read?.value ?? {};
  const spots = read?.spots ?? {};
  const path = plan.settings?.path ?? plan.path;
  const credit = wordsOf(assembly, value.credit);
  const slides = plan.slides.flatMap(
    (slide) => assembleSlide(assembly, slide, { credit, licence: value.licence }) ?? [],
  );
  const named = namedCover(assembly, {
    folder: plan.folder,
    value: value.cover,
    path,
    spot: spots['cover'],
    covers: plan.covers,
    slides: plan.slides,
    hasCredit: !isEmpty(credit),
  });
  if (slides.length === 0) {
    if (!plan.loose) assembly.report(problem('folder-empty', { path: plan.path }, { what: 'exhibit' }));
    return undefined;
  }
  const accounts = accountsOf(assembly, value.accounts, { path, ...spots['accounts'], field: 'accounts' });
  checkClaims(assembly, value.claims ?? [], { path, ...spots['claims'], field: 'claims' });
  const shared = { hasAccounts: accounts.accounts !== undefined, sources: value.sources ?? [] };
  reportSources(assembly, shared.sources, { path, ...spots['sources'], field: 'sources' });
  for (const slide of slides) {
    const planned = plan.slides.find((one) => one.id === slide.id);
    if (planned === undefined) continue;
    checkGrounds(assembly, planned, slide, shared);
    checkSlideAgreement(assembly, planned);
  }
  checkSlideCredits(assembly, plan, slides);
  checkYamlAgreement(assembly, plan.settings, 'exhibit');
  return {
    id: plan.id,
    title: plan.loose ? roomTitle : titleWords(assembly, plan, value.title, path),
    cover: isEmpty(named) && value.advisory === undefined ? firstPicture(slides) : named,
    ...(isEmpty(credit) ? {} : { credit }),
    ...(value.sources === undefined ? {} : { sources: value.sources }),
    claims: value.claims ?? [],
    ...accounts,
    ...advisoryOf(assembly, value.advisory),
    ...datesOf(assembly, value, { path, spots }),
    slides,
  };
}

function checkSlideCredits(assembly: Assembly, plan: ExhibitPlan, slides: readonly Slide[]): void {
  const shown = slides.flatMap(({ id, credit, licence }): readonly Shown[] => {
    const planned = plan.slides.find((one) => one.id === id);
    return (planned === undefined ? [] : shownFiles(assembly, planned)).map((task) => ({
      path: task.path,
      hasCredit: credit !== undefined || embeddedIn(assembly, [task]).credit !== undefined,
      // what Vitrine draws is drawn from the curator's own data
      hasLicence: licence !== undefined || task.kind === 'drawn' || embeddedIn(assembly, [task]).rights !== undefined,
    }));
  });
  checkCredits(assembly, shown, 'slides');
}

function titleWords(
  assembly: Assembly,
  plan: Pick<ExhibitPlan, 'name'>,
  value: Parameters<typeof wordsOf>[1],
  path: string,
): Words {
  if (value === undefined) return namedWords(titleOf(plan.name));
  const words = wordsOf(assembly, value);
  reportMissing(assembly, 'The title', words, { path });
  return words;
}

/** A picture that lies in a room only to be its cover is no exhibit. */
function withoutCover(plan: RoomPlan, value: RoomFile): readonly ExhibitPlan[] {
  const names =
    value.cover === undefined ? [] : typeof value.cover === 'string' ? [value.cover] : Object.values(value.cover);
  const covers = new Set(names.map((name) => entryNamed(plan.folder, name)?.path));
  return plan.exhibits.flatMap((exhibit) => {
    if (!exhibit.loose || plan.exhibits.length === 1) return [exhibit];
    const slides = exhibit.slides.filter((slide) => !slide.files.every((file) => covers.has(file.entry.path)));
    return slides.length === 0 ? [] : [{ ...exhibit, slides }];
  });
}

function periodOf(assembly: Assembly, { period, years }: RoomFile): Words {
  if (period !== undefined || years === undefined) return wordsOf(assembly, period);
  if (years.words !== undefined) return { [ANY_LANG]: years.words };
  // an end of 1895.0 is the last moment of 1894
  const [first, last] = [Math.floor(years.start), Math.ceil(years.end) - 1];
  return { [ANY_LANG]: first === last ? String(first) : `${first}–${last}` };
}

function themeOf({ theme, accent }: RoomFile): Room['theme'] {
  const tokens = { ...theme?.tokens, ...(accent === undefined ? {} : { accent }) };
  return { palette: theme?.palette ?? '', tokens };
}
