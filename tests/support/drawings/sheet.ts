// One picture as an SVG file that explains and credits itself. Presentation attributes only: no style, no text, no script.
import type { Palette } from './palette.ts';

export interface Drawing {
  /** Path under `media/`. */
  readonly file: string;
  readonly w: number;
  readonly h: number;
  readonly title: string;
  readonly desc: string;
  readonly palette: Palette;
  /** What fills the ground; the room's ground unless told. */
  readonly ground?: string;
  /** True coastlines are in it. */
  readonly coast?: boolean;
  readonly body: readonly (string | Promise<string>)[];
}

/** Slides are drawn for the landscape picture; everything that matters keeps to the middle that portrait shows too. */
export const SLIDE = { w: 1248, h: 904 } as const;

export const GSHHG = 'Coastline: GSHHG 2.3.7 (Wessel and Smith, 1996, J. Geophys. Res. 101), LGPL 3 or later.';

export async function sheet({ w, h, title, desc, palette, ground, coast, body }: Drawing): Promise<string> {
  const parts = await Promise.all(body);
  const credit = `Drawing: Vitrine. ${coast ? `${GSHHG} ` : ''}Letters: outlines of fonts under the SIL Open Font License 1.1.`;
  const licence = coast ? 'LGPL-3.0-or-later' : 'MIT';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${w} ${h}" width="${w}" height="${h}" role="img">
<title>${escape(title)}</title>
<desc>${escape(desc)}</desc>
<metadata>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"><rdf:Description rdf:about=""><dc:title>${escape(title)}</dc:title><dc:creator>Vitrine</dc:creator><dc:source>${escape(credit)}</dc:source><dc:rights>${licence}</dc:rights></rdf:Description></rdf:RDF>
</metadata>
<rect width="${w}" height="${h}" fill="${ground ?? palette.ground}"/>
${parts.filter((part) => part !== '').join('\n')}
</svg>
`;
}

function escape(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
