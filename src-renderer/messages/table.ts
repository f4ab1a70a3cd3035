// The shape of a table of interface words: a missing key, or a missing form by number, is a compile error.
import type { en } from '#contract/messages/en';

/** Forms by number, as `Intl.PluralRules` names them. */
export type Plural = { readonly other: string } & Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

type English = typeof en;
export type MessageKey = keyof English;

export type MessageTable = {
  readonly [Key in MessageKey]: English[Key] extends string ? string : Plural;
};

type ParamOf<Template extends string> = Template extends `${string}{${infer Param}}${infer Rest}`
  ? Param | ParamOf<Rest>
  : never;
type TemplateOf<Key extends MessageKey> = English[Key] extends string
  ? English[Key]
  : English[Key] extends { readonly other: infer Other extends string }
    ? Other
    : never;
/** A form by number needs the number. */
type ValueOf<Key extends MessageKey, Param> = English[Key] extends string
  ? string | number
  : Param extends 'n'
    ? number
    : string | number;

/** What has to be given with a message: nothing, or its values by name. */
export type MessageValues<Key extends MessageKey> = [ParamOf<TemplateOf<Key>>] extends [never]
  ? []
  : [values: { readonly [Param in ParamOf<TemplateOf<Key>>]: ValueOf<Key, Param> }];
