// `01.map.yaml` → a drawing: land, places, routes and words, in both orientations, and what is wrong said where it is.
import { describe, expect, it } from 'vitest';
import type { Drawing, DrawnLabel, DrawnView } from '../../../src-main/contract/drawing.ts';
import { clip, doubleArea, simplify } from '../../../src-main/content/drawn/map/geometry.ts';
import { landOf } from '../../../src-main/content/drawn/map/land.ts';
import { fit } from '../../../src-main/content/drawn/map/projection.ts';
import { loadExhibition } from '../../../src-main/content/load.ts';
import { folderWith } from '../../support/folders.ts';

const IN = 'rooms/1-sea/1-ways';
const SQUARE = [
  [121, 38.6],
  [121, 39],
  [121.4, 39],
  [121.4, 38.6],
  [121, 38.6],
];
const island = JSON.stringify({ type: 'Polygon', coordinates: [SQUARE] });
const YAML = `
land: island.geojson
places:
  - { id: port, at: [38.8, 121.2667], kind: here, name: { en: Port Arthur, ja: 旅順 } }
  - { id: bay, at: [38.9, 121.6], date: { en: 7 Nov, ja: 11月7日 }, name: { en: Dalian Bay, ja: 大連湾 }, step: bay }
  - { id: sea, at: [38.6, 121.8], kind: sea, name: { en: Yellow Sea, ja: 黄海 } }
routes:
  - { by: land, through: [bay, [38.85, 121.4], port], step: march }
`;

async function mapOf(yaml: string, more: Readonly<Record<string, string>> = {}) {
  const root = await folderWith({
    'exhibition.yaml': 'languages: [en, ja]\n',
    [`${IN}/01.map.yaml`]: yaml,
    [`${IN}/island.geojson`]: island,
    ...more,
  });
  const { exhibition, problems } = await loadExhibition(root);
  const slide = exhibition.rooms[0]?.exhibits[0]?.slides[0];
  const visual = slide?.visual['*'];
  return { slide, problems, drawing: visual?.kind === 'drawing' ? visual : undefined };
}
const drawn = async (yaml: string, more?: Readonly<Record<string, string>>): Promise<Drawing> => {
  const { drawing, problems } = await mapOf(yaml, more);
  if (drawing === undefined) throw new Error(problems.map((one) => one.message).join('\n'));
  return drawing;
};
const views = ({ views: { landscape, portrait } }: Drawing): readonly DrawnView[] => [landscape, portrait];
const labelOf = (view: DrawnView, id: string): DrawnLabel | undefined => view.labels.find((label) => label.id === id);

