import type { Translation } from "#app/i18n/message-types.ts";
import type { townHallTextsDe } from "./town-hall-texts.de.ts";

export const townHallTextsAr: Translation<typeof townHallTextsDe> = {
  rules: {
    citizens_for_citizens:
      "هذا اجتماع من المواطنين ومن أجل المواطنين، نناقش فيه القرارات الأساسية للمدينة.",
    guests_by_invitation: "من لا يسكن في المدينة لا يتكلم إلا بدعوة.",
    name_and_district: "على كل من يتكلم أن يذكر اسمه، وإن كان يسكن هنا فليذكر الحي أيضًا.",
    no_threats_or_insults: "لا نقبل التهديد ولا الإهانة.",
    let_speakers_finish: "من يلتزم بالقواعد يحق له أن يكمل كلامه.",
  },
};
