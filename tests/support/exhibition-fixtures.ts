// The fixture exhibitions, one a problem code: copied to a folder of their own, with the files that no repository can hold made there.
import { cp, chmod, copyFile, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const FIXTURES = join(import.meta.dirname, '../fixtures/exhibitions');

/** `.fixture.json` of each: what it is expected to say, and what of it must open all the same. */
export interface Fixture {
  readonly code: string;
  /** `path` or `path:line` of every problem of this code, sorted. */
  readonly at: readonly string[];
  /** `room/exhibit/slide` of everything that is shown. */
  readonly opens: readonly string[];
  /** Other codes that cannot be kept apart from this one. */
  readonly also?: readonly string[];
  readonly make?: readonly Making[];
}

/** A file made on the spot, because its name, size, link or rights cannot be checked out everywhere. */
interface Making {
  readonly to: string;
  readonly copy?: string;
  readonly link?: string;
  readonly head?: string;
  readonly fill?: string;
  readonly tail?: string;
  readonly bytes?: number;
  readonly unreadable?: boolean;
}

export async function readFixtures(): Promise<readonly Fixture[]> {
  const codes = (await readdir(FIXTURES)).sort();
  return Promise.all(
    codes.map(async (code) => ({
      code,
      ...(JSON.parse(await readFile(join(FIXTURES, code, '.fixture.json'), 'utf8')) as Omit<Fixture, 'code'>),
    })),
  );
}

/** Puts a fixture into `root`; several may share one. */
export async function placeFixture(fixture: Fixture, root: string): Promise<void> {
  await cp(join(FIXTURES, fixture.code), root, {
    recursive: true,
    filter: (source) => !source.endsWith('.fixture.json') && !source.endsWith('.gitkeep'),
  });
  for (const making of fixture.make ?? []) await makeFile(making, root);
}

async function makeFile(making: Making, root: string): Promise<void> {
  const to = join(root, making.to);
  await mkdir(dirname(to), { recursive: true });
  if (making.copy !== undefined) await copyFile(join(root, making.copy), to);
  else if (making.link !== undefined) await symlink(making.link, to);
  else {
    const fill = (making.fill ?? '').repeat(Math.ceil((making.bytes ?? 0) / (making.fill ?? ' ').length));
    await writeFile(to, `${making.head ?? ''}${fill}${making.tail ?? ''}`);
  }
  if (making.unreadable === true) await chmod(to, 0o000);
}

/** Runs as a user who is bound by file rights; root is not. */
export async function asOrdinaryUser<T>(work: () => Promise<T>): Promise<T> {
  const { geteuid, seteuid } = process;
  if (geteuid?.() !== 0 || seteuid === undefined) return work();
  // parsers are imported when first needed, and the checkout may lie where only root may look (under /root)
  await work();
  seteuid(65_534);
  try {
    return await work();
  } finally {
    seteuid(0);
  }
}
