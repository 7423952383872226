import type { FactSheet } from "./fact-sheet.ts";

const TOWN = "Hettstedt";

/** Fire brigade, doctors and the bus; each with the place in the handbook that gives it. */
export const SHEETS_OF_SERVICES = {
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
  bus: {
    unit: "Uhrzeit",
    source: "Fahrplan von Stangerode",
    sourceDate: "2018",
    chart: null,
    facts: (
      [
        ["Stangerode → Hettstedt", "07:42", "08:14"],
        ["Hettstedt → Sangerhausen", "09:33", "10:35"],
        ["Sangerhausen → Hettstedt", "15:20", "16:30"],
        ["Hettstedt → Stangerode", "17:00", "17:44"],
      ] as const
    ).flatMap(([way, departure, arrival]) => [
      ["", [way, "Abfahrt"], "", departure] as const,
      ["", [way, "Ankunft"], "", arrival] as const,
    ]),
    texts: {
      de: [
        "Mit dem Bus von Stangerode nach Sangerhausen und zurück",
        "Wer mit dem Bus nach Sangerhausen muss, fährt um 7:42 Uhr los und ist um 17:44 Uhr wieder zu Hause; der letzte Bus zurück geht in Hettstedt um 17 Uhr.",
        "Die vier Fahrten eines Tages, wie die Quelle sie nennt. Von wann der Fahrplan ist, sagt sie nicht; als Stand ist hier das Jahr ihrer Befragung angegeben.",
      ],
      "de-simple": [
        "Mit dem Bus von Stangerode nach Sangerhausen",
        "Der Bus fährt um 7:42 Uhr los. Der letzte Bus zurück fährt um 17 Uhr. Danach fährt kein Bus mehr.",
        "Das sind 4 Fahrten an einem Tag. Wir wissen nicht: Wie alt ist der Fahrplan?",
      ],
      en: [
        "By bus from Stangerode to Sangerhausen and back",
        "Those who have to go to Sangerhausen by bus leave at 7:42 and are home again at 17:44; the last bus back leaves Hettstedt at 17:00.",
        "The four rides of a day as the source names them. It does not say when the timetable held; the year of its survey is given as its date.",
      ],
      ar: [
        "بالحافلة من شتانغروده إلى زانغرهاوزن والعودة",
        "من يحتاج إلى الذهاب بالحافلة إلى زانغرهاوزن ينطلق الساعة 7:42 ويعود إلى بيته الساعة 17:44، وآخر حافلة للعودة تنطلق من هيتشتيت الساعة 17:00.",
        "الرحلات الأربع في يوم واحد كما يذكرها المصدر. ولا يذكر المصدر تاريخ جدول المواعيد، لذلك وُضعت هنا سنة استطلاعه.",
      ],
    },
  },
} satisfies Record<string, FactSheet>;
