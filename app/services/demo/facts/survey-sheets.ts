import type { FactSheet } from "./fact-sheet.ts";

/** What people said in the survey of 2018; each with the place in the handbook that gives it. */
export const SHEETS_OF_THE_SURVEY = {
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
} satisfies Record<string, FactSheet>;
