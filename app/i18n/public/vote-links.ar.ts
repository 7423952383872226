import type { ArabicTranslation } from "../message-types.ts";
import type { voteLinksDe } from "./vote-links.de.ts";

export const voteLinksAr: ArabicTranslation<typeof voteLinksDe> = {
  title: "التصويتات",
  titleOne: "التصويت",
  ofItem: "التصويتات على هذا البند",
  states: {
    draft: "قيد التحضير",
    open: "التصويت جارٍ",
    openUntil: "التصويت جارٍ حتى {{moment}}",
    closed: "انتهى التصويت ويجري فرز الأصوات",
    counted: "فُرزت الأصوات، ولم تُؤكَّد النتيجة بعد",
    final: "النتيجة نهائية",
    cancelled: "أُلغي التصويت",
  },
  fixed: "لا يتغيّر النص ما دام التصويت جاريًا. وبعد ذلك تعلن المدينة ما سيؤول إليه المقترح.",
  turnout: "صوّت {{cast}} من {{entitled}}",
  ofEvening: "تصويتات الأمسية",
  inVote: "مطروح للتصويت",
  own: {
    title: "التصويتات التي اسمك في سجلها",
    notYet: "يحق لك التصويت ولم تصوّت بعد.",
    online: "صوّتَّ عبر الإنترنت.",
    paper: "صوّتَّ على ورقة.",
    named: "هذا التصويت علني: اسمك مكتوب بجانب صوتك.",
    note: "لا يرى أحد هل صوّتَّ سواك هنا، ومكتب الاقتراع ما دمت واقفًا أمامه. ويُحذف السجل حالما تصبح النتيجة نهائية. أما كيف صوّتَّ في تصويت سري فلا يرتبط بك في أي مكان.",
  },
};
