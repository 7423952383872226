import type { ArabicTranslation } from "../message-types.ts";
import type { voteLetterDe } from "./vote.de.ts";

// A native speaker still has to check this file.
export const voteLetterAr: ArabicTranslation<typeof voteLetterDe> = {
  card: {
    heading: "تصويت: {{title}}",
    text: "بهذا الرمز تدلي بصوتك. أدخله على العنوان المذكور أعلاه أو امسح الصورة. هذا الرمز لك وحدك ولهذا التصويت فقط. لم يعد أي رمز سابق صالحًا.",
  },
};
