// Which file an address means, and that no source can make us read or write anywhere else.
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { numberedNames, slugOf } from '../../../src-main/import/names.ts';
import { notPortable } from '../../../src-main/content/ignored.ts';
import { jpeg } from '../../support/folders.ts';
import { importIn, importText, remarksOf, treeOf, workFolder, type Outcome } from './import-fixture.ts';

const picture = await jpeg();
const other = await jpeg(30, 20);

/** A timeline with these media. */
const timeline = (...urls: string[]): string =>
  JSON.stringify({
    events: urls.map((url, index) => ({ start_date: { year: 1900 }, text: { headline: `E${index}` }, media: { url } })),
  });

const pictures = async ({ output }: Outcome): Promise<readonly string[]> =>
  (await treeOf(output))
    .filter((path) => !/\.(?:md|yaml)$/u.test(path))
    .map((path) => path.replace(/^rooms\/[^/]+\//u, ''));

describe('an address', () => {
  it.each([
    ['images/a.jpg', 'images/a.jpg'],
    ['./a.jpg', 'a.jpg'],
    ['/objects/a.jpg', 'objects/a.jpg'],
    ['https://x.example/deep/a.jpg?width=300#top', 'a.jpg'],
    ['https://x.example/My%20picture.jpg', 'My picture.jpg'],
    ['https://x.example/a.tif', 'a.jpg'],
    ['https://x.example/a.jpeg', 'A.JPG'],
    ['https://x.example/caf%C3%A9.jpg', 'cafe\u0301.jpg'],
    ['file:///somewhere/else/a.jpg', 'a.jpg'],
    ['file:///C:/Users/b/a.jpg', 'a.jpg'],
    ['images\\a.jpg', 'images/a.jpg'],
    ['https://x.example/iiif/2/abc/full/full/0/native.jpg', 'abc.jpg'],
    ['https://x.example/iiif/2/vol%2Fabc/full/1200,/0/default.jpg', 'vol/abc.png'],
    ['https://x.example/iiif/abc.tif/pct:10,10,80,80/max/!90/default.jpg', 'abc.jpg'],
    ['https://x.example/iiif/abc/full/max/0/default.jpg', 'abc/full/max/0/default.jpg'],
  ])('%s is found as %s', async (address, path) => {
    const outcome = await importText('timelinejs', timeline(address), { [path]: picture });
    const ending = path.slice(path.lastIndexOf('.')).toLowerCase();
    expect(await pictures(outcome)).toEqual([`10-e0/01${ending}`]);
  });

  it.each([
    ['https://x.example/iiif/abc/full/max/0/default.jpg', 'default.jpg'],
    ['https://x.example/iiif/abc/full/max/0/default.jpg', 'def/full/max/0/default.jpg'],
    ['https://x.example/aa.jpg', 'a.jpg'],
    ['a.jpg', 'a.jpg.part'],
    ['https://x.example/%E0%A4%A.jpg', 'b.jpg'],
  ])('%s is not found as %s', async (address, path) => {
    expect(await pictures(await importText('timelinejs', timeline(address), { [path]: picture }))).toEqual([]);
  });

  it('means the file whose folders agree with it furthest', async () => {
    const files = { 'one/1.jpg': picture, 'two/1.jpg': other };
    const outcome = await importText(
      'timelinejs',
      timeline('https://x.example/two/1.jpg', 'https://x.example/one/1.jpg'),
      files,
    );
    expect(await pictures(outcome)).toEqual(['10-e0/01.jpg', '20-e1/01.jpg']);
    const [room = ''] = (await treeOf(outcome.output)).filter((path) => path.endsWith('10-e0/01.jpg'));
    expect(await readFile(join(outcome.output, room))).toEqual(other);
  });

  it('that could mean several files means none, and the list says so', async () => {
    const outcome = await importText('timelinejs', timeline('https://x.example/1.jpg'), {
      'one/1.jpg': picture,
      'two/1.jpg': other,
    });
    expect(await pictures(outcome)).toEqual([]);
    expect(remarksOf(outcome)['Files that are there but cannot be used']).toEqual([
      expect.stringMatching(/^several files could be meant: one\/1\.jpg, two\/1\.jpg: it belongs at rooms\//u),
    ]);
  });

  it('of two that end in the same name, neither gets the one file there is', async () => {
    const outcome = await importText('timelinejs', timeline('https://x.example/a/1.jpg', 'https://x.example/b/1.jpg'), {
      '1.jpg': picture,
    });
    expect(await pictures(outcome)).toEqual([]);
    const both = await importText('timelinejs', timeline('https://x.example/a/1.jpg', 'https://x.example/a/1.jpg'), {
      '1.jpg': picture,
    });
    expect(await pictures(both)).toHaveLength(2);
  });

  it.each([
    ['a.jpg', picture.subarray(0, 60), /cannot be opened/u],
    ['a.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>x</script></svg>', /does not allow/u],
    ['a.jp2', 'x', /JPEG/u],
    ['a.gif', 'GIF89a', /PNG/u],
  ])('of a file that cannot be shown leaves it where it is: %s', async (name, bytes, why) => {
    const outcome = await importText('timelinejs', timeline(name), { [name]: bytes });
    expect(await pictures(outcome)).toEqual([]);
    expect(outcome.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(Object.values(remarksOf(outcome)).flat().join()).toMatch(why);
  });
});

describe('a hostile source', () => {
  it('reads nothing outside its folder, whatever it writes', async () => {
    const root = await workFolder();
    await writeFile(join(root, 'secret.jpg'), picture);
    await mkdir(join(root, 'outside'));
    await writeFile(join(root, 'outside', 'linked.jpg'), picture);
    await symlink(join(root, 'outside'), join(root, 'source', 'folder'));
    await symlink(join(root, 'secret.jpg'), join(root, 'source', 'link.jpg'));
    const addresses = [
      '../secret.jpg',
      '..%2Fsecret.jpg',
      'x/../../secret.jpg',
      join(root, 'secret.jpg'),
      pathToFileURL(join(root, 'secret.jpg')).href,
      'folder/linked.jpg',
      'linked.jpg',
      'link.jpg',
      '\\\\server\\share\\secret.jpg',
    ];
    await writeFile(join(root, 'source', 'source.json'), timeline(...addresses));
    const outcome = await importIn(root, 'timelinejs', 'source.json');
    expect(await pictures(outcome)).toEqual([]);
  });

  it('follows a link that stays inside', async () => {
    const root = await workFolder({ 'real/a.jpg': picture, 'source.json': timeline('b.jpg') });
    await symlink(join(root, 'source', 'real', 'a.jpg'), join(root, 'source', 'b.jpg'));
    expect(await pictures(await importIn(root, 'timelinejs', 'source.json'))).toEqual(['10-e0/01.jpg']);
  });

  it('writes nothing outside the folder, whatever its titles are', async () => {
    const titles = [
      '../../out',
      '/etc/x',
      'C:\\x',
      '..',
      '.',
      '',
      ' ',
      'con',
      'a/b',
      '\u0000',
      '💣',
      'x'.repeat(500),
      '_draft',
      '~$x',
      '日'.repeat(300),
    ];
    const root = await workFolder({
      'source.json': JSON.stringify({
        events: titles.map((headline) => ({ start_date: { year: 1900 }, group: headline, text: { headline } })),
      }),
    });
    const outcome = await importIn(root, 'timelinejs', 'source.json');
    expect((await treeOf(root)).filter((path) => !path.startsWith('made') && !path.startsWith('source'))).toEqual([]);
    const names = (await treeOf(outcome.output)).flatMap((path) => path.split('/'));
    expect(names.filter((name) => notPortable(name) !== undefined)).toEqual([]);
    expect(outcome.exhibition.rooms.flatMap(({ exhibits }) => exhibits)).toHaveLength(titles.length);
    expect(outcome.problems.filter(({ code }) => /^(?:duplicate|same|name|draft)/u.test(code))).toEqual([]);
  });

  it('does not take pictures from an exhibition that lies beside it', async () => {
    const outcome = await importText('timelinejs', timeline('01.jpg'), {
      'older/exhibition.yaml': '',
      'older/rooms/a/b/01.jpg': picture,
    });
    expect(await pictures(outcome)).toEqual([]);
  });
});

describe('names', () => {
  it.each([
    ['The Harbour, 1894!', 'the-harbour-1894'],
    ['Größe & Maß', 'größe-maß'],
    ['Цусима', 'цусима'],
    ['旅順 港', '旅順-港'],
    ['مدينة', 'مدينة'],
    ['हिन्दी', 'हिन्दी'],
    ['f. 1r', 'f-1r'],
    ['don’t', 'dont'],
    ['cafe\u0301', 'café'],
    ['💣', ''],
    ['..', ''],
  ])('of “%s” are “%s”', (title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  it('are numbered with gaps and unique, even where titles are not', () => {
    expect(numberedNames(['A', 'a', 'a 2', '', '10'])).toEqual(['10-a', '20-a-2', '30-a-2-2', '40', '50-10']);
    expect(numberedNames(['', 'x', '10'])).toEqual(['10', '20-x', '30-10-2']);
    const many = numberedNames(Array.from({ length: 999 }, () => 'x'));
    expect(many[0]).toBe('001-x');
    expect(new Set(many).size).toBe(999);
  });
});
