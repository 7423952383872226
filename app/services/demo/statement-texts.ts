import type { TranslationLanguage } from "#app/services/texts/translations.ts";

/** A text in German with its translations. */
type Translated = Readonly<Record<"de" | TranslationLanguage, string>>;

export interface DemoRound {
  readonly title: Translated;
  readonly question: Translated;
  /** With how likely each profile agrees and disagrees with it, in per cent; the rest passes. */
  readonly statements: readonly (Translated & {
    readonly likely: readonly (readonly [agree: number, disagree: number])[];
  })[];
  /** How many synthetic people have each profile. */
  readonly profiles: readonly number[];
}

/** What people thought of the pavements: on foot, by car, and with children. Made up. */
export const PAVEMENT_ROUND: DemoRound = {
  title: {
    de: "Wem gehört die Straße?",
    "de-simple": "Für wen ist die Straße da?",
    en: "Whose street is it?",
    ar: "لمن الشارع؟",
  },
  question: {
    de: "Was denken Sie über diese Aussagen? Die Losgruppe liest das Ergebnis, bevor sie eine Reihenfolge vorschlägt. Alle Antworten in dieser Vorführung sind erfunden.",
    "de-simple":
      "Finden Sie das auch? Die Gruppe liest Ihre Antworten. Danach macht die Gruppe einen Vorschlag. Die Antworten hier sind nur ausgedacht.",
    en: "What do you think of these statements? The panel reads the result before it proposes an order. All answers in this demonstration are made up.",
    ar: "ما رأيك في هذه العبارات؟ تقرأ المجموعة المختارة بالقرعة النتيجة قبل أن تقترح ترتيبًا. كل الإجابات في هذا العرض مختلقة.",
  },
  profiles: [46, 40, 34],
  statements: [
    {
      de: "Kinder sollen allein zur Schule gehen können.",
      "de-simple": "Kinder sollen allein in die Schule gehen können.",
      en: "Children should be able to walk to school alone.",
      ar: "ينبغي أن يستطيع الأطفال الذهاب إلى المدرسة وحدهم.",
      likely: [
        [90, 3],
        [82, 8],
        [96, 1],
      ],
    },
    {
      de: "An jeder Kreuzung soll der Bordstein abgesenkt sein.",
      "de-simple": "An jeder Kreuzung soll der Bordstein niedrig sein.",
      en: "At every crossing the kerb should be lowered.",
      ar: "ينبغي خفض حافة الرصيف عند كل تقاطع.",
      likely: [
        [88, 5],
        [66, 18],
        [92, 3],
      ],
    },
    {
      de: "Parkplätze sollen breiteren Gehwegen weichen.",
      "de-simple": "Gehwege sollen breiter werden. Dafür gibt es weniger Parkplätze.",
      en: "Parking spaces should make way for wider pavements.",
      ar: "ينبغي أن تُفسح مواقف السيارات المجال لأرصفة أوسع.",
      likely: [
        [84, 8],
        [6, 88],
        [55, 30],
      ],
    },
    {
      de: "Wer in der Altstadt wohnt, braucht einen Parkplatz vor der Tür.",
      "de-simple": "Menschen in der Altstadt brauchen einen Parkplatz vor dem Haus.",
      en: "Whoever lives in the old town needs a parking space at the door.",
      ar: "من يسكن في المدينة القديمة يحتاج إلى موقف سيارة أمام بابه.",
      likely: [
        [12, 76],
        [90, 4],
        [38, 40],
      ],
    },
    {
      de: "In der Altstadt soll überall Tempo 20 gelten.",
      "de-simple": "In der Altstadt sollen Autos langsam fahren: Tempo 20.",
      en: "In the old town the speed limit should be 20 everywhere.",
      ar: "ينبغي أن تكون السرعة القصوى 20 في كل المدينة القديمة.",
      likely: [
        [80, 8],
        [14, 78],
        [88, 5],
      ],
    },
    {
      de: "Bäume sollen bleiben, auch wenn sie den Gehweg heben.",
      "de-simple": "Bäume sollen bleiben. Auch wenn der Weg dadurch schief ist.",
      en: "Trees should stay even where they lift the pavement.",
      ar: "ينبغي أن تبقى الأشجار حتى لو رفعت الرصيف.",
      likely: [
        [74, 14],
        [58, 28],
        [22, 66],
      ],
    },
    {
      de: "Zuerst soll die Stadt die Fahrbahnen erneuern, dann die Gehwege.",
      "de-simple": "Die Stadt soll zuerst die Straßen für Autos reparieren. Danach die Gehwege.",
      en: "The town should mend the roads first, then the pavements.",
      ar: "ينبغي أن تصلح المدينة الطرق أولًا ثم الأرصفة.",
      likely: [
        [5, 88],
        [72, 14],
        [10, 80],
      ],
    },
    {
      de: "Im Winter sollen die Wege zu Arzt und Bus zuerst geräumt werden.",
      "de-simple": "Im Winter soll die Stadt zuerst die Wege zum Arzt und zum Bus frei machen.",
      en: "In winter the ways to doctors and buses should be cleared first.",
      ar: "في الشتاء ينبغي تنظيف الطرق إلى الطبيب والحافلة أولًا.",
      likely: [
        [86, 5],
        [78, 9],
        [84, 6],
      ],
    },
    {
      de: "Auf Gehwegen sollen auch Erwachsene Rad fahren dürfen.",
      "de-simple": "Auch Erwachsene sollen auf dem Gehweg Rad fahren dürfen.",
      en: "Adults should be allowed to cycle on pavements, too.",
      ar: "ينبغي أن يُسمح للبالغين أيضًا بركوب الدراجات على الأرصفة.",
      likely: [
        [8, 86],
        [12, 80],
        [9, 85],
      ],
    },
    {
      de: "Für bessere Gehwege dürfen die Gebühren etwas steigen.",
      "de-simple": "Gute Gehwege kosten Geld. Dafür dürfen wir etwas mehr bezahlen.",
      en: "Fees may rise a little for better pavements.",
      ar: "يجوز أن ترتفع الرسوم قليلًا من أجل أرصفة أفضل.",
      likely: [
        [58, 28],
        [16, 74],
        [34, 48],
      ],
    },
  ],
};

