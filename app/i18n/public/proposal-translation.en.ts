import type { Translation } from "../message-types.ts";
import type { proposalTranslationDe } from "./proposal-translation.de.ts";

export const proposalTranslationEn: Translation<typeof proposalTranslationDe> = {
  by: "The town translated this text into {{language}}.",
  toOriginal: "Read the original ({{language}})",
  toTranslation: "Read the translation ({{language}})",
  outdated: "The proposal was changed after this translation. The original counts.",
};
