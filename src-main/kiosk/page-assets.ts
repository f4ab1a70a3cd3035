// The built page: a manifest of names read once, files read whole (in Electron the folder is an archive that streams badly).
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PREVIEW_URLS } from '#contract/urls';
import { typeByName, typeHeader } from './media-types.ts';
import type { Resource } from './router.ts';

const IMMUTABLE = 'public, max-age=31536000, immutable';

/** Round the page, for who works on the folder: a kiosk has no such thing. */
const WORKBENCH = '/workbench.html';

/** The resource of a path (`/`, `/assets/x.js`); undefined for what the build did not make. Throws if the folder is missing. */
export function createPageAssets(
  rendererRoot: string,
  { preview = false }: { readonly preview?: boolean } = {},
): (path: string) => Resource | undefined {
  const resources = new Map<string, Resource>();
  for (const name of filesIn(rendererRoot, '')) {
    const type = typeByName(name);
    if (type !== undefined) resources.set(`/${name}`, asset(join(rendererRoot, name), name, type));
  }
  const page = resources.get('/index.html');
  const workbench = resources.get(WORKBENCH);
  resources.delete(WORKBENCH);
  if (page) resources.set(preview ? PREVIEW_URLS.page : '/', page);
  if (preview && workbench) resources.set('/', workbench);
  return (path) => resources.get(path);
}

function asset(path: string, name: string, type: string): Resource {
  return {
    async get() {
      const bytes = await readFile(path);
      return new Response(bytes, {
        headers: {
          'content-type': typeHeader(type),
          'content-length': String(bytes.length),
          // Vite puts what carries its hash in its name into assets/
          'cache-control': name.startsWith('assets/') ? IMMUTABLE : 'no-store',
        },
      });
    },
  };
}

/** Names with `/`, walked by hand: Electron's archives do not know the recursive option. */
function filesIn(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesIn(root, name) : [name];
  });
}
