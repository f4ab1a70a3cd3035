// Where the program itself lies: its built page, the sample exhibition, and whether this is a checkout.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PlainError } from '../plain-error.ts';

export interface ProgramFolder {
  /** The folder with our package.json. */
  readonly root: string;
  /** The built page. */
  readonly renderer: string;
  /** The sample exhibition; in a checkout it is the exhibition itself. */
  readonly media: string;
  readonly isCheckout: boolean;
}

/** `from` is where the running code lies: the build's folder or, in tests, the sources. */
export function programFolder(from: string = import.meta.dirname): ProgramFolder {
  const root = above(from);
  return {
    root,
    renderer: join(root, 'out', 'renderer'),
    media: sampleOf(root),
    isCheckout: existsSync(join(root, 'electron.config.ts')),
  };
}

/** Throws PlainError when there is nothing to show on the screen. */
export function needBuiltPage({ renderer }: ProgramFolder): void {
  if (existsSync(join(renderer, 'index.html'))) return;
  throw new PlainError('The page for the screen has not been built yet.', 'Type: npm run build');
}

/** In a package the program is one archive file, and the sample lies beside it. */
function sampleOf(root: string): string {
  const [own, beside] = [join(root, 'media'), join(root, '..', 'media')];
  return !existsSync(own) && existsSync(beside) ? beside : own;
}

function above(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('program-folder: no package.json above the program');
  return above(parent);
}
