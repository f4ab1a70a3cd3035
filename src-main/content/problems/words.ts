// Problems of words: labels, YAML files and captions.
import { error, warning, type None } from './kinds.ts';

export const WORD_PROBLEMS = {
  'text-not-utf8': error<{ guess: string }>(
    (p) => `“${p.name}” is not stored as UTF-8${p.guess}, so its letters cannot be told and it is left out.`,
    (p) => `Open “${p.name}” in the editor it was written with and save it again with the encoding “UTF-8”.`,
  ),
  'link-leads-out': warning<{ what: string }>(
    (p) =>
      `${p.what} in “${p.name}” would lead out of the exhibition or is not allowed in a label. Only its words are shown.`,
    (p) =>
      `In “${p.name}”, write the words alone, or link inside with (room:NAME) or (term:NAME). Pictures belong beside the text as files.`,
  ),
  'link-target-missing': warning<{ to: string }>(
    (p) =>
      `“${p.name}” links to “${p.to}”, but the exhibition has no such room, exhibit or slide. Only the words are shown.`,
    (p) =>
      `Correct the link in “${p.name}”: room:ROOM, room:ROOM/EXHIBIT or room:ROOM/EXHIBIT/SLIDE, with the folder names without their numbers.`,
  ),
  'language-unknown': warning<{ tag: string }>(
    (p) =>
      `“{${p.tag}}” in “${p.name}” names no language that is known. The words before it are shown without a language.`,
    (p) => `In “${p.name}”, write the language as a code: {ja} Japanese, {zh-Hans} simplified Chinese, {ru} Russian.`,
  ),
  'han-without-language': warning<{ text: string; lang: string }>(
    (p) =>
      `“${p.text}” in “${p.name}” is written in Chinese characters, but the text is in another language (${p.lang}). Chinese and Japanese forms of the same character differ, and the right one cannot be guessed.`,
    (p) => `In “${p.name}”, mark the language: [${p.text}]{zh-Hans} for Chinese or [${p.text}]{ja} for Japanese.`,
  ),
  'label-long': warning<{ length: string; limit: string }>(
    (p) =>
      `The label “${p.name}” has ${p.length}; more than ${p.limit} do not fit beside a picture, and visitors will have to scroll. Letters are never made smaller.`,
    (p) => `Shorten “${p.name}”, or divide it over two slides.`,
  ),
  'no-glyph-for': warning<{ character: string; point: string }>(
    (p) =>
      `The fonts of the kiosk have no sign for “${p.character}” (${p.point}) in “${p.name}”; visitors may see an empty box.`,
    (p) =>
      `Use another sign in “${p.name}”. The fonts hold Latin, Cyrillic, Greek and Arabic letters, Chinese and Japanese.`,
  ),
  'translation-missing': warning<{ what: string; languages: readonly string[]; instead: string; file?: string }>(
    (p) =>
      `${p.what} of “${p.name}” is missing in: ${p.languages.join(', ')}. Visitors in ${p.languages.length > 1 ? 'these languages' : 'this language'} get it in another language (${p.instead}), with a note.`,
    (p) =>
      p.file === undefined
        ? `Add ${p.what.toLowerCase()} in ${p.languages.join(', ')} to “${p.name}”.`
        : `Put ${p.what.toLowerCase()} in ${p.languages.join(', ')} beside “${p.name}”, under names like “${p.file}”.`,
  ),
  'yaml-broken': error<{ why: string }>(
    (p) => `“${p.name}” cannot be read from here on: ${p.why}. The settings of this file are left out.`,
    (p) =>
      `Correct the line in “${p.name}”. Every line is “key: value”; what belongs to a key stands under it, two spaces further in.`,
  ),
  'yaml-needs-quotes': warning<{ why: string; corrected: string }>(
    (p) => `In this line of “${p.name}” ${p.why}. It has been read as it was probably meant.`,
    (p) => `Write in “${p.name}”:  ${p.corrected}`,
  ),
  'yaml-tab': warning<None>(
    (p) =>
      `This line of “${p.name}” is indented with the Tab key. YAML allows spaces only; it has been read as if each tab were two spaces.`,
    (p) => `Replace the tabs at the beginning of the lines of “${p.name}” by two spaces each.`,
  ),
  'key-unknown': warning<{ key: string; nearest?: string; known: readonly string[] }>(
    (p) => `“${p.key}” in “${p.name}” is not a setting that is known here, so it does nothing.`,
    (p) =>
      p.nearest === undefined
        ? `Remove “${p.key}” from “${p.name}”. Known here: ${p.known.join(', ')}.`
        : `Did you mean “${p.nearest}”? Correct or remove “${p.key}” in “${p.name}”.`,
  ),
  'value-wrong': error<{ key: string; found: string; expected: string }>(
    (p) => `“${p.key}” in “${p.name}” is ${p.found}, but must be ${p.expected}. This setting is left out.`,
    (p) => `Correct “${p.key}” in “${p.name}” so that it is ${p.expected}.`,
  ),
  'file-missing': error<{ file: string; key: string; nearest?: string }>(
    (p) =>
      `“${p.key}” in “${p.name}” names the file “${p.file}”, which is not in this folder or is not a picture that can be shown.`,
    (p) =>
      p.nearest === undefined
        ? `Copy “${p.file}” into the folder, or correct its name in “${p.name}”.`
        : `Correct the name in “${p.name}” (in the folder there is “${p.nearest}”), or copy “${p.file}” there.`,
  ),
  'idle-warn-short': warning<{ seconds: number }>(
    (p) =>
      `“idle: warn” in “${p.name}” gives a visitor ${p.seconds} seconds to say that he or she is still there. That is too short for people who move slowly; it is obeyed all the same.`,
    (p) => `Set “warn” in “${p.name}” to 20 seconds or more; 30 is usual.`,
  ),
  'takeaway-template': warning<{ template: string; why: string }>(
    (p) =>
      `The address “${p.template}” in “${p.name}” cannot be made: ${p.why}. Visitors get no square to take along, and no key for it.`,
    (p) =>
      `Correct “takeAway” in “${p.name}”: an address that begins with https://, in which only {room}, {exhibit}, {slide} and {lang} are filled in.`,
  ),
  'dates-crossed': error<{ from: string; until: string }>(
    (p) => `“until” (${p.until}) in “${p.name}” lies before “from” (${p.from}), so this is never shown.`,
    (p) => `Correct one of the two dates in “${p.name}”.`,
  ),
  'captions-broken': error<{ why: string }>(
    (p) => `The captions “${p.name}” cannot be read here: ${p.why}. This part is left out.`,
    (p) =>
      `Correct “${p.name}”: the first line is WEBVTT; each caption is a line like 00:01.000 --> 00:04.500, the words under it, and an empty line.`,
  ),
  'captions-without-recording': warning<None>(
    (p) => `“${p.name}” holds captions, but the slide has neither a narration nor a video, so they are never shown.`,
    (p) =>
      `Put the recording beside “${p.name}” under the same name (01.en.opus with 01.en.vtt), or delete the captions.`,
  ),
  'captions-of-another-voice': warning<{ recording: string }>(
    (p) =>
      `“${p.name}” was written for a machine’s recording, and “${p.recording}” is another one: the captions are not shown, and who does not hear reads nothing.`,
    (p) =>
      `Correct the times in “${p.name}” to go with “${p.recording}” and take out its line “NOTE vitrine narrate …”; or put captions of your own in its place.`,
  ),
  'captions-past-end': warning<{ recording: string; seconds: string }>(
    (p) =>
      `The last caption of “${p.name}” ends after the recording “${p.recording}”, which lasts ${p.seconds} seconds. Part of the captions is never shown.`,
    (p) => `Check that “${p.name}” belongs to this recording, and correct its times.`,
  ),
} as const;
