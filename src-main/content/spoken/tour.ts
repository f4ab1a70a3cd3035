// The whole exhibition as somebody hears it who does not see it: every room, exhibit and slide, read out in one language.
import type { Accounts, Advisory, Exhibit, Exhibition, Lang, Room, Slide } from '#contract/content';
import { choose } from '#contract/choose';
import { speakerFor, type Speaker } from './speaker.ts';

/** Paragraphs, parted by empty lines. */
export function spokenTour(exhibition: Exhibition, lang: Lang): string {
  const speaker = speakerFor(exhibition, lang);
  const { words, say } = speaker;
  const opening = [say(words(exhibition.title), words(exhibition.subtitle), words(exhibition.period))];
  const rooms = exhibition.rooms.flatMap((room, at) =>
    spokenRoom(room, [at + 1, exhibition.rooms.length], speaker, lang),
  );
  return `${[...opening, ...rooms].filter((paragraph) => paragraph !== '').join('\n\n')}\n`;
}

type Place = readonly [at: number, of: number];

function spokenRoom(room: Room, place: Place, speaker: Speaker, lang: Lang): readonly string[] {
  const { words, say, label, phrases } = speaker;
  return [
    say(phrases.room(...place), words(room.title), words(room.period)),
    label(room.introduction),
    spokenAdvisory(room.advisory, speaker),
    ...room.exhibits.flatMap((exhibit, at) => spokenExhibit(exhibit, [at + 1, room.exhibits.length], speaker, lang)),
  ];
}

function spokenExhibit(exhibit: Exhibit, place: Place, speaker: Speaker, lang: Lang): readonly string[] {
  const { words, say, phrases } = speaker;
  return [
    say(phrases.exhibit(...place), words(exhibit.title)),
    spokenAdvisory(exhibit.advisory, speaker),
    ...exhibit.slides.flatMap((slide, at) => spokenSlide(slide, [at + 1, exhibit.slides.length], speaker, lang)),
    ...spokenAccounts(exhibit.accounts, speaker),
    spokenSources(exhibit.sources ?? [], speaker),
  ];
}

function spokenSlide(slide: Slide, place: Place, speaker: Speaker, lang: Lang): readonly string[] {
  const { title, say, label, words, phrases } = speaker;
  const seconds = choose(slide.narration, lang, lang)?.value.seconds;
  return [
    say(phrases.slide(...place), title(slide.title)),
    spokenAdvisory(slide.advisory, speaker),
    spokenPicture(slide, speaker, lang),
    label(slide.label),
    words(slide.note),
    ...spokenAccounts(slide.accounts, speaker),
    spokenSources(slide.sources, speaker),
    seconds === undefined ? '' : say(phrases.narration(Math.round(seconds))),
  ];
}

/** What the curator says of the picture, then what a drawing says of itself. Nothing for a slide of words alone. */
export function spokenPicture(slide: Slide, speaker: Speaker, lang: Lang): string {
  const { words, say, phrases } = speaker;
  const visual = choose(slide.visual, lang, lang)?.value;
  const drawn =
    visual?.kind === 'drawing'
      ? words(visual.said)
      : visual?.kind === 'compare'
        ? say(
            phrases.compared(words(visual.words.before), words(visual.words.after)),
            ...[visual.before, visual.after].map((side) => (side.kind === 'drawing' ? words(side.said) : '')),
          )
        : '';
  const seen = say(words(slide.alt), drawn);
  if (seen === '') return visual === undefined ? '' : say(phrases.undescribed);
  return `${phrases.picture}${phrases.marks[2]}${seen}`;
}

function spokenAdvisory(advisory: Advisory | undefined, { words, say, phrases }: Speaker): string {
  if (advisory === undefined) return '';
  return `${phrases.advisory}${phrases.marks[2]}${say(words(advisory.text), words(advisory.more))}`;
}

function spokenAccounts(accounts: Accounts | undefined, speaker: Speaker): readonly string[] {
  if (accounts === undefined) return [];
  const { words, say, source, phrases } = speaker;
  const [, comma, colon] = phrases.marks;
  const question = `${phrases.accounts}${colon}${say(words(accounts.question))}`;
  const entries = accounts.groups.flatMap(({ title, entries: all }) => [
    say(words(title)),
    ...all.map((entry) => {
      const wasThere = entry.wasThere === undefined ? '' : phrases.wasThere[entry.wasThere];
      const who = [words(entry.who), words(entry.as), words(entry.when), wasThere].filter((part) => part !== '');
      const evidence = words(entry.evidence);
      const grounds = evidence === '' ? '' : `${phrases.evidence}${colon}${evidence}`;
      const from =
        entry.sources.length === 0 ? '' : `${phrases.sources}${colon}${entry.sources.map(source).join('; ')}`;
      return say(`${who.join(comma)}${colon}${words(entry.says)}`, grounds, from);
    }),
  ]);
  return [question, ...entries];
}

function spokenSources(named: readonly string[], { source, say, phrases }: Speaker): string {
  const texts = [...new Set(named.map(source))].filter((text) => text !== '');
  return texts.length === 0 ? '' : say(`${phrases.sources}${phrases.marks[2]}${texts.join('; ')}`);
}
