// What lies in a folder, to the byte: to be compared with what lay there before, or lies elsewhere.
import { createHash } from 'node:crypto';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Path → hash; a folder is `folder`, a link is `→` and where it leads. */
export async function treeOf(root: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const rows = await Promise.all(
    entries.map(async (entry) => {
      const absolute = join(entry.parentPath, entry.name);
      const path = relative(root, absolute).split(sep).join('/');
      if (entry.isSymbolicLink()) return [path, `→ ${await readlink(absolute)}`] as const;
      if (!entry.isFile()) return [path, 'folder'] as const;
      return [
        path,
        createHash('sha256')
          .update(await readFile(absolute))
          .digest('hex'),
      ] as const;
    }),
  );
  return Object.fromEntries(rows.sort(([one], [other]) => (one < other ? -1 : 1)));
}