/** What people are being asked while the working group prepares. Made up. */
export const LIVING_TOGETHER_ROUND: DemoRound = {
  title: {
    de: "Wie leben wir gut zusammen?",
    "de-simple": "Wie leben wir gut zusammen?",
    en: "How do we live together well?",
    ar: "كيف نعيش معًا جيدًا؟",
  },
  question: {
    de: "Was denken Sie über diese Aussagen? Der Arbeitskreis liest das Ergebnis. Sie können eigene Aussagen hinzufügen.",
    "de-simple":
      "Finden Sie das auch? Die Gruppe liest das Ergebnis. Sie können auch einen eigenen Satz schreiben.",
    en: "What do you think of these statements? The working group reads the result. You can add statements of your own.",
    ar: "ما رأيك في هذه العبارات؟ يقرأ فريق العمل النتيجة. يمكنك إضافة عبارات منك.",
  },
  profiles: [14, 10],
  statements: [
    {
      de: "Neue Nachbarn sollen in den ersten Wochen jemanden haben, den sie fragen können.",
      "de-simple": "Neue Nachbarn brauchen am Anfang einen Menschen zum Fragen.",
      en: "New neighbours should have somebody to ask during their first weeks.",
      ar: "ينبغي أن يجد الجيران الجدد في أسابيعهم الأولى من يسألونه.",
      likely: [
        [88, 4],
        [70, 12],
      ],
    },
    {
      de: "Vereine sollen Mitglieder auch auf Englisch und Arabisch werben.",
      "de-simple": "Vereine sollen auch auf Englisch und Arabisch einladen.",
      en: "Clubs should look for members in English and Arabic, too.",
      ar: "ينبغي أن تبحث النوادي عن أعضاء بالإنجليزية والعربية أيضًا.",
      likely: [
        [80, 8],
        [24, 60],
      ],
    },
    {
      de: "Der Bus soll auch nach 17 Uhr fahren.",
      "de-simple": "Der Bus soll auch am Abend fahren.",
      en: "The bus should also run after 5 pm.",
      ar: "ينبغي أن تسير الحافلة بعد الخامسة مساءً أيضًا.",
      likely: [
        [90, 2],
        [88, 4],
      ],
    },
    {
      de: "Die Stadt hört zu wenig auf die Ortsteile.",
      "de-simple": "Die Stadt denkt zu wenig an die kleinen Orte.",
      en: "The town listens too little to its outer districts.",
      ar: "لا تصغي المدينة إلى أطرافها بما يكفي.",
      likely: [
        [40, 30],
        [82, 8],
      ],
    },
    {
      de: "Auf dem Amt soll man auch Leichte Sprache sprechen.",
      "de-simple": "Im Amt soll man einfach sprechen.",
      en: "Offices should speak plain language, too.",
      ar: "ينبغي أن تتحدث الدوائر بلغة سهلة أيضًا.",
      likely: [
        [86, 4],
        [64, 14],
      ],
    },
    {
      de: "Wer neu kommt, soll zuerst Deutsch lernen und dann arbeiten.",
      "de-simple": "Neue Menschen sollen erst Deutsch lernen. Danach sollen sie arbeiten.",
      en: "Newcomers should learn German first and work afterwards.",
      ar: "ينبغي أن يتعلم القادم الجديد الألمانية أولًا ثم يعمل.",
      likely: [
        [14, 74],
        [70, 18],
      ],
    },
    {
      de: "Die Feuerwehr soll auch Menschen aufnehmen, die noch wenig Deutsch können.",
      "de-simple": "Bei der Feuerwehr sollen auch Menschen mit wenig Deutsch mitmachen.",
      en: "The fire brigade should also take people who speak little German so far.",
      ar: "ينبغي أن تقبل فرقة الإطفاء أيضًا من لا يتقنون الألمانية بعد.",
      likely: [
        [72, 12],
        [34, 48],
      ],
    },
    {
      de: "Ein Café am Markt, das allen gehört, wäre gut für die Stadt.",
      "de-simple": "Ein Café für alle am Markt ist gut für die Stadt.",
      en: "A café on the market square that belongs to everybody would do the town good.",
      ar: "مقهى في ساحة السوق يملكه الجميع مفيد للمدينة.",
      likely: [
        [84, 4],
        [58, 20],
      ],
    },
  ],
};

/** What an invited person added and staff have not looked at. Made up. */
export const WAITING_STATEMENT = {
  language: "ar",
  text: "ينبغي أن تفتح المكتبة أبوابها يوم الأحد.",
} as const;
