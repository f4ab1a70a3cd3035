// Whether the page for the screen is there, with the faces it brings along: the system's own have no Chinese or Japanese on many kiosks.
import { fault, fine, type Finding, warning } from './finding.ts';

export interface PageFacts {
  /** Names of the files of the built page; undefined where it has not been built. */
  readonly files: readonly string[] | undefined;
}

const FACES = ['literata', 'source-sans-3', 'noto-serif-sc', 'noto-sans-sc', 'noto-serif-jp', 'noto-sans-jp'];

export function checkPage({ files }: PageFacts): readonly Finding[] {
  if (!files?.includes('index.html')) {
    return [
      fault(
        'page',
        'The page for the screen is not there.',
        'In a checkout type: npm run build. Else install Vitrine anew.',
      ),
    ];
  }
  const missing = FACES.filter((face) => !files.some((name) => name.includes(face) && name.endsWith('.woff2')));
  return [
    missing.length === 0
      ? fine(
          'fonts',
          'The page is there with its own fonts, Chinese and Japanese too; none of the system’s are needed.',
        )
      : warning(
          'fonts',
          `Fonts of the page are missing: ${missing.join(', ')}.`,
          'Install Vitrine anew (in a checkout: npm run build).',
        ),
  ];
}
