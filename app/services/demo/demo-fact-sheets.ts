import type { Language } from "#app/i18n/languages.ts";
import type { ChartKind } from "#db/schema/facts.ts";

/** A dataset of the demo town as it is written down here. */
export interface FactSheet {
  readonly unit: string;
  /** Chapter of the handbook, and whom it cites. */
  readonly source: string;
  readonly sourceDate: string;
  readonly chart: ChartKind | null;
  /** Title, sentence, method. */
  readonly texts: Readonly<Record<Language, readonly [string, string, string]>>;
  /** Place, groups from the outer one to the inner one, time, figure. */
  readonly facts: readonly (readonly [string, readonly string[], string, number])[];
}

const TOWN = "Hettstedt";

/** Figures about the town, the district and the state; each with the place in the handbook that gives it. */
export const FACT_SHEETS = {
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
  fireBrigade: {
    unit: "Personen",
    source: "Kap. II.2 §1",
    sourceDate: "2015",
    chart: "bar",
    facts: [
      [TOWN, ["Freiwillige Feuerwehr"], "2015", 80],
      [TOWN, ["Jugendfeuerwehr"], "2015", 26],
    ],
    texts: {
      de: [
        "Mitglieder der Feuerwehr in Hettstedt, 2015",
        "80 Freiwillige in vier Ortsfeuerwehren löschen und retten; 26 Jugendliche wachsen in zwei Jugendfeuerwehren nach.",
        "Gezählt sind die aktiven Mitglieder der vier Ortsfeuerwehren und die Mitglieder der zwei Jugendfeuerwehren.",
      ],
      "de-simple": [
        "So viele Menschen sind bei der Feuer-Wehr",
        "80 Erwachsene helfen bei der Feuer-Wehr. Dazu kommen 26 Jugendliche.",
        "Es gibt 4 Feuer-Wehren und 2 Gruppen für Jugendliche.",
      ],
      en: [
        "Members of the fire brigade in Hettstedt, 2015",
        "80 volunteers in four local brigades put out fires and rescue people; 26 young people are growing into it in two youth brigades.",
        "Counted are the active members of the four local brigades and the members of the two youth brigades.",
      ],
      ar: [
        "أعضاء الإطفاء في هيتشتيت عام 2015",
        "يعمل 80 متطوعًا في أربع فرق إطفاء محلية، ويتدرّب 26 من الشباب في فرقتين.",
        "يشمل العدد الأعضاء العاملين في فرق الإطفاء المحلية الأربع وأعضاء فرقتي الشباب.",
      ],
    },
  },
  fireReadiness: {
    unit: "Prozent",
    source: "Kap. II.2 §1",
    sourceDate: "2015",
    chart: null,
    facts: [["Ritterode/Meisberg", ["werktags 7 bis 15 Uhr"], "2015", 10]],
    texts: {
      de: [
        "Einsatzbereitschaft der Feuerwehr in Ritterode/Meisberg, 2015",
        "Werktags zwischen 7 und 15 Uhr kann die Feuerwehr dort nur zu 10 Prozent der Zeit eine Staffel stellen.",
        "Anteil der Zeit, in der eine Staffel (sechs Personen) gesichert ist.",
      ],
      "de-simple": [
        "Wann die Feuer-Wehr in Ritterode und Meisberg kommen kann",
        "Am Tag sind viele bei der Arbeit. Dann hat die Feuer-Wehr meistens zu wenig Menschen.",
        "Die Zahl gilt von Montag bis Freitag, von 7 bis 15 Uhr.",
      ],
      en: [
        "Readiness of the fire brigade in Ritterode/Meisberg, 2015",
        "On workdays between 7:00 and 15:00 the brigade there can provide a squad only 10 per cent of the time.",
        "Share of the time in which a squad (six people) is guaranteed.",
      ],
      ar: [
        "جاهزية الإطفاء في ريتروده/مايسبرغ عام 2015",
        "في أيام العمل بين الساعة 7 و15 لا تستطيع فرقة الإطفاء هناك توفير طاقم إلا في 10 بالمئة من الوقت.",
        "نسبة الوقت الذي يتوفر فيه طاقم من ستة أشخاص.",
      ],
    },
  },
  doctors: {
    unit: "Personen",
    source: "Kap. II.2 §1",
    sourceDate: "2015",
    chart: "bar",
    facts: (
      [
        ["Hausärzte", 11],
        ["Psychotherapeuten", 4],
        ["Fachinternisten", 3],
        ["Augenärzte", 2],
        ["Frauenärzte", 2],
        ["Nervenärzte", 2],
        ["Orthopäden", 2],
        ["Radiologen", 2],
        ["Anästhesisten", 1],
        ["Chirurgen", 1],
        ["HNO-Ärzte", 1],
        ["Kinderärzte", 1],
        ["Urologen", 1],
      ] as const
    ).map(([specialty, doctors]) => [TOWN, [specialty], "2015", doctors] as const),
    texts: {
      de: [
        "Ärztinnen und Ärzte in Hettstedt nach Fach, 2015",
        "33 Ärztinnen, Ärzte und Psychotherapeuten arbeiten in der Stadt, elf von ihnen als Hausärzte; für Kinder gibt es eine Praxis.",
        "Gezählt sind Personen, nicht Versorgungsaufträge.",
      ],
      "de-simple": [
        "So viele Ärzte gibt es in Hettstedt",
        "In der Stadt arbeiten 33 Ärzte. 11 davon sind Haus-Ärzte.",
        "Gezählt sind Menschen. Manche arbeiten nicht den ganzen Tag.",
      ],
      en: [
        "Doctors in Hettstedt by specialty, 2015",
        "33 doctors and psychotherapists work in the town, eleven of them as general practitioners; there is one practice for children.",
        "Counted are people, not care contracts.",
      ],
      ar: [
        "الأطباء في هيتشتيت حسب الاختصاص عام 2015",
        "يعمل في المدينة 33 طبيبًا ومعالجًا نفسيًا، أحد عشر منهم أطباء عامّون، وهناك عيادة واحدة للأطفال.",
        "العدد للأشخاص وليس لعقود الرعاية.",
      ],
    },
  },
  doctorAge: {
    unit: "Jahre",
    source: "Kap. II.2 §1",
    sourceDate: "2015",
    chart: "grouped_bar",
    facts: [
      [TOWN, ["Fachärzte"], "2015", 51.1],
      [TOWN, ["Hausärzte"], "2015", 54.6],
      ["Sachsen-Anhalt", ["Fachärzte"], "2015", 52.95],
      ["Sachsen-Anhalt", ["Hausärzte"], "2015", 54.06],
    ],
    texts: {
      de: [
        "Durchschnittsalter der Ärztinnen und Ärzte, 2015",
        "Hausärzte in Hettstedt sind im Durchschnitt fast 55 Jahre alt: Viele hören in den nächsten zehn Jahren auf.",
        "Mittelwerte; wie sich das Alter verteilt, sagt die Quelle nicht.",
      ],
      "de-simple": [
        "So alt sind die Ärzte",
        "Die Haus-Ärzte in Hettstedt sind im Durchschnitt fast 55 Jahre alt. Viele arbeiten bald nicht mehr.",
        "Durchschnitt heißt: Manche Ärzte sind älter. Manche Ärzte sind jünger.",
      ],
      en: [
        "Mean age of doctors, 2015",
        "General practitioners in Hettstedt are almost 55 years old on average: many will stop within the next ten years.",
        "Means; the source does not say how ages are distributed.",
      ],
      ar: [
        "متوسط أعمار الأطباء عام 2015",
        "متوسط عمر الأطباء العامّين في هيتشتيت نحو 55 عامًا: سيتوقف كثيرون منهم عن العمل خلال السنوات العشر القادمة.",
        "قيم متوسطة؛ ولا يذكر المصدر توزيع الأعمار.",
      ],
    },
  },
  satisfaction: {
    unit: "Prozent",
    source: "Kap. II.4 §1.4",
    sourceDate: "2018",
    chart: "likert",
    facts: [
      ["Hettstedt und Eisleben", ["zufrieden"], "2018", 11],
      ["Hettstedt und Eisleben", ["teils/teils"], "2018", 40],
      ["Hettstedt und Eisleben", ["unzufrieden"], "2018", 49],
    ],
    texts: {
      de: [
        "Zufriedenheit mit der Mitwirkung an Entscheidungen der Stadt, 2018",
        "Nur 11 von 100 Einheimischen sind damit zufrieden, wie sie mitwirken können; fast die Hälfte ist unzufrieden.",
        "Befragung von 662 zufällig ausgewählten Einheimischen in Hettstedt und Eisleben.",
      ],
      "de-simple": [
        "Sind die Menschen zufrieden: Dürfen sie genug mitreden?",
        "Nur 11 von 100 Menschen sind zufrieden. 49 von 100 Menschen sind nicht zufrieden.",
        "662 Menschen haben geantwortet. Der Zufall hat sie ausgewählt.",
      ],
      en: [
        "Satisfaction with one's say in town decisions, 2018",
        "Only 11 of 100 locals are satisfied with their say; almost half are dissatisfied.",
        "Survey of 662 locals in Hettstedt and Eisleben, chosen at random.",
      ],
      ar: [
        "الرضا عن المشاركة في قرارات المدينة عام 2018",
        "11 فقط من كل 100 من السكان المحليين راضون عن إمكانيات مشاركتهم، ونحو النصف غير راضين.",
        "استطلاع شمل 662 من السكان المحليين في هيتشتيت وآيسليبن اختيروا عشوائيًا.",
      ],
    },
  },
  immigration: {
    unit: "Prozent",
    source: "Kap. II.4 §1",
    sourceDate: "2018",
    chart: "bar",
    facts: (
      [
        ["Ja", 6],
        ["Ja, aber nur unter Einbeziehung der Bürger", 35],
        ["Ja, aber nur aus bestimmten Kulturkreisen", 25],
        ["Ja, aber nur in beschränkter Zahl", 35],
        ["Sonstige Einschränkungen", 8],
        ["Nein", 32],
      ] as const
    ).map(([answer, share]) => ["Hettstedt und Eisleben", [answer], "2018", share] as const),
    texts: {
      de: [
        "Soll Zuwanderung sein? Antworten der Einheimischen, 2018",
        "Mehr als ein Drittel würde Zuwanderung nur annehmen, wenn die Bürgerinnen und Bürger einbezogen werden.",
        "Befragung von Einheimischen in Hettstedt und Eisleben. Mehrere Antworten waren möglich, deshalb ergeben sie zusammen mehr als 100 Prozent.",
      ],
      "de-simple": [
        "Sollen neue Menschen kommen? Das sagen die Menschen hier",
        "35 von 100 Menschen sagen: Ja, aber wir wollen mitreden.",
        "Man durfte mehr als eine Antwort geben. Zusammen sind es darum mehr als 100 Prozent.",
      ],
      en: [
        "Should there be immigration? Answers of locals, 2018",
        "More than a third would accept immigration only with citizens involved.",
        "Survey of locals in Hettstedt and Eisleben. Several answers were possible, so they add up to more than 100 per cent.",
      ],
      ar: [
        "هل ينبغي أن تكون هناك هجرة؟ إجابات السكان المحليين عام 2018",
        "أكثر من الثلث لا يقبلون الهجرة إلا بإشراك المواطنين.",
        "استطلاع للسكان المحليين في هيتشتيت وآيسليبن. وكان اختيار أكثر من إجابة ممكنًا، لذلك يزيد المجموع على 100 بالمئة.",
      ],
    },
  },
  economy: {
    unit: "Prozent",
    source: "Kap. II.4 §1",
    sourceDate: "2018",
    chart: "grouped_bar",
    facts: [
      ["Hettstedt und Eisleben", ["Einheimische", "besser"], "2018", 9],
      ["Hettstedt und Eisleben", ["Einheimische", "gleich"], "2018", 68],
      ["Hettstedt und Eisleben", ["Einheimische", "schlechter"], "2018", 23],
      ["Hettstedt und Eisleben", ["Zugewanderte", "besser"], "2018", 54],
      ["Hettstedt und Eisleben", ["Zugewanderte", "gleich"], "2018", 37],
      ["Hettstedt und Eisleben", ["Zugewanderte", "schlechter"], "2018", 10],
    ],
    texts: {
      de: [
        "Erwartung an die eigene wirtschaftliche Lage in fünf Jahren, 2018",
        "Mehr als die Hälfte der Zugewanderten erwartet, dass es ihnen besser gehen wird, aber nur jeder elfte Einheimische.",
        "Befragung von 662 Einheimischen und 86 Zugewanderten. Durch Rundung ergeben sich nicht immer genau 100 Prozent.",
      ],
      "de-simple": [
        "Geht es Ihnen in 5 Jahren besser?",
        "Viele neue Menschen glauben: Es geht uns bald besser. Die meisten anderen glauben: Es bleibt gleich.",
        "662 Menschen von hier haben geantwortet. Dazu kommen 86 neue Menschen.",
      ],
      en: [
        "Expected change of one's own economic situation in five years, 2018",
        "More than half of the migrants expect to be better off, but only one local in eleven.",
        "Survey of 662 locals and 86 migrants. Because of rounding they do not always add up to exactly 100 per cent.",
      ],
      ar: [
        "توقعات الوضع الاقتصادي الشخصي بعد خمس سنوات، 2018",
        "أكثر من نصف المهاجرين يتوقعون تحسّن وضعهم، مقابل واحد فقط من كل أحد عشر من السكان المحليين.",
        "استطلاع شمل 662 من السكان المحليين و86 مهاجرًا. وبسبب التقريب لا يكون المجموع دائمًا 100 بالمئة تمامًا.",
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
