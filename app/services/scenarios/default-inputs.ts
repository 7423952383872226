import { assumedAgesBySex } from "./assumed-ages.ts";
import type { InputKey, InputNote, ScenarioDocument, ScenarioInput } from "./scenario-inputs.ts";

/** The published scenarios and facts of Hettstedt, and what they do not give as assumptions with reasons. */
export function defaultInputs(): ScenarioDocument {
  const { female, male } = assumedAgesBySex();
  return {
    version: 2,
    startYear: 2015,
    years: 17,
    ages: { female: [...female], male: [...male] },
    agesNote: {
      de: "Es liegt keine Altersgliederung der Stadt vor. Sie ist so geschätzt, dass sie zu den Angaben für den Landkreis passt: 10 % unter 18, 33 % ab 65, Durchschnittsalter 52 Jahre, 50,6 % Frauen (Sammelband, Kap. II.4 §2.1).",
      "de-simple":
        "Wir kennen das Alter der Menschen in der Stadt nicht genau. Wir haben es geschätzt. Dafür haben wir Zahlen vom Land-Kreis genommen. (Sammelband, Kapitel II.4)",
      en: "There is no age structure of the town. It is estimated to match the figures of the district: 10 % under 18, 33 % from 65, mean age 52 years, 50.6 % women (handbook, ch. II.4 §2.1).",
      ar: "لا توجد بيانات عن التركيب العمري للمدينة. وهو مقدَّر بحيث يوافق أرقام المنطقة: 10 % دون 18 عامًا، و33 % من عمر 65 فأكثر، ومتوسط العمر 52 عامًا، و50.6 % نساء (الكتاب الجماعي، الفصل II.4 §2.1).",
    },
    inputs: INPUTS,
    water: {
      years: 10,
      forecast: 12.8,
      growthLow: 6.25,
      growthHigh: 1.36,
      note: {
        de: "Sammelband, Kap. II.2, Abb. 6 (Stadtwerke Hettstedt, 4. August 2015). Bezugspreise und Verbrauch der Zugezogenen: Kap. II.2 §1.",
        "de-simple": "Sammelband, Kapitel II.2, Bild 6. Die Zahlen sind von den Stadt-Werken.",
        en: "Handbook, ch. II.2, fig. 6 (Stadtwerke Hettstedt, 4 August 2015). Purchase prices and newcomers' use: ch. II.2 §1.",
        ar: "الكتاب الجماعي، الفصل II.2، الشكل 6 (مرافق مدينة هيتشتيت، 4 أغسطس 2015). أسعار الشراء واستهلاك القادمين الجدد: الفصل II.2 §1.",
      },
    },
    pupilForecast: {
      year: 2032,
      pupils: 141,
      note: sourced("II.2 §1"),
    },
  };
}

function sourced(place: string, figure?: number): InputNote {
  const picture = (word: string, comma = ",") => (figure ? `${comma} ${word} ${figure}` : "");
  return {
    de: `Sammelband, Kap. ${place}${picture("Abb.")}`,
    "de-simple": `Sammelband, Kapitel ${place}${picture("Bild")}`,
    en: `Handbook, ch. ${place}${picture("fig.")}`,
    ar: `الكتاب الجماعي، الفصل ${place}${picture("الشكل", "،")}`,
  };
}

/** What the works published about water apart from its prices. */
export const WATER_INPUTS = {
  purchaseGrowth: { value: 1.58, min: 0, max: 5, basis: "source", note: sourced("II.2 §1") },
  newcomerExcess: { value: 20, min: 0, max: 50, basis: "source", note: sourced("II.2 §1") },
  newcomerYears: { value: 10, min: 1, max: 20, basis: "source", note: sourced("II.2 §1") },
} as const satisfies Partial<Readonly<Record<InputKey, ScenarioInput>>>;

