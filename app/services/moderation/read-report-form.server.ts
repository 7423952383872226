import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { ModeratedText } from "./moderated-text.server.ts";
import { type ReadRule, readPublicRules } from "./read-public-rules.server.ts";
import { readReadableText } from "./readable-text.server.ts";

/** A text that can be reported, and the rules of which a report names one. */
export interface ReportForm {
  readonly text: Pick<ModeratedText, "kind" | "id" | "title" | "language" | "address">;
  /** None where none were published. */
  readonly rules: readonly ReadRule[];
}

/** What somebody needs to report a text; null for a draft, a hidden text and where there is none. */
export function readReportForm(
  context: ServiceContext,
  place: { readonly kind: string; readonly id: string },
  language: Language,
): ReportForm | null {
  authorise(context.actor, "public");
  const text = readReadableText(context.database, place);
  if (text === null) return null;
  const { kind, id, title, address } = text;
  return {
    text: { kind, id, title, address, language: text.language },
    rules: readPublicRules(context, text.processId, null, language)?.shown?.rules ?? [],
  };
}
