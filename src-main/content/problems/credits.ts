// Problems of who made what is shown, and what may be done with it.
import { list, note, warning } from './kinds.ts';

const named = (first: string, others: readonly string[]): string => list([first, ...others], 4);

export const CREDIT_PROBLEMS = {
  'credit-missing': warning<{ others: readonly string[]; where: 'slides' | 'cover' | 'attract' }>(
    (p) =>
      `${named(p.name, p.others)} ${p.others.length === 0 ? 'has' : 'have'} no credit, so visitors cannot read who made ${p.others.length === 0 ? 'it' : 'them'} or to whom ${p.others.length === 0 ? 'it belongs' : 'they belong'}.`,
    (p) =>
      p.where === 'slides'
        ? `Write “credit: …” into the YAML file of the slide, or into exhibit.yaml for the whole exhibit; your own pictures carry your own name. A credit in the file itself (IPTC, EXIF, XMP) counts, too.`
        : `Write who made “${p.name}” into “credits:” in exhibition.yaml, or into the file itself (IPTC, EXIF, XMP).`,
  ),
  'licence-missing': note<{ others: readonly string[] }>(
    (p) =>
      `${named(p.name, p.others)} ${p.others.length === 0 ? 'has' : 'have'} a credit but no licence. Whoever takes the exhibition over later cannot tell whether it may be shown elsewhere.`,
    () =>
      `Write “licence: …” into the YAML file of the slide or into exhibit.yaml: CC BY 4.0, public domain, or “all rights reserved” for your own pictures.`,
  ),
} as const;
