import type { Language } from "./languages.ts";

/** Rules with which a town can begin, in the spirit of those of its evenings (handbook, ch. II.2 §2). */
export const STARTER_RULES: readonly Readonly<Record<Language, string>>[] = [
  {
    de: "Es geht um die Frage dieses Beteiligungsprozesses. Was nicht dazugehört, gehört nicht hierher.",
    "de-simple": "Schreiben Sie zum Thema. Andere Themen gehören nicht hierher.",
    en: "Keep to the question of this process. What does not belong to it does not belong here.",
    ar: "التزم بموضوع عملية المشاركة هذه. ما لا يتعلق به ليس مكانه هنا.",
  },
  {
    de: "Drohungen und Beleidigungen werden nicht geduldet. Niemand wird wegen Herkunft, Glauben, Geschlecht, Alter oder Behinderung herabgesetzt.",
    "de-simple":
      "Drohen ist verboten. Beleidigen ist verboten. Niemand wird schlechtgemacht: nicht wegen der Herkunft, nicht wegen des Glaubens, nicht wegen einer Behinderung.",
    en: "Threats and insults are not tolerated. Nobody is put down for origin, belief, gender, age or disability.",
    ar: "لا تسامح مع التهديد والإهانة. لا يُحتقر أحد بسبب الأصل أو المعتقد أو الجنس أو العمر أو الإعاقة.",
  },
  {
    de: "Wer schreibt, schreibt für sich selbst. Niemand gibt sich für andere aus.",
    "de-simple":
      "Schreiben Sie nur für sich selbst. Schreiben Sie nicht unter dem Namen von anderen.",
    en: "Write for yourself. Nobody pretends to be somebody else.",
    ar: "اكتب باسمك أنت. لا ينتحل أحد شخصية غيره.",
  },
  {
    de: "Persönliche Angaben über andere, zum Beispiel Adressen, Telefonnummern oder Krankheiten, werden nicht veröffentlicht.",
    "de-simple":
      "Schreiben Sie nichts Privates über andere Menschen: keine Adressen, keine Telefonnummern, keine Krankheiten.",
    en: "Personal details of others, such as addresses, phone numbers or illnesses, are not published.",
    ar: "لا تُنشر معلومات شخصية عن الآخرين، مثل العناوين وأرقام الهواتف والأمراض.",
  },
  {
    de: "Werbung, Kettenbriefe und immer gleiche Texte gehören nicht hierher. Wer sich an die Regeln hält, darf ausreden.",
    "de-simple":
      "Werbung gehört nicht hierher. Schreiben Sie nicht immer das Gleiche. Alle dürfen ausreden.",
    en: "Advertising, chain letters and the same text again and again do not belong here. Whoever keeps the rules may finish.",
    ar: "الإعلانات والرسائل المتسلسلة والنصوص المكررة ليس مكانها هنا. من يلتزم بالقواعد يحق له أن يكمل كلامه.",
  },
];
