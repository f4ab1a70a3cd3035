// The visit as the workbench needs to know it: where it is, and how it is set.
import type { ShownContent } from '../api/shown-content.ts';
import type { VisitStore } from '../visit/visit.svelte.ts';
import { isVisiting, type Settings } from '../visit/visit.ts';
import type { Report } from './report.ts';
import { whereIs } from './visit-places.ts';
import type { WishedSettings } from './wish.ts';

export function reportOf({ current, content }: VisitStore<ShownContent>): Report {
  const at = whereIs(current);
  const { defaults, languages, exhibition } = content;
  const settings = settingsOf(isVisiting(current) ? current.memory : defaults);
  const usual = settingsOf(defaults);
  return {
    kind: 'vitrine-page',
    screen: current.screen,
    ...(at === undefined ? {} : { at }),
    lang: isVisiting(current) ? current.memory.lang : (languages[0]?.tag ?? 'en'),
    settings,
    chosen: Object.fromEntries(Object.entries(settings).filter(([name, value]) => Reflect.get(usual, name) !== value)),
    revision: exhibition.revision,
  };
}

const settingsOf = ({ contrast, textSize, reach, captions }: Settings): Required<WishedSettings> => ({
  contrast,
  textSize,
  reach,
  captions,
});
