import type { ArabicTranslation } from "../message-types.ts";
import type { proposalTranslationDe } from "./proposal-translation.de.ts";

export const proposalTranslationAr: ArabicTranslation<typeof proposalTranslationDe> = {
  by: "ترجمت المدينة هذا النص. اللغة: {{language}}",
  toOriginal: "قراءة النص الأصلي ({{language}})",
  toTranslation: "قراءة الترجمة ({{language}})",
  outdated: "تغيّر المقترح بعد هذه الترجمة. والنص الأصلي هو المعتمد.",
};
