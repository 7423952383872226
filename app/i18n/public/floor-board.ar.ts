import type { ArabicTranslation } from "../message-types.ts";
import type { floorBoardDe } from "./floor-board.de.ts";

export const floorBoardAr: ArabicTranslation<typeof floorBoardDe> = {
  phase: {
    before: "لم يبدأ اجتماع المواطنين بعد.",
    closed: "انتهى اجتماع المواطنين.",
  },
  /** On phones, below the phase. */
  phaseMore: {
    before: "عندما يبدأ الاجتماع ترى هنا موضوع النقاش ومن يتحدث.",
    closed: "الأسئلة التي لم يُجب عنها تبقى معلنة إلى أن يُجاب عنها. وسيظهر المحضر مع الإعلان.",
  },
  item: "البند {{number}}",
  itemRemoved: "بند من جدول الأعمال",
  noItem: "لا يوجد بند قيد النقاش الآن.",
  itemTime: "مستمر منذ",
  speaks: "يتحدث الآن",
  nobody: "لا أحد يتحدث الآن.",
  as: {
    speech: "مداخلة",
    for: "مؤيد",
    against: "معارض",
    question: "سؤال",
    answer: "جواب",
    point_of_order: "نقطة نظام",
  },
  standing: {
    resident: "من سكان المدينة",
    invited_guest: "ضيف مدعو",
    guest: "ضيف",
  },
  fromDistrict: "الحي: {{district}}",
  left: "المتبقي",
  over: "تجاوز الوقت",
  spoken: "يتحدث منذ",
  interrupted: "توقف مؤقت. الساعة متوقفة والمداخلة ستستمر.",
  list: "قائمة المتحدثين",
  waiting_zero: "لا أحد ينتظر.",
  waiting_one: "شخص واحد ينتظر.",
  waiting_two: "شخصان ينتظران.",
  waiting_few: "{{count}} أشخاص ينتظرون.",
  waiting_many: "{{count}} شخصًا ينتظرون.",
  waiting_other: "{{count}} شخص ينتظرون.",
  nobodyWaits: "لا أحد ينتظر. من يريد الكلام يمكنه طلب الكلمة.",
  listClosed: "قائمة المتحدثين مغلقة.",
  next: "التالي",
  rules: "قواعد الأمسية",
  followHere: "المتابعة على الهاتف",
  lost: "انقطع الاتصال منذ الساعة {{time}}. ما تراه هو آخر حالة معروفة.",
};
