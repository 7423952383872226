import { OLDEST_AGE } from "#app/domain/scenarios/population.ts";
import { assumedAgesBySex } from "#app/services/scenarios/assumed-ages.ts";
import type { FactSheet } from "./fact-sheet.ts";

const TOWN = "Hettstedt";

/** Years of age that stand together. */
const BAND = 5;

/** The last band has no end. */
const OLDEST_BAND = 90;

/** What charts need and no source has: assumed or made up, and saying so. */
export const ASSUMED_SHEETS = {
  agePyramid: {
    unit: "Personen",
    source: null,
    sourceDate: "2017-12-31",
    chart: "age_pyramid",
    facts: assumedAgeBands(),
    texts: {
      de: [
        "Alter und Geschlecht in Hettstedt, 2017 (angenommen)",
        "Fast die Hälfte der Menschen ist zwischen 50 und 79 Jahre alt; unter 30 ist nicht einmal jeder fünfte.",
        "Keine Zählung: Wie alt die Einwohnerinnen und Einwohner sind, sagt keine Quelle. Diese Zahlen der Demo-Stadt sind so gewählt, dass sie zu dem passen, was veröffentlicht ist: 14.491 Menschen, 10 Prozent unter 18, 33 Prozent ab 65, im Durchschnitt 52 Jahre (Sammelband Kap. I.3 und II.4 §2.1).",
      ],
      "de-simple": [
        "So alt sind die Menschen in Hettstedt (erfunden)",
        "Viele Menschen sind älter als 50 Jahre. Es gibt nur wenige Kinder.",
        "Niemand hat das gezählt. Wir haben die Zahlen erfunden. Sie passen zu den Zahlen, die wir kennen.",
      ],
      en: [
        "Age and sex in Hettstedt, 2017 (assumed)",
        "Almost half of the people are between 50 and 79 years old; fewer than one in five is under 30.",
        "No count: no source says how old the residents are. These figures of the demo town are chosen so that they fit what is published: 14,491 people, 10 per cent under 18, 33 per cent from 65, 52 years on average (handbook ch. I.3 and II.4 §2.1).",
      ],
      ar: [
        "الأعمار والجنس في هيتشتيت عام 2017 (أرقام مفترضة)",
        "نحو نصف السكان بين 50 و79 عامًا، وأقل من خُمسهم دون الثلاثين.",
        "ليست هذه أرقامًا من إحصاء: لا يذكر أي مصدر أعمار السكان. وقد اختيرت أرقام المدينة التجريبية هذه بحيث توافق ما هو منشور: 14491 شخصًا، 10 بالمئة منهم دون 18 عامًا، و33 بالمئة من 65 عامًا فأكثر، ومتوسط العمر 52 عامًا.",
      ],
    },
  },
  servicePriorities: {
    unit: "von 100 Befragten",
    source: null,
    sourceDate: "2018",
    chart: "satisfaction_priority",
    facts: (
      [
        ["Gehwege", 22, 81],
        ["Busse und Bahnen", 31, 72],
        ["Arztpraxen", 38, 90],
        ["Schulen und Kitas", 61, 84],
        ["Feuerwehr", 83, 88],
        ["Einkaufen", 67, 55],
        ["Parks und Spielplätze", 52, 47],
        ["Kultur und Sport", 58, 34],
      ] as const
    ).flatMap(([service, satisfied, important]) => [
      [TOWN, [service, "sind zufrieden"], "2018", satisfied] as const,
      [TOWN, [service, "finden es wichtig"], "2018", important] as const,
    ]),
    texts: {
      de: [
        "Wie zufrieden, wie wichtig? Angebote der Stadt (erfundene Zahlen)",
        "Gehwege, Arztpraxen und der Bus sind den Befragten wichtig, und mit ihnen sind sie wenig zufrieden: Dort lohnt es sich anzufangen.",
        "Alle Zahlen sind erfunden, um das Schaubild zu zeigen. Niemand wurde so befragt.",
      ],
      "de-simple": [
        "Was ist gut? Was ist wichtig? (erfundene Zahlen)",
        "Geh-Wege, Ärzte und Busse sind sehr wichtig. Aber viele Menschen sind damit nicht zufrieden.",
        "Alle Zahlen sind erfunden. Wir haben niemanden gefragt.",
      ],
      en: [
        "How satisfied, how important? Services of the town (invented figures)",
        "Pavements, doctors and the bus are important to those asked, and they are little satisfied with them: that is where to begin.",
        "All figures are invented to show the chart. Nobody was asked like this.",
      ],
      ar: [
        "ما مدى الرضا وما مدى الأهمية؟ خدمات المدينة (أرقام مُختلَقة)",
        "الأرصفة وعيادات الأطباء والحافلات مهمة لمن سُئلوا، لكنهم قليلو الرضا عنها: من هنا ينبغي البدء.",
        "كل الأرقام مُختلَقة لعرض الرسم البياني، ولم يُسأل أحد على هذا النحو.",
      ],
    },
  },
} satisfies Record<string, FactSheet>;

/** The assumed ages of the town in bands, men on the left as is usual, the youngest first. */
function assumedAgeBands(): FactSheet["facts"] {
  const ages = assumedAgesBySex();
  return Array.from({ length: OLDEST_BAND / BAND + 1 }, (_none, band) => {
    const from = band * BAND;
    const to = from < OLDEST_BAND ? from + BAND - 1 : OLDEST_AGE;
    const name = from < OLDEST_BAND ? `${from}–${to}` : `${OLDEST_BAND}+`;
    const people = (sex: "male" | "female") =>
      ages[sex].slice(from, to + 1).reduce((sum, count) => sum + count, 0);
    return [
      [TOWN, ["Männer", name], "2017", people("male")] as const,
      [TOWN, ["Frauen", name], "2017", people("female")] as const,
    ];
  }).flat();
}
