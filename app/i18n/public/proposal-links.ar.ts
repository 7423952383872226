import type { ArabicTranslation } from "../message-types.ts";
import type { proposalLinksDe } from "./proposal-links.de.ts";

export const proposalLinksAr: ArabicTranslation<typeof proposalLinksDe> = {
  similar: {
    title: "مقترحات مشابهة",
    lead: "ربما يعني أحدها الشيء نفسه. والمقترح الذي يؤيده كثيرون له وزن أكبر.",
    look: "البحث عن مقترحات مشابهة",
    none: "لا يوجد مقترح مشابه بعد",
    notSaved: "النص موجود في الأسفل، ولم يُحفظ بعد.",
    saved: "حُفظ النص كمسودة.",
    close: "مشابه جدًا",
    support: "تأييد هذا المقترح بدلًا من ذلك",
    mine: "أكتب مقترحي رغم ذلك",
  },
  search: {
    label: "البحث في المقترحات",
    hint: "كلمة واحدة أو أكثر",
    submit: "بحث",
    none: "لا يوجد مقترح حول {{query}}.",
    noneTip: "جرّب كلمة أقصر أو كلمة أخرى.",
    found_zero: "لا يوجد مقترح حول {{query}}",
    found_one: "مقترح واحد حول {{query}}",
    found_two: "مقترحان حول {{query}}، الأنسب أولًا",
    found_few: "{{count}} مقترحات حول {{query}}، الأنسب أولًا",
    found_many: "{{count}} مقترحًا حول {{query}}، الأنسب أولًا",
    found_other: "{{count}} مقترح حول {{query}}، الأنسب أولًا",
    clear: "عرض كل المقترحات",
  },
  support: {
    goal: "عدد المؤيدين الذي يُلزم المدينة بالجواب: {{threshold}}. ومهلة الجواب بالأيام: {{days}}.",
    missing_zero: "لا ينقص أحد.",
    missing_one: "ينقص شخص واحد.",
    missing_two: "ينقص شخصان.",
    missing_few: "ينقص {{count}} أشخاص.",
    missing_many: "ينقص {{count}} شخصًا.",
    missing_other: "ينقص {{count}} شخص.",
    reached:
      "أيّد عدد كافٍ من الناس هذا المقترح، لذلك على المدينة أن تجيب. ويبقى الأمر كذلك حتى لو سحب أحدهم تأييده.",
    put_zero: "على المدينة أن تجيب حتى {{date}}",
    put_one: "يؤيد المقترح شخص واحد: تجيب المدينة حتى {{date}}",
    put_two: "يؤيد المقترح شخصان: تجيب المدينة حتى {{date}}",
    put_few: "يؤيد المقترح {{count}} أشخاص: تجيب المدينة حتى {{date}}",
    put_many: "يؤيد المقترح {{count}} شخصًا: تجيب المدينة حتى {{date}}",
    put_other: "يؤيد المقترح {{count}} شخص: تجيب المدينة حتى {{date}}",
  },
};
