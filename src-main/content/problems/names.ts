// Problems of names and places: what a file is called and where it lies.
import { list, note, warning, error, type None } from './kinds.ts';

export const NAME_PROBLEMS = {
  'duplicate-id': warning<{ other: string; id: string }>(
    (p) =>
      `“${p.name}” has the same name as “${p.other}” apart from its number, so a link cannot tell them apart. It is shown under the name “${p.id}”.`,
    (p) => `Give “${p.name}” a name of its own; the number in front does not count.`,
  ),
  'same-number': warning<{ other: string; number: number }>(
    (p) =>
      `“${p.name}” and “${p.other}” both carry the number ${p.number}, so their order is a guess: they are shown in the order of their names.`,
    (p) => `Give “${p.name}” or “${p.other}” another number.`,
  ),
  'name-not-understood': warning<{ part: string; shownAs?: string; languages: readonly string[] }>(
    (p) =>
      `“${p.part}” in the name “${p.name}” is neither a language of this exhibition (${p.languages.join(', ')}) nor a part that a name may have. ${
        p.shownAs === undefined ? 'The file is not shown.' : `The file is shown as a slide of its own, “${p.shownAs}”.`
      }`,
    (p) =>
      `Rename “${p.name}” to NAME.LANGUAGE.ENDING, for example 01.${p.languages[0] ?? 'en'}.md or 01.jpg, with no other dots; or, if “${p.part}” is a language, add it to “languages” in exhibition.yaml.`,
  ),
  'file-not-understood': warning<None>(
    (p) => `“${p.name}” is not a kind of file that an exhibition can show here, so it is left out.`,
    (p) => `Move “${p.name}” out of the exhibition, or put a “_” in front of its name to keep it as a draft.`,
  ),
  'voice-name-not-understood': warning<None>(
    (p) =>
      `“${p.name}” lies in the folder “voice”, but its name is not one under which read-aloud looks for a recording, so it is never heard.`,
    (p) =>
      `Give “${p.name}” the name that index.txt has for its words (\`vitrine narrate\` writes that list into voice/LANGUAGE/), or take it out of the folder.`,
  ),
  'name-not-portable': warning<{ why: string }>(
    (p) =>
      `Windows cannot hold the name “${p.name}”: ${p.why}. Copied to a stick or another computer, it would be lost.`,
    (p) => `Rename “${p.name}” with letters, digits, “-” and “_”.`,
  ),
  'name-differs': warning<{ other: string; how: 'case' | 'form' }>(
    (p) =>
      p.how === 'case'
        ? `“${p.name}” and “${p.other}” differ only in capital letters. They are taken for the same name here, but other computers may see two.`
        : `“${p.name}” and “${p.other}” look the same but are stored differently (accents as one letter or as two, as a Mac writes them). They are taken for the same name here, but other programs may see two.`,
    (p) => `Rename “${p.name}” to exactly “${p.other}”; copy the name rather than typing it.`,
  ),
  'sync-conflict': warning<None>(
    (p) =>
      `“${p.name}” is a second copy that a synchronising program made because the file was changed in two places. It is not shown.`,
    (p) => `Compare “${p.name}” with the file it is a copy of, keep what is right in that one, and delete the copy.`,
  ),
  draft: note<None>(
    (p) => `“${p.name}” begins with “_”: it is a draft and is not shown.`,
    (p) => `Remove the “_” from the name “${p.name}” when it is ready.`,
  ),
  'extension-doubled': warning<{ better: string }>(
    (p) =>
      `“${p.name}” has two endings, so it is not recognised. Windows hides the last ending, which is why it may look right.`,
    (p) =>
      `Rename “${p.name}” to “${p.better}” (switch on “File name extensions” in the Explorer’s View menu to see both endings).`,
  ),
  'format-needs-conversion': warning<{ what: string; to: string }>(
    (p) => `“${p.name}” is ${p.what}, which the screen cannot show, so it is left out.`,
    (p) => `Save “${p.name}” again as ${p.to} and put that file here.`,
  ),
  'two-pictures-one-slide': warning<{ others: readonly string[] }>(
    (p) =>
      `A slide has one picture, but “${p.name}” stands beside ${list(p.others)} under the same number and name. “${p.name}” is shown, the other is not.`,
    (p) => `Rename ${list(p.others)} so that it becomes a slide of its own, or move it away from “${p.name}”.`,
  ),
  'two-files-one-place': warning<{ others: readonly string[]; what: string }>(
    (p) =>
      `“${p.name}” and ${list(p.others)} are both the ${p.what} of the same slide in the same language. “${p.name}” is used.`,
    (p) => `Delete or rename either “${p.name}” or ${list(p.others)}.`,
  ),
  'folder-outside-rooms': warning<{ shown: boolean }>(
    (p) =>
      p.shown
        ? `The folder “${p.name}” does not lie in a folder “rooms”. As there is no such folder, it is shown as a room.`
        : `The folder “${p.name}” lies beside the folder “rooms” instead of in it, so it is not shown.`,
    (p) => `Move “${p.name}” into the folder “rooms”, or put a “_” in front of its name if it is not to be shown.`,
  ),
  'folder-too-deep': warning<None>(
    (p) =>
      `The folder “${p.name}” lies inside an exhibit. An exhibit holds files only, so nothing in this folder is shown.`,
    (p) => `Move the files of “${p.name}” into the exhibit, or make the folder an exhibit of its own.`,
  ),
  'folder-empty': warning<{ what: 'room' | 'exhibit' }>(
    (p) => `The ${p.what} “${p.name}” holds nothing that can be shown, so visitors do not see it.`,
    (p) => `Put a picture or a text into “${p.name}”, or put a “_” in front of its name to keep it as a draft.`,
  ),
  'slide-empty': warning<None>(
    (p) => `The slide of “${p.name}” has neither a picture nor a word nor a recording, so it is left out.`,
    (p) => `Write something into “${p.name}”, put a picture beside it under the same number, or delete it.`,
  ),
  'shortcut-not-followed': warning<{ why: 'outside' | 'loop' | 'broken' }>(
    (p) =>
      `“${p.name}” is a shortcut (symbolic link) that ${
        p.why === 'outside'
          ? 'leads out of the exhibition folder'
          : p.why === 'loop'
            ? 'leads back into itself'
            : 'leads to something that does not exist'
      }, so it is not followed.`,
    (p) => `Put the file or folder itself in the place of “${p.name}”.`,
  ),
  'file-unreadable': error<{ reason: string }>(
    (p) => `“${p.name}” cannot be read (${p.reason}), so it is left out.`,
    (p) =>
      `Check that the account of the kiosk may read “${p.name}”, and that the disk or the share is in order; then copy the file again.`,
  ),
  'file-too-large': error<{ size: string; limit: string }>(
    (p) => `“${p.name}” is ${p.size} large; a file of this kind may have ${p.limit} at most, so it is left out.`,
    (p) => `Make “${p.name}” smaller or divide it.`,
  ),
  'problems-more': warning<{ listed: number }>(
    (p) => `“${p.name}” has more problems than the ${p.listed} that are listed.`,
    (p) => `Mend those of “${p.name}” that are listed; then check again.`,
  ),
  'not-yet-shown': warning<{ what: string }>(
    (p) => `${p.what} in “${p.name}” is not shown by this version of Vitrine; everything else is.`,
    (p) =>
      `Leave “${p.name}” as it is for an update; until then a picture under the same number can stand in for a drawing.`,
  ),
  'media-gone': error<{ reason: string }>(
    (p) => `The exhibition folder “${p.name}” ${p.reason}, so there is nothing to show.`,
    (p) =>
      `Check that the disk, stick or network share with “${p.name}” is connected, and that the address of the folder is right.`,
  ),
  'exhibition-empty': error<None>(
    (p) => `The exhibition folder “${p.name}” holds no room that can be shown.`,
    (p) =>
      `Put pictures into “${p.name}”, or into rooms/1-first-room/1-first-exhibit/ in it; the other problems of this list say what is wrong with files that are there.`,
  ),
} as const;
