import type { ArabicTranslation } from "../message-types.ts";
import type { floorQuestionsDe } from "./floor-questions.de.ts";

// A native speaker still has to check: اجتماع المواطنين (Bürgerversammlung), بند جدول الأعمال
// (Tagesordnungspunkt), and the plural forms.
export const floorQuestionsAr: ArabicTranslation<typeof floorQuestionsDe> = {
  title: "أسئلة وأجوبة",
  lead: "هنا كل سؤال طُرح في اجتماع المواطنين، إلى أن يُجاب عنه وبعد ذلك أيضًا. ولا يظهر هنا من طرح السؤال.",
  evening: "إلى اجتماع المواطنين",
  open: "أسئلة لم يُجب عنها بعد",
  answered: "أسئلة أُجيب عنها",
  none: "لا يوجد هنا أي سؤال بعد.",
  noneOpen: "أُجيب عن جميع الأسئلة.",
  asked_zero: "لم يُطرح",
  asked_one: "طُرح مرة واحدة",
  asked_two: "طُرح مرتين",
  asked_few: "طُرح {{count}} مرات",
  asked_many: "طُرح {{count}} مرة",
  asked_other: "طُرح {{count}} مرة",
  item: "بند جدول الأعمال:",
  inLanguage: "لغة السؤال: {{language}}",
  unpromised: "لا يوجد جواب بعد، ولم يُحدَّد بعد من سيجيب ومتى.",
  promised: "يُنتظر الجواب حتى {{date}} من:",
  overdue: "تأخّر الجواب",
  overdueText: "كان يجب أن يصل الجواب حتى {{date}} ولم يصل بعد. المسؤول:",
  answer: "جواب بتاريخ {{date}}:",
  answerBy: "أجاب:",
  toRead_zero: "لا توجد أسئلة أخرى قيد القراءة.",
  toRead_one: "هناك سؤال آخر قيد القراءة، وسيظهر هنا بعد ذلك.",
  toRead_two: "هناك سؤالان آخران قيد القراءة، وسيظهران هنا بعد ذلك.",
  toRead_few: "هناك {{count}} أسئلة أخرى قيد القراءة، وستظهر هنا بعد ذلك.",
  toRead_many: "هناك {{count}} سؤالًا آخر قيد القراءة، وستظهر هنا بعد ذلك.",
  toRead_other: "هناك {{count}} سؤال آخر قيد القراءة، وستظهر هنا بعد ذلك.",
  hidden: "أسئلة غير معروضة",
  hiddenText:
    "لا نعرض الأسئلة التي تخالف قاعدة من قواعد الأمسية. هنا ترى عددها والقاعدة التي خالفتها.",
  hiddenCount_zero: "لا أسئلة:",
  hiddenCount_one: "سؤال واحد:",
  hiddenCount_two: "سؤالان:",
  hiddenCount_few: "{{count}} أسئلة:",
  hiddenCount_many: "{{count}} سؤالًا:",
  hiddenCount_other: "{{count}} سؤال:",
  hiddenOther: "مخالفة لقاعدة لم تعد موجودة",
};
