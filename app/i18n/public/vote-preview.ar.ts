import type { ArabicTranslation } from "../message-types.ts";
import type { votePreviewDe } from "./vote-preview.de.ts";

export const votePreviewAr: ArabicTranslation<typeof votePreviewDe> = {
  title: "معاينة ورقة الاقتراع",
  notice: "هذه معاينة فقط. لا يُدلى هنا بأي صوت.",
  ended: "تنتهي المعاينة هنا. لم يُدلَ بأي صوت ولم يُحفظ شيء.",
  back: "العودة إلى الإعداد",
};
