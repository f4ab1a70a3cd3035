// Problems of pictures, drawings, recordings and videos.
import { error, warning, type None } from './kinds.ts';

export const MEDIA_PROBLEMS = {
  'picture-unreadable': error<{ why: string }>(
    (p) => `The picture “${p.name}” cannot be opened: ${p.why}. It is left out.`,
    (p) =>
      `Open “${p.name}” in a picture program; if it opens, save it again as JPEG, if not, copy it again from the original.`,
  ),
  'picture-damaged': warning<None>(
    (p) => `Some bytes of the picture “${p.name}” are damaged. It is shown, maybe with stripes or wrong colours.`,
    (p) => `Look at “${p.name}” closely; if it is not as it should be, copy it again from the original.`,
  ),
  'picture-huge': warning<{ megapixels: number }>(
    (p) =>
      `The picture “${p.name}” has ${p.megapixels} million pixels. It is shown, but every change of it takes the kiosk long to prepare.`,
    (p) =>
      `Save “${p.name}” with at most 100 million pixels; for the screen alone 3840 pixels on the long side are enough.`,
  ),
  'svg-has-text': warning<{ text: string }>(
    (p) =>
      `The drawing “${p.name}” contains letters as text (“${p.text}”). A drawing gets no fonts on the screen: the letters may look different or turn into boxes.`,
    (p) => `In the drawing program, convert the text of “${p.name}” to paths (outlines) and save it again.`,
  ),
  'svg-not-safe': error<{ what: string }>(
    (p) => `The drawing “${p.name}” contains ${p.what}, which an exhibition does not allow. It is left out.`,
    (p) => `Save “${p.name}” again as “plain SVG” or “optimised SVG”, with pictures embedded and without scripts.`,
  ),
  'svg-too-complex': error<{ elements: number; limit: number }>(
    (p) =>
      `The drawing “${p.name}” has ${p.elements} parts; more than ${p.limit} would stop the screen. It is left out.`,
    (p) => `Simplify “${p.name}” in the drawing program, or save it as PNG.`,
  ),
  'sound-unreadable': error<{ why: string }>(
    (p) => `The recording “${p.name}” cannot be played: ${p.why}. It is left out.`,
    (p) =>
      `Listen to “${p.name}” on this computer; export it again as Opus or MP3, or copy it again from the original.`,
  ),
  'video-unreadable': error<{ why: string }>(
    (p) => `The video “${p.name}” cannot be played: ${p.why}. It is left out.`,
    (p) => `Export “${p.name}” again as MP4 (H.264) or WebM, or copy it again from the original.`,
  ),
  'video-without-captions': warning<None>(
    (p) =>
      `The video “${p.name}” is shown with its own sound but has no captions. Visitors who do not hear miss what is said.`,
    (p) =>
      `Put captions beside “${p.name}” under the same name (01.en.vtt), or write “sound: silent” in the YAML file of the slide if nothing is said.`,
  ),
} as const;
