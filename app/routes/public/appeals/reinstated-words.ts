import type { TFunction } from "i18next";
import type { Language } from "#app/i18n/languages.ts";
import type { ReinstatedNote } from "#app/services/appeals/reinstated-notes.server.ts";
import { dayOfMoment } from "#app/ui/dates.ts";

/** That a text was wrongly hidden, in the reader's words; null where it was not. */
export function reinstatedInWords(
  note: ReinstatedNote | null | undefined,
  t: TFunction<"public">,
  language: Language,
): string | null {
  if (note === null || note === undefined) return null;
  const [from, to] = [note.from, note.to].map((moment) => dayOfMoment(moment, language));
  return t(`appeals.note.${note.measure}`, { from: from ?? "", to: to ?? "" });
}
