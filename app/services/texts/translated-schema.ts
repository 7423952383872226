import { z } from "zod";

/** A text in German with its translations, as `translations.ts` reads it, in a stored document. */
export function translatedSchema<Fields extends z.ZodRawShape>(fields: Fields) {
  const text = z.strictObject({ ...fields, revision: z.int(), basedOn: z.int() });
  return z.strictObject({
    original: text,
    translations: z.strictObject({
      "de-simple": text.nullable(),
      en: text.nullable(),
      ar: text.nullable(),
    }),
  });
}
