// Parts of schemas for files of other people’s programs: what does not fit is as if it were not there, and never stops the rest.
import * as z from 'zod';

export const text = z
  .union([z.string(), z.number().transform(String)])
  .optional()
  .catch(undefined);

export const number = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\s*-?\d+(?:\.\d+)?\s*$/u)
      .transform(Number),
  ])
  .optional()
  .catch(undefined);

/** One or several, as a list of those that fit. */
export const listOf = <T extends z.ZodType>(schema: T): z.ZodType<readonly z.output<T>[]> =>
  z
    .unknown()
    .optional()
    .transform((value): readonly z.output<T>[] =>
      (Array.isArray(value)
        ? (value as readonly unknown[])
        : value === undefined || value === null
          ? []
          : [value]
      ).flatMap((one) => {
        const parsed = schema.safeParse(one);
        return parsed.success ? [parsed.data] : [];
      }),
    );

/** A part that may be missing or of another shape. */
export const maybe = <T extends z.ZodType>(schema: T): z.ZodType<z.output<T> | undefined> =>
  z
    .unknown()
    .optional()
    .transform((value): z.output<T> | undefined => {
      const parsed = schema.safeParse(value);
      return parsed.success ? parsed.data : undefined;
    });
