import type { Translation } from "../message-types.ts";
import type { questionsDe } from "./questions.de.ts";

// A native speaker still has to check: names of German qualifications, "غير ثنائي" for divers.
export const questionsAr: Translation<typeof questionsDe> = {
  age: {
    question: "كم عمرك؟",
    why: "ينبغي أن تضم المجموعة أشخاصًا أصغر سنًا وأكبر سنًا كما هم في المدينة.",
    range: "من {{from}} إلى {{to}} سنة",
    from: "{{from}} سنة أو أكثر",
    below: "أقل من {{limit}} سنة",
  },
  gender: {
    question: "ما جنسك؟",
    why: "ينبغي أن تكون الأجناس ممثلة في المجموعة بشكل متوازن.",
    values: { female: "أنثى", male: "ذكر", diverse: "غير ثنائي" },
  },
  district: {
    question: "في أي حي من المدينة تسكن؟",
    why: "ينبغي أن يُسمع صوت كل حي، حتى الأحياء الصغيرة.",
  },
  education: {
    question: "ما أعلى شهادة لديك؟",
    why: "أصحاب الشهادات العليا يشاركون أكثر من غيرهم. نراعي عند القرعة أن يكون الجميع ممثلين.",
    values: {
      none: "بدون شهادة مهنية",
      apprenticeship: "تدريب مهني",
      master: "معلّم حرفة أو فنّي",
      university: "جامعة أو معهد عالٍ",
      noSchool: "بدون شهادة مدرسية",
      lowerSchool: "المدرسة الإعدادية (Hauptschule)",
      middleSchool: "المدرسة المتوسطة حتى الصف العاشر (Realschule)",
      upperSchool: "الثانوية العامة (Abitur)",
    },
  },
  employment: {
    question: "ما الذي ينطبق عليك؟",
    why: "من يعمل ومن يبحث عن عمل ومن تقاعد يرى كل منهم المدينة بشكل مختلف. ينبغي أن يكون الجميع ممثلين.",
    values: {
      employed: "أعمل (موظفًا أو لحسابي الخاص)",
      training: "في المدرسة أو في تدريب مهني أو في الجامعة",
      unemployed: "بدون عمل",
      retired: "في التقاعد",
      home: "في البيت، لرعاية الأطفال أو الأقارب مثلًا",
    },
  },
  migration: {
    question: "هل جئت أنت أو والداك إلى ألمانيا من بلد آخر؟",
    why: "كثيرًا ما يغيب من جاؤوا من بلدان أخرى عندما تتشاور المدينة. جنسيتك لا تهم، ونحن لا نسأل عنها.",
    values: {
      none: "لا، لا أنا ولا والداي",
      self: "نعم، أنا",
      parents: "نعم، أحد والديّ على الأقل، وليس أنا",
      yes: "نعم",
      no: "لا",
    },
  },
  care: {
    question: "هل ترعى في البيت أطفالًا أو أقارب يحتاجون إلى رعاية؟",
    why: "من يرعى الآخرين لديه وقت قليل ونادرًا ما يُسمع صوته.",
    values: {
      children: "نعم، أطفالًا",
      relatives: "نعم، أقارب يحتاجون إلى رعاية",
      both: "نعم، أطفالًا وأقارب",
      yes: "نعم",
      no: "لا",
    },
  },
  disability: {
    question: "هل لديك إعاقة أو مرض مزمن؟",
    why: "ينبغي أن يكون لذوي الإعاقة رأي في مدينتهم. أما ما تحتاجه للمشاركة فنسأل عنه على حدة.",
    values: { yes: "نعم", no: "لا" },
  },
};