describe('a map', () => {
  it('is drawn for both orientations, with shapes by their role and no style', async () => {
    const drawing = await drawn(YAML);
    expect(views(drawing).map(({ width, height }) => [width, height])).toEqual([
      [1248, 904],
      [1080, 940],
    ]);
    for (const view of views(drawing)) {
      // the dashes of a route that waits are one after another
      const roles = view.shapes.map(({ role }) => role);
      expect(roles.filter((role, index) => role !== roles[index - 1])).toEqual([
        'wave',
        'land',
        'coast',
        'route-land',
        'ring',
        'here',
        'stop',
        'scale',
      ]);
      for (const { d } of view.shapes) expect(d).toMatch(/^(?:[MLCZVHavhml]|-?\d+(?:\.\d)?|\s)+$/u);
    }
  });

  it('cuts a route that waits for a step into a few dashes that join', async () => {
    for (const { shapes } of views(await drawn(YAML))) {
      const dashes = shapes.filter(({ step }) => step === 'march');
      expect(dashes.map(({ order }) => order)).toEqual(dashes.map((_dash, index) => index));
      expect(dashes.length).toBeGreaterThan(5);
      expect(dashes.length).toBeLessThan(16);
      const ends = dashes.map(({ d }) =>
        d
          .slice(1)
          .split('L')
          .map((point) => point.split(' ').map(Number)),
      );
      for (const [index, dash] of ends.slice(1).entries()) {
        const [from, to] = [ends[index]?.at(-1) ?? [], dash[0] ?? []];
        expect(Math.hypot((from[0] ?? 0) - (to[0] ?? 99), (from[1] ?? 0) - (to[1] ?? 99))).toBeLessThan(5);
      }
    }
  });

  it('carries its words in every language, with the date over the place', async () => {
    const { landscape } = (await drawn(YAML)).views;
    expect(labelOf(landscape, 'place-bay')).toMatchObject({
      role: 'place',
      words: { en: 'Dalian Bay', ja: '大連湾' },
      over: { en: '7 Nov', ja: '11月7日' },
      step: 'bay',
    });
    expect(labelOf(landscape, 'place-port')?.role).toBe('here');
    expect(labelOf(landscape, 'place-sea')?.sides[0]).toBe('on');
  });

  it('keeps the places in the free middle of the pane where no view is given', async () => {
    for (const view of views(await drawn(YAML))) {
      for (const { at, id } of view.labels.filter((label) => label.id !== 'scale')) {
        expect([id, at[0] >= 199, at[0] <= view.width - 199]).toEqual([id, true, true]);
        expect([id, at[1] >= 119, at[1] <= view.height - 229]).toEqual([id, true, true]);
      }
    }
  });

  it('shows exactly the view that is given', async () => {
    const { landscape } = (await drawn(`${YAML}view: [[38, 120], [40, 123]]\n`)).views;
    const project = fit({ south: 38, west: 120, north: 40, east: 123 }, landscape, { side: 0, top: 0, foot: 0 });
    const [x, y] = project.spot([121.2667, 38.8]);
    const at = labelOf(landscape, 'place-port')?.at ?? [0, 0];
    expect(at[0]).toBeCloseTo(x, 0);
    expect(at[1]).toBeCloseTo(y, 0);
    expect(project.spot([120, 39])[0]).toBeGreaterThanOrEqual(-0.01);
  });

  it('says in words what it shows, in each language', async () => {
    const { said } = await drawn(YAML);
    expect(said['en']).toBe(
      'The map marks: Port Arthur. Way by land: Dalian Bay (7 Nov) – Port Arthur. Seas and lands: Yellow Sea.',
    );
    expect(said['ja']).toContain('大連湾（11月7日）');
  });

  it('notes that coast and borders are of today, unless the slide has a note of its own', async () => {
    expect((await mapOf(YAML)).slide?.note).toEqual({
      en: 'Modern coastline. Borders of the time not shown.',
      ja: '海岸線は現代のもの。当時の国境は示していません。',
    });
    const own = await mapOf(YAML, { [`${IN}/01.yaml`]: 'note: { en: Positions approximate. }\n' });
    expect(own.slide?.note?.['en']).toBe('Positions approximate.');
    const both = await mapOf(`${YAML}coast-note: { en: Coast of 1900. }\n`, {
      [`${IN}/01.yaml`]: 'note: { en: Positions approximate. }\n',
    });
    expect(both.slide?.note?.['en']).toBe('Positions approximate. Coast of 1900.');
  });

  it('takes land from the folder maps of the exhibition, too', async () => {
    const drawing = await drawn(YAML.replace('island', 'world'), {
      'maps/world.geojson': island,
      'maps/README.md': '# Credit',
    });
    expect(drawing.views.landscape.shapes[0]?.d.length).toBeGreaterThan(20);
  });

  it('draws the land of the whole world where no land is named', async () => {
    const { landscape } = (await drawn(YAML.replace('land: island.geojson', ''))).views;
    const land = landscape.shapes.find(({ role }) => role === 'land');
    expect(land?.d.length).toBeGreaterThan(1000);
  });

  it('draws the shore apart where the land was cut off inside the picture', async () => {
    const cut = JSON.stringify({ type: 'Polygon', bbox: [121, 38.6, 121.4, 39], coordinates: [SQUARE] });
    const { drawing, problems } = await mapOf(YAML, { [`${IN}/island.geojson`]: cut });
    expect(drawing?.views.landscape.shapes.map(({ role }) => role)).not.toContain('coast');
    expect(problems.map((one) => one.code)).toContain('map-beyond-land');
  });

  it('ends a route that names an unknown place where it knows it', async () => {
    const { drawing, problems } = await mapOf(YAML.replace('through: [bay,', 'through: [baye,'));
    expect(drawing?.views.landscape.shapes.map(({ role }) => role)).toContain('route-land');
    expect(problems.find((one) => one.code === 'place-unknown')).toMatchObject({
      path: `${IN}/01.map.yaml`,
      line: 8,
      fix: expect.stringContaining('“bay”') as string,
    });
  });

  it('names the wrong value of one place by its number and line', async () => {
    const { problems } = await mapOf(YAML.replace('[38.9, 121.6]', '[138.9, 121.6]'));
    expect(problems.find((one) => one.code === 'value-wrong')).toMatchObject({ line: 5, field: 'places.1.at.0' });
  });

  it('is another drawing when the land beside it changes', async () => {
    const before = await mapOf(YAML);
    const after = await mapOf(YAML, { [`${IN}/island.geojson`]: island.replaceAll('121.4', '121.5') });
    expect(after.drawing?.views.landscape.shapes[0]).not.toEqual(before.drawing?.views.landscape.shapes[0]);
  });
});

describe('coasts', () => {
  const ring = Array.from({ length: 400 }, (_, index): readonly [number, number] => {
    const angle = (index / 400) * 2 * Math.PI;
    return [500 + 300 * Math.cos(angle) + (index % 2), 400 + 200 * Math.sin(angle)];
  });

  it('lose points but not their shape', () => {
    const fewer = simplify(ring, 2);
    expect(fewer.length).toBeLessThan(80);
    expect(doubleArea(fewer) / doubleArea(ring)).toBeCloseTo(1, 1);
  });

  it('are cut at the frame and nowhere else', () => {
    const frame = { left: 400, top: 0, right: 2000, bottom: 2000 };
    const cut = clip(ring, frame);
    expect(Math.min(...cut.map(([x]) => x))).toBe(400);
    expect(clip(ring, { left: -1, top: -1, right: 2000, bottom: 2000 })).toEqual(ring);
    expect(clip(ring, { left: 2000, top: 0, right: 3000, bottom: 900 })).toEqual([]);
  });

  it('come from polygons in any wrapping, and from nothing else', () => {
    const bare = { type: 'Polygon', coordinates: [SQUARE] };
    const feature = { type: 'Feature', properties: {}, geometry: bare };
    for (const data of [bare, feature, { type: 'FeatureCollection', features: [feature] }])
      expect(landOf(JSON.stringify(data))).toMatchObject({ rings: [SQUARE] });
    expect(landOf('{')).toEqual({ why: 'it is not correct JSON' });
    expect(landOf('{"type":"Point","coordinates":[1,2]}')).toHaveProperty('why');
  });
});
