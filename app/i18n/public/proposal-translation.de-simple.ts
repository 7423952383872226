import type { Translation } from "../message-types.ts";
import type { proposalTranslationDe } from "./proposal-translation.de.ts";

// Leichte Sprache is read by a test group before it is used: that reading is still to come.
export const proposalTranslationDeSimple: Translation<typeof proposalTranslationDe> = {
  by: "Die Stadt hat diesen Text übersetzt. Die Sprache ist: {{language}}",
  toOriginal: "Den ersten Text lesen. Die Sprache ist: {{language}}",
  toTranslation: "Die Übersetzung lesen. Die Sprache ist: {{language}}",
  outdated: "Der Vorschlag ist jetzt anders. Die Übersetzung ist alt. Der erste Text gilt.",
};
