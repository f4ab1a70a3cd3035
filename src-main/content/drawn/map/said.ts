// A map in words, made from its data, for who does not see it.
import type { Lang, Words } from '#contract/content';
import type { Beside } from '../form.ts';
import type { Way } from './marks.ts';
import type { MapFile, MapPlace } from './schema.ts';

interface Phrases {
  readonly here: string;
  readonly places: string;
  readonly around: string;
  readonly land: string;
  readonly sea: string;
  readonly later: string;
  readonly comma: string;
  readonly to: string;
  readonly stop: string;
  readonly bracket: readonly [string, string];
}

const ENGLISH: Phrases = {
  here: 'The map marks',
  places: 'Places',
  around: 'Seas and lands',
  land: 'Way by land',
  sea: 'Way by sea',
  later: 'Way still to come',
  comma: ', ',
  to: ' – ',
  stop: '. ',
  bracket: [' (', ')'],
};
const HAN = { comma: '、', to: '—', stop: '。', bracket: ['（', '）'] } as const;
const PHRASES: Readonly<Record<string, Phrases>> = {
  en: ENGLISH,
  zh: {
    here: '图中标出',
    places: '地点',
    around: '海域与地区',
    land: '陆路',
    sea: '海路',
    later: '之后的路线',
    ...HAN,
  },
  ja: {
    here: '地図が示す場所',
    places: '地点',
    around: '海と地域',
    land: '陸路',
    sea: '海路',
    later: 'この後の経路',
    ...HAN,
  },
  ru: {
    here: 'На карте отмечено',
    places: 'Места',
    around: 'Моря и земли',
    land: 'Путь по суше',
    sea: 'Путь по морю',
    later: 'Дальнейший путь',
    comma: ', ',
    to: ' – ',
    stop: '. ',
    bracket: [' (', ')'],
  },
  ar: {
    here: 'تُبرز الخريطة',
    places: 'أماكن',
    around: 'بحار وبلاد',
    land: 'الطريق برًّا',
    sea: 'الطريق بحرًا',
    later: 'طريق لم يُقطع بعد',
    comma: '، ',
    to: ' – ',
    stop: '. ',
    bracket: [' (', ')'],
  },
};

/** The words every map carries. */
export const COAST_NOTE: Words = {
  en: 'Modern coastline. Borders of the time not shown.',
  'zh-Hans': '海岸线为现代海岸线，未画当时的边界。',
  ja: '海岸線は現代のもの。当時の国境は示していません。',
  ru: 'Современная береговая линия. Границы того времени не показаны.',
  ar: 'الساحل كما هو اليوم، وحدود ذلك الزمن غير مرسومة.',
};

export function mapSaid(file: MapFile, ways: readonly Way[], folder: Beside): Words {
  return Object.fromEntries(folder.languages.map((lang) => [lang, saidIn(lang, file, ways, folder)]));
}

function saidIn(lang: Lang, { places = [], areas = [] }: MapFile, ways: readonly Way[], folder: Beside): string {
  const phrases = PHRASES[lang.toLowerCase().split('-')[0] ?? ''] ?? ENGLISH;
  const { comma, to, stop, bracket } = phrases;
  const inLang = (value: MapPlace['name']): string => {
    const words = folder.words(value);
    return words[lang] ?? words[folder.languages[0] ?? ''] ?? Object.values(words)[0] ?? '';
  };
  const named = (place: MapPlace): string => {
    const more = [place.date, place.note].map(inLang).filter((it) => it !== '');
    return inLang(place.name) + (more.length > 0 ? bracket[0] + more.join(comma) + bracket[1] : '');
  };
  const list = (title: string, names: readonly string[], between = comma): readonly string[] => {
    const said = names.filter((it) => it !== '');
    return said.length === 0 ? [] : [`${title}${stop === '。' ? '：' : ': '}${said.join(between)}`];
  };
  const onWays = new Set(ways.flatMap((way) => way.stops));
  const isWide = ({ kind }: MapPlace): boolean => kind === 'sea' || kind === 'region';
  const sentences = [
    ...list(phrases.here, places.filter(({ kind }) => kind === 'here').map(named)),
    ...ways.flatMap((way) => list(phrases[way.by], way.stops.map(named), to)),
    ...list(
      phrases.places,
      places.filter((place) => !isWide(place) && place.kind !== 'here' && !onWays.has(place)).map(named),
    ),
    ...list(phrases.around, places.filter(isWide).map(named)),
    ...areas.map((area) => inLang(area.note)).filter((it) => it !== ''),
  ];
  return sentences.map((it) => it.replace(/[.。]$/u, '')).join(stop) + (sentences.length > 0 ? stop.trim() : '');
}
