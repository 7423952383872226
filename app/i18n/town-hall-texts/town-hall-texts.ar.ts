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
  hettstedt_evening: {
    welcome: {
      title: "الترحيب وهدف الأمسية وقواعدها",
      text: "يرحّب المضيف أو المضيفة بالجميع، ويشرح ما نناقشه هذا المساء وما لا نناقشه، ويعرض القواعد.",
    },
    data: {
      title: "أرقام عن حال المدينة",
      text: "تعرض خبيرة أو خبير من خارج المدينة الأرقام والسيناريوهات، بالألمانية والإنجليزية.",
    },
    discussion: {
      title: "النقاش",
      text: "من يودّ الكلام يسجّل نفسه في قائمة المتحدثين. وتعطي إدارة الاجتماع الكلمة بالدور.",
    },
    meal: {
      title: "طعام وحديث",
      text: "طبخ لنا أشخاص لجؤوا إلى المدينة. الجميع مدعوون إلى البقاء وتبادل الحديث.",
    },
  },
  information_evening: {
    welcome: {
      title: "الترحيب والقواعد",
      text: "ما الموضوع، وكيف يسير المساء، وما القواعد المتّبعة.",
    },
    presentation: {
      title: "ما الموضوع",
      text: "المشروع باختصار: ما المخطط له، ومتى، وما الذي لم يُحسم بعد.",
    },
    questions: {
      title: "أسئلتكم",
      text: "تُسجَّل جميع الأسئلة. وما لا نجيب عنه اليوم نجيب عنه لاحقًا وننشر الجواب.",
    },
  },
};
