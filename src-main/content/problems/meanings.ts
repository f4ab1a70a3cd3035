// Every code in general words, for the guide: what it means, and what to do. The message itself names files, lines and values.
import type { Code } from '../problem-table.ts';

export type Meaning = readonly [means: string, todo: string];

export const MEANINGS: Readonly<Record<Code, Meaning>> = {
  'calendar-wrong': [
    'A day of a line of time and the same day in the Julian calendar do not belong together.',
    'Correct one of the two dates; the message gives the right one.',
  ],
  'captions-broken': [
    'Captions cannot be read from some line on.',
    'Correct that line: WEBVTT first, then times, words and an empty line for each caption.',
  ],
  'captions-of-another-voice': [
    'Captions that a machine wrote for its own recording lie beside a person’s, and are not shown with it.',
    'Correct their times and take out the line NOTE vitrine narrate, or put your own in their place.',
  ],
  'captions-past-end': [
    'Captions go on after the recording has ended.',
    'See whether they belong to this recording, and correct their times.',
  ],
  'captions-without-recording': [
    'There are captions, but nothing that could be heard with them.',
    'Put the recording beside them under the same name, or delete the captions.',
  ],
  'claim-needs-attribution': [
    'A slide rests on a claim that is disputed, imprecise or not checked, and visitors are not told who says so.',
    'Add `accounts:`; or `attributed: true`, if the label or its note says it.',
  ],
  'claim-unknown': ['A claim is named that is not in claims.yaml.', 'Add it there, or correct the name.'],
  'compare-side-missing': [
    'Of two pictures to be compared one is not there.',
    'Put it beside the other, as 01.before.jpg or 01.after.jpg.',
  ],
  'compare-without-words': [
    'Two compared pictures have no words for what they are.',
    'Write `before:` and `after:` into 01.compare.yaml.',
  ],
  'credit-missing': ['Visitors cannot read who made what they see.', 'Write `credit:` for the slide or the exhibit.'],
  'dates-crossed': ['`until` lies before `from`, so it is never shown.', 'Correct one of the two.'],
  'death-without-range': [
    'One bare number stands near a word for death, without a source.',
    'Give a range, or name the source in the YAML file of the slide.',
  ],
  'diagram-without-layers': [
    'The drawing of a diagram has no named groups, so nothing in it can wait.',
    'Name its groups, or call it 01.svg.',
  ],
  'diagram-without-svg': ['There are words for a diagram, but no drawing.', 'Put the SVG beside them.'],
  draft: ['A name begins with “_”: it is not shown.', 'Take the “_” away when it is ready.'],
  'drawing-empty': [
    'A drawn slide names nothing that could be drawn.',
    'Write its main list: places, groups, events or lines.',
  ],
  'duplicate-id': [
    'Two neighbours have the same name apart from their numbers, so links cannot tell them apart.',
    'Give one of them a name of its own.',
  ],
  'exhibition-empty': [
    'No room can be shown.',
    'Put pictures in; the other messages say what is wrong with those that are there.',
  ],
  'extension-doubled': ['A name has two endings, as 01.en.md.txt.', 'Take the wrong one away.'],
  'file-missing': ['A file is named that is not there.', 'Copy it there, or correct its name.'],
  'file-not-understood': ['A file is of no kind that can be shown here.', 'Move it out of the exhibition.'],
  'file-too-large': ['A file is larger than its kind may be.', 'Make it smaller or divide it.'],
  'file-unreadable': ['A file cannot be read from the disk.', 'See whether the kiosk may read it, and copy it again.'],
  'focus-without-picture': [
    'A frame is to be drawn for a step, but the slide has no picture.',
    'Put the picture there; in a drawing write the step into its own file.',
  ],
  'folder-empty': ['A room or exhibit holds nothing that can be shown.', 'Put a picture or a text into it.'],
  'folder-outside-rooms': ['A folder does not lie in the folder rooms.', 'Move it there.'],
  'folder-too-deep': ['A folder lies inside an exhibit, which holds files only.', 'Move its files into the exhibit.'],
  'format-needs-conversion': [
    'A file is of a format that screens cannot show: HEIC, Word, PSD …',
    'Save it again in the format that the message names.',
  ],
  'han-without-language': [
    'Chinese characters stand in a text of another language without a mark.',
    'Mark them: [旅順]{ja} or [旅顺]{zh-Hans}.',
  ],
  'idle-warn-short': ['“Still there?” waits less than 20 seconds.', 'Give it 20 or more; 30 is usual.'],
  'interface-incomplete': ['A file of interface words lacks some of them.', 'Add those that the message names.'],
  'interface-word-unknown': [
    'A file of interface words has a word that is never shown.',
    'Correct its name, or take it out.',
  ],
  'key-unknown': ['A line of a YAML file is no setting that is known there.', 'Correct its name, or take it out.'],
  'label-long': ['A label is so long that visitors must scroll.', 'Shorten it, or divide it over two slides.'],
  'label-outside': ['Words of a diagram stand outside its drawing.', 'Correct `at` or `lead`.'],
  'land-missing': ['A map names land that is not there.', 'Copy it into the folder maps, or correct its name.'],
  'land-unreadable': ['The land of a map cannot be drawn.', 'Save it again as GeoJSON with polygons.'],
  'language-unknown': [
    'A word is marked with a language that is not known.',
    'Write the language as a code: {ja}, {ru}.',
  ],
  'languages-differ': [
    'Two languages do not say the same: numbers, dates or links differ.',
    'Read them side by side, and correct one.',
  ],
  'layer-unknown': ['A diagram names a group that its drawing has not.', 'Correct the name, or name the group.'],
  'licence-missing': ['Something has a credit but no licence.', 'Write `licence:`: CC BY 4.0, public domain …'],
  'link-leads-out': ['A link or picture in a label would lead out of the exhibition.', 'Write the words alone.'],
  'link-target-missing': [
    'A link leads to a room, exhibit or slide that is not there.',
    'Correct it: room:ROOM/EXHIBIT.',
  ],
  'map-beyond-land': ['A map shows more than its land covers.', 'Make `view` smaller, or take larger land.'],
  'media-gone': ['The exhibition folder is not there, or empty.', 'Connect the disk or share, or correct its address.'],
  'name-differs': ['Two names differ only in capitals or in the form of accents.', 'Give both exactly the same name.'],
  'name-not-portable': ['Windows cannot hold a name.', 'Use letters, digits, “-” and “_”.'],
  'name-not-understood': [
    'A part of a file’s name is neither a language of the exhibition nor a role.',
    'Name it NAME.LANGUAGE.ENDING, or add the language.',
  ],
  'no-glyph-for': ['The kiosk’s fonts lack a sign.', 'Use another sign, or look at it on the kiosk.'],
  'not-yet-shown': ['This version cannot show a file.', 'Leave it for an update; put a picture there until then.'],
  'number-bare': [
    'A number in a chart has no source, or is disputed and stands alone.',
    'Write `source:`, or give the range.',
  ],
  'picture-huge': [
    'A picture has more than 100 million pixels: it takes long to prepare.',
    'Make it smaller, or be patient once.',
  ],
  'picture-damaged': [
    'Some bytes of a picture are damaged; it is shown, maybe with stripes or wrong colours.',
    'Look at it closely, and copy it again from the original.',
  ],
  'picture-unreadable': ['A picture cannot be opened.', 'Save it again as JPEG, or copy it again.'],
  'place-outside': [
    'A place lies outside the view of its map.',
    'See whether `at` is [latitude, longitude]; make `view` larger.',
  ],
  'place-unknown': ['A route passes a place that the map has not.', 'Give the place this `id`, or correct the route.'],
  'place-without-name': ['A place has a date or note but no name.', 'Add `name`.'],
  'problems-more': ['A file has more problems than are listed.', 'Mend those that are listed; then check again.'],
  'range-wrong': ['Numbers or dates of a drawing cannot be: the end before the beginning.', 'Correct them.'],
  'same-number': ['Two neighbours have the same number, so their order is a guess.', 'Give one another number.'],
  'shortcut-not-followed': ['A shortcut leads out of the folder or nowhere.', 'Put the file itself there.'],
  'slide-empty': ['A slide has neither picture nor words nor recording.', 'Write something, or delete it.'],
  'sound-unreadable': ['A recording cannot be played.', 'Export it again as Opus or MP3.'],
  'source-unknown': ['A source is named that is not in sources.yaml.', 'Add it there, or write it out.'],
  'step-order': ['The steps of a label come in another order in another language.', 'Bring them into the same order.'],
  'step-twice': ['A label marks the same step twice.', 'Delete the second.'],
  'step-unknown': [
    'A label marks a step for which nothing waits.',
    'Write `step:` into the drawing, or delete the mark.',
  ],
  'step-without-marker': ['Something waits for a step that a label does not mark.', 'Write {>step} into the label.'],
  'svg-has-text': ['A drawing holds letters as text; pictures get no fonts.', 'Turn the letters into outlines.'],
  'svg-not-safe': ['A drawing holds scripts or links.', 'Save it as plain SVG.'],
  'svg-too-complex': ['A drawing has too many parts.', 'Simplify it, or save it as PNG.'],
  'sync-conflict': ['A synchronising program made a second copy.', 'Keep what is right, and delete the copy.'],
  'takeaway-template': [
    'The address to take along cannot be made.',
    'Correct `takeAway`: https://, and only the four fillings.',
  ],
  'term-unknown': ['A label links to a word that the glossary has not.', 'Add it to glossary.yaml.'],
  'text-not-utf8': ['A text is stored in an old encoding.', 'Save it again as UTF-8.'],
  'translation-missing': ['Something is missing in a language; visitors get another one, with a note.', 'Add it.'],
  'translation-unchecked': ['A language is translated by a machine.', 'Have it read, then write `checked`.'],
  'two-files-one-place': ['Two files are the same part of the same slide.', 'Delete or rename one.'],
  'two-pictures-one-slide': [
    'A slide has two pictures; one is shown.',
    'Rename the other, so that it is a slide of its own.',
  ],
  'value-wrong': ['A setting has a value that it cannot have; it is left out.', 'Write what the message asks for.'],
  'video-unreadable': ['A video cannot be played.', 'Export it again as MP4 (H.264) or WebM.'],
  'video-without-captions': [
    'A video speaks and has no captions.',
    'Add 01.en.vtt; or `sound: silent`, if nothing is said.',
  ],
  'voice-name-not-understood': [
    'A file in the folder voice has a name under which nothing is looked for.',
    'Take the name from index.txt.',
  ],
  'yaml-broken': [
    'A YAML file cannot be read from some line on.',
    'Correct that line: “key: value”, two blanks further in.',
  ],
  'yaml-needs-quotes': [
    'A value needs quotes; it was read as probably meant.',
    'Write the line as the message shows it.',
  ],
  'yaml-tab': ['A line is indented with the Tab key.', 'Use two blanks for each.'],
};
