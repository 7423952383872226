import type { FactSheet } from "./fact-sheet.ts";

const TOWN = "Hettstedt";

/** Residents, pupils, water: figures about the town; each with the place in the handbook that gives it. */
export const SHEETS_OF_THE_TOWN = {
  population: {
    unit: "Personen",
    source: "Kap. I.3",
    sourceDate: "2017-12-31",
    chart: "line",
    facts: [
      [TOWN, [], "1990", 20450],
      [TOWN, [], "2017", 14491],
    ],
    texts: {
      de: [
        "Einwohnerinnen und Einwohner von Hettstedt, 1990 bis 2017",
        "In 27 Jahren ist die Stadt um fast 6.000 Menschen kleiner geworden.",
        "Der erste Wert ist für den Anfang der 1990er Jahre angegeben, der zweite für den 31. Dezember 2017. Was dazwischen war, sagt die Quelle nicht: Die Linie verbindet nur zwei Punkte.",
      ],
      "de-simple": [
        "So viele Menschen leben in Hettstedt",
        "Früher haben hier 20.450 Menschen gelebt. 2017 waren es noch 14.491 Menschen.",
        "Wir kennen nur 2 Zahlen: von 1990 und von 2017. Die Linie verbindet diese 2 Zahlen.",
      ],
      en: [
        "Residents of Hettstedt, 1990 to 2017",
        "In 27 years the town has become smaller by almost 6,000 people.",
        "The first value is given for the early 1990s, the second for 31 December 2017. The source does not say what was in between: the line only joins two points.",
      ],
      ar: [
        "عدد سكان هيتشتيت من 1990 إلى 2017",
        "خلال 27 عامًا نقص عدد سكان المدينة بنحو 6000 شخص.",
        "القيمة الأولى لبداية التسعينيات والثانية ليوم 31 ديسمبر 2017. ولا يذكر المصدر ما بينهما: الخط يصل بين نقطتين فقط.",
      ],
    },
  },
  primaryPupils: {
    unit: "Personen",
    source: "Kap. II.2 §1",
    sourceDate: "2015",
    chart: "bar",
    facts: [
      [TOWN, [], "2015", 380],
      [TOWN, [], "2032 (Prognose)", 141],
    ],
    texts: {
      de: [
        "Grundschülerinnen und Grundschüler in Hettstedt, 2015 und 2032",
        "Bis 2032 sinkt die Zahl der Grundschulkinder nach der Prognose von 380 auf 141; von drei staatlichen Grundschulen lässt sich dann eine halten.",
        "Der Wert für 2032 ist eine Prognose ohne zusätzliche Zuwanderung.",
      ],
      "de-simple": [
        "So viele Kinder gehen in die Grund-Schule",
        "2015 waren es 380 Kinder. 2032 sind es vielleicht nur noch 141 Kinder.",
        "Die Zahl für 2032 ist berechnet. Niemand kennt die Zukunft genau.",
      ],
      en: [
        "Primary pupils in Hettstedt, 2015 and 2032",
        "According to the forecast the number of primary pupils falls from 380 to 141 by 2032; of three state primary schools one can then be kept.",
        "The value for 2032 is a forecast without additional immigration.",
      ],
      ar: [
        "تلاميذ المدارس الابتدائية في هيتشتيت، 2015 و2032",
        "حسب التوقعات ينخفض عدد تلاميذ المدارس الابتدائية من 380 إلى 141 حتى عام 2032، وعندها يمكن الإبقاء على مدرسة حكومية واحدة من ثلاث.",
        "قيمة عام 2032 توقّع دون هجرة إضافية إلى المدينة.",
      ],
    },
  },
  waterPrice: {
    unit: "Prozent",
    source: "Kap. II.2 Abb. 6 (Stadtwerke Hettstedt, 04.08.2015)",
    sourceDate: "2015-08-04",
    chart: "bar",
    facts: [
      [TOWN, ["wie vorausgesagt"], "2025", 12.8],
      [TOWN, ["100 Menschen mehr im Jahr"], "2025", 6.25],
      [TOWN, ["200 Menschen mehr im Jahr"], "2025", 1.36],
    ],
    texts: {
      de: [
        "Leistungspreis des Trinkwassers bis 2025 in drei Szenarien",
        "Ohne Zuzug steigt der Preis um 12,8 Prozent; kommen jedes Jahr 200 Menschen dazu, sind es 1,36 Prozent.",
        "Berechnung der Stadtwerke von 2015. Was Haushalte bezahlen, steigt deutlich mehr, weil 85 bis 90 Prozent des Preises in die Grundgebühr wandern.",
      ],
      "de-simple": [
        "So viel teurer wird das Wasser",
        "Kommen keine neuen Menschen? Dann wird Wasser viel teurer. Kommen viele neue Menschen? Dann wird Wasser nur wenig teurer.",
        "Die Stadt-Werke haben das 2015 berechnet.",
      ],
      en: [
        "Unit price of drinking water until 2025 in three scenarios",
        "Without newcomers the price rises by 12.8 per cent; with 200 more people every year it is 1.36 per cent.",
        "Calculated by the municipal utility in 2015. What households pay rises markedly more, because 85 to 90 per cent of the price moves into the base fee.",
      ],
      ar: [
        "سعر وحدة مياه الشرب حتى 2025 في ثلاثة سيناريوهات",
        "دون قدوم سكان جدد يرتفع السعر بنسبة 12.8 بالمئة، ومع 200 شخص إضافي كل عام يرتفع بنسبة 1.36 بالمئة.",
        "حساب شركة المرافق البلدية عام 2015. أما ما تدفعه الأسر فيرتفع أكثر بكثير، لأن 85 إلى 90 بالمئة من السعر ينتقل إلى الرسم الأساسي.",
      ],
    },
  },
  districts: {
    unit: "Personen",
    source: "Tabelle der Bevölkerung nach Kreisen",
    sourceDate: "2015",
    chart: "grouped_bar",
    facts: (
      [
        ["Mansfeld-Südharz", 69831, 71577],
        ["Saalekreis", 92339, 94092],
        ["Salzlandkreis", 96161, 100534],
        ["Harz", 109026, 112340],
        ["Halle", 114581, 122410],
        ["Magdeburg", 115810, 119913],
      ] as const
    ).flatMap(([district, men, women]) => [
      [district, ["Männer"], "2015", men] as const,
      [district, ["Frauen"], "2015", women] as const,
    ]),
    texts: {
      de: [
        "Männer und Frauen in Kreisen Sachsen-Anhalts, 2015",
        "In allen Kreisen leben mehr Frauen als Männer; Mansfeld-Südharz, zu dem Hettstedt gehört, hat rund 141.000 Menschen.",
        "Auswahl: der eigene Kreis, seine Nachbarn und die beiden größten Städte.",
      ],
      "de-simple": [
        "So viele Männer und Frauen leben im Land",
        "Überall leben mehr Frauen als Männer. Hettstedt gehört zu Mansfeld-Südharz.",
        "Hier stehen 6 von 14 Kreisen.",
      ],
      en: [
        "Men and women in counties of Sachsen-Anhalt, 2015",
        "More women than men live in every county; Mansfeld-Südharz, to which Hettstedt belongs, has about 141,000 people.",
        "A selection: the town's own county, its neighbours and the two largest cities.",
      ],
      ar: [
        "الرجال والنساء في دوائر ولاية ساكسونيا أنهالت عام 2015",
        "عدد النساء أكبر من عدد الرجال في كل الدوائر؛ ويعيش في دائرة مانسفيلد زودهارتس التي تتبعها هيتشتيت نحو 141000 شخص.",
        "مختارات: دائرة المدينة وجاراتها وأكبر مدينتين.",
      ],
    },
  },
} satisfies Record<string, FactSheet>;