const INPUTS: Readonly<Record<InputKey, ScenarioInput>> = {
  ...WATER_INPUTS,
  residents: {
    value: 14_571,
    min: 12_000,
    max: 17_000,
    basis: "assumption",
    note: {
      de: "Für Ende 2015 gibt es keine Zahl. 14.491 am 31.12.2017 (Kap. I.3) und zweimal die 40 Menschen, um die die Stadt von 2015 auf 2016 kleiner wurde (Kap. II.4 §2.2).",
      "de-simple":
        "Für das Jahr 2015 gibt es keine Zahl. Ende 2017 waren es 14.491 Menschen. In einem Jahr waren es 40 weniger. Das haben wir zweimal dazu gezählt.",
      en: "There is no figure for the end of 2015. 14,491 on 31 December 2017 (ch. I.3) and twice the 40 people by which the town became smaller from 2015 to 2016 (ch. II.4 §2.2).",
      ar: "لا يوجد رقم لنهاية 2015. كان العدد 14,491 في 31/12/2017 (الفصل I.3)، وأضفنا مرتين 40 شخصًا نقصتهم المدينة من 2015 إلى 2016 (الفصل II.4 §2.2).",
    },
  },
  childrenPerWoman: {
    value: 1.4,
    min: 0.8,
    max: 2.5,
    basis: "assumption",
    note: {
      de: "Keine Angabe für die Stadt. Ein üblicher Wert in Deutschland.",
      "de-simple": "Für die Stadt gibt es keine Zahl. In Deutschland ist die Zahl ungefähr so.",
      en: "No figure for the town. A usual value in Germany.",
      ar: "لا يوجد رقم للمدينة. قيمة معتادة في ألمانيا.",
    },
  },
  motherAge: {
    value: 30,
    min: 26,
    max: 34,
    basis: "assumption",
    note: {
      de: "Keine Angabe für die Stadt. Ein üblicher Wert in Deutschland. Die Geburten streuen mit 5,5 Jahren um dieses Alter.",
      "de-simple": "Für die Stadt gibt es keine Zahl. In Deutschland ist die Zahl ungefähr so.",
      en: "No figure for the town. A usual value in Germany. Births spread around this age by 5.5 years.",
      ar: "لا يوجد رقم للمدينة. قيمة معتادة في ألمانيا. تتوزع الولادات حول هذا العمر بانحراف 5.5 سنوات.",
    },
  },
  lifeWomen: life(82.5, 76, 90),
  lifeMen: life(76.5, 70, 88),
  migrants: {
    value: -20,
    min: -1000,
    max: 500,
    basis: "assumption",
    note: {
      de: "Die Annahmen des Statistischen Landesamtes liegen nicht vor. Mit diesem Wert verliert die Stadt bis 2025 etwa 1,86 % im Jahr: so viel wie im Mittel von 1990 bis 2014 (Kap. II.4 §2.2).",
      "de-simple":
        "Wir wissen nicht: Was hat das Landes-Amt angenommen? Mit dieser Zahl hat die Stadt jedes Jahr 1,86 Prozent weniger Menschen. So war es auch von 1990 bis 2014.",
      en: "The assumptions of the state statistical office are not at hand. With this value the town loses about 1.86 % a year until 2025: as much as in the mean of 1990 to 2014 (ch. II.4 §2.2).",
      ar: "فرضيات مكتب الإحصاء في الولاية غير متوفرة. بهذه القيمة تفقد المدينة حتى 2025 نحو 1.86 % سنويًا، كما في متوسط الأعوام 1990 إلى 2014 (الفصل II.4 §2.2).",
    },
  },
  growthLow: {
    value: 100,
    min: 0,
    max: 400,
    basis: "source",
    note: sourced("II.2", 6),
  },
  growthHigh: {
    value: 200,
    min: 0,
    max: 600,
    basis: "source",
    note: sourced("II.2", 6),
  },
  pupils: { value: 380, min: 200, max: 600, basis: "source", note: sourced("II.2 §1") },
  members: { value: 80, min: 20, max: 160, basis: "source", note: sourced("II.2 §1") },
  doctors: { value: 11, min: 1, max: 25, basis: "source", note: sourced("II.2 §1") },
  doctorsAge: { value: 54.6, min: 45, max: 62, basis: "source", note: sourced("II.2 §1") },
  retirementAge: {
    value: 66,
    min: 63,
    max: 72,
    basis: "assumption",
    note: {
      de: "Keine Angabe. Das übliche Alter für den Ruhestand.",
      "de-simple": "Dafür gibt es keine Zahl. In diesem Alter gehen viele in Rente.",
      en: "No figure. The usual age of retirement.",
      ar: "لا يوجد رقم. سن التقاعد المعتاد.",
    },
  },
  takenOver: {
    value: 50,
    min: 0,
    max: 100,
    basis: "assumption",
    note: {
      de: "Keine Angabe. Die Mitte zwischen „niemand“ und „alle“, damit beides zu sehen ist, wenn man den Wert verschiebt.",
      "de-simple": "Dafür gibt es keine Zahl. Wir haben die Mitte genommen.",
      en: "No figure. The middle between “nobody” and “all”, so that both can be seen by moving it.",
      ar: "لا يوجد رقم. وهي الوسط بين «لا أحد» و«الجميع» ليظهر الحالان عند تغيير القيمة.",
    },
  },
};

function life(value: number, min: number, max: number): ScenarioInput {
  return {
    value,
    min,
    max,
    basis: "assumption",
    note: {
      de: "Keine Angabe für die Stadt. Etwas unter dem üblichen Wert in Deutschland.",
      "de-simple":
        "Für die Stadt gibt es keine Zahl. Die Zahl ist etwas kleiner als in ganz Deutschland.",
      en: "No figure for the town. A little below the usual value in Germany.",
      ar: "لا يوجد رقم للمدينة. أقل قليلًا من القيمة المعتادة في ألمانيا.",
    },
  };
}
