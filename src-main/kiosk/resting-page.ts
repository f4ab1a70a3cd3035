// `GET /resting`: what the screen shows while the page cannot run. Written here, without a line of script; it takes only the page's own
// type and colours, and would do without them.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Exhibition } from '#contract/content';
import { isBuiltIn } from '#contract/messages/keys';
import { RESTING } from '#contract/messages/resting';
import type { Resource } from './router.ts';

export interface RestingPageOptions {
  readonly exhibition: () => Pick<Exhibition, 'languages' | 'interface'>;
  /** The kiosk's, for who comes by to look after it. */
  readonly name: string;
  readonly rendererRoot: string;
}

const OURS: Readonly<Record<string, { readonly resting: string; readonly restingBack: string }>> = RESTING;

interface Said {
  readonly lang: string;
  readonly dir: string;
  readonly lines: readonly [string, string];
}

export function createRestingPage({ exhibition, name, rendererRoot }: RestingPageOptions): Resource {
  return {
    async get() {
      const html = page(sayings(exhibition()), name, await styles(rendererRoot));
      const bytes = new TextEncoder().encode(html);
      return new Response(bytes, {
        headers: { 'content-type': 'text/html; charset=utf-8', 'content-length': String(bytes.length) },
      });
    },
  };
}

/** In each language once: where neither the curator nor we have words, the English ones would come again. */
function sayings({ languages, interface: curators }: Pick<Exhibition, 'languages' | 'interface'>): readonly Said[] {
  const said = languages.map(({ tag, dir }): Said => {
    const [primary = ''] = tag.toLowerCase().split('-');
    const own = Object.hasOwn(curators, tag) ? curators[tag] : undefined;
    const ours = OURS[primary] ?? RESTING.en;
    const isTheirs = own?.['resting'] !== undefined || isBuiltIn(tag);
    return {
      lang: isTheirs ? tag : 'en',
      dir: isTheirs ? dir : 'ltr',
      lines: [own?.['resting'] ?? ours.resting, own?.['restingBack'] ?? ours.restingBack],
    };
  });
  return said.filter(({ lines }, index) => said.findIndex((other) => other.lines[0] === lines[0]) === index);
}

function page(said: readonly Said[], name: string, sheets: readonly string[]): string {
  const first: Said = said[0] ?? { lang: 'en', dir: 'ltr', lines: [RESTING.en.resting, RESTING.en.restingBack] };
  const all = said.length === 0 ? [first] : said;
  const words = all.map(
    ({ lang, dir, lines }) => `<p lang="${safe(lang)}" dir="${safe(dir)}">${lines.map(safe).join('<br>')}</p>`,
  );
  return `<!doctype html>
<html lang="${safe(first.lang)}" dir="${safe(first.dir)}" data-screen="resting">
<head><meta charset="utf-8"><title>Vitrine</title>
${sheets.map((sheet) => `<link rel="stylesheet" href="${safe(sheet)}">`).join('\n')}</head>
<body data-palette="night"><main class="resting">
<div class="words">
${words.join('\n')}
</div>
<div class="line"></div>
<p class="name" dir="auto">${safe(name)}</p>
</main></body></html>
`;
}

/** The built page names its own; the one of this screen comes last. */
async function styles(rendererRoot: string): Promise<readonly string[]> {
  const html = await readFile(join(rendererRoot, 'index.html'), 'utf8').catch((error: unknown) => {
    // not even the page is there: then the words stand by themselves
    if (error instanceof Error && 'code' in error) return '';
    throw error;
  });
  const own = [...html.matchAll(/<link rel="stylesheet"[^>]*? href="([^"]+)"/gu)].map(([, href]) => href ?? '');
  return [...own, '/resting.css'];
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const safe = (text: string): string => text.replace(/[&<>"]/gu, (letter) => ESCAPES[letter] ?? letter);
