import type { Language } from "#app/i18n/languages.ts";
import type { PassageInput } from "#app/services/minutes/passage-fields.ts";

type MinutesTexts = Readonly<Record<Language, PassageInput>>;

/** What was said in the question time of the evening that was held; made up, like everyone in it. */
export const QUESTION_TIME_MINUTES: MinutesTexts = {
  de: {
    summary:
      "Mehrere Menschen wünschten, dass zuerst die Wege zu Schule, Arztpraxen und Bushaltestellen saniert werden. Andere hielten dagegen, dass dann in Ritterode und Meisberg auf Jahre nichts geschieht. Die Losgruppe erklärte, wie sie die Wege verglichen hat.",
    resolutions: "Die Verwaltung legt dem Stadtrat die Kosten je Meter vor, bevor er beschließt.",
  },
  "de-simple": {
    summary:
      "Viele Menschen haben gesagt: Zuerst sollen die Wege zur Schule repariert werden. Auch die Wege zu Ärzten und zum Bus. Andere Menschen haben gesagt: Dann passiert in Ritterode und Meisberg lange nichts. Die Gruppe hat erklärt: So haben wir die Wege verglichen.",
    resolutions:
      "Die Stadt sagt dem Stadt-Rat: So viel kostet 1 Meter Geh-Weg. Danach entscheidet der Stadt-Rat.",
  },
  en: {
    summary:
      "Several people wished that the ways to school, doctors and bus stops be repaired first. Others objected that nothing would then happen in Ritterode and Meisberg for years. The panel explained how it had compared the pavements.",
    resolutions:
      "The administration tells the council the cost of each metre before the council decides.",
  },
  ar: {
    summary:
      "تمنّى عدد من الحاضرين أن تُصلَح أولًا الطرق إلى المدرسة وعيادات الأطباء ومواقف الحافلات. واعترض آخرون بأن شيئًا لن يحدث عندئذ في ريتيروده ومايسبيرغ لسنوات. وشرحت المجموعة كيف قارنت بين الأرصفة.",
    resolutions: "تعرض إدارة المدينة على مجلس المدينة كلفة المتر الواحد قبل أن يقرّر.",
  },
};
