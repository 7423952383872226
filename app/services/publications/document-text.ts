import type { TownText } from "#app/services/texts/town-text.ts";
import type { DocumentText } from "./document-order.ts";

/** What the town wrote; Leichte Sprache is German as well. */
export function documentText({ text, language }: TownText): DocumentText {
  return { text, german: language === "de" };
}

/** What the software says, in the language of the document. */
export function own(text: string): DocumentText {
  return { text, german: false };
}
