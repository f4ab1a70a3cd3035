// Which of several languages a visitor gets to see.
import { ANY_LANG, type ByLang, type Lang } from './content.ts';

export interface Chosen<T> {
  readonly value: T;
  /** The language it is in, {@link ANY_LANG} if it has none. */
  readonly lang: Lang;
}

/** The value in `lang`, else the one without a language, else the default language's, else the first there is. */
export function choose<T>(values: ByLang<T>, lang: Lang, fallback: Lang): Chosen<T> | undefined {
  const found = [lang, ANY_LANG, fallback, ...Object.keys(values)].find((tag) => Object.hasOwn(values, tag));
  const value = found === undefined ? undefined : values[found];
  return found === undefined || value === undefined ? undefined : { value, lang: found };
}
