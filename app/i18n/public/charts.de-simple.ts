import type { Translation } from "../message-types.ts";
import type { chartsDe } from "./charts.de.ts";

export const chartsDeSimple: Translation<typeof chartsDe> = {
  source: "Die Zahlen sind von",
  sourceDate: "Stand",
  table: "Alle Zahlen in einer Tabelle",
  unit: "Die Zahlen bedeuten: {{unit}}",
  group: "Gruppe",
  place: "Ort",
  time: "Zeit",
  cutAxis: "Achtung: Das Bild fängt nicht bei 0 an. Es fängt bei {{start}} an.",
  qualified: "Zahlen in Klammern sind nicht ganz sicher. Das Bild zeigt sie ohne Farbe.",
  meanLines: "Die Striche zeigen die Mitte von allen Zahlen.",
  signs: {
    nothing: "{{sign}} heißt: Das gibt es nicht. Die Zahl ist 0.",
    withheld: "{{sign}} heißt: Die Zahl ist geheim oder nicht bekannt.",
    impossible: "{{sign}} heißt: Hier kann keine Zahl stehen.",
    later: "{{sign}} heißt: Die Zahl kommt später.",
    uncertain: "{{sign}} heißt: Die Zahl ist zu unsicher.",
    other: "{{sign}} heißt: Es gibt keine Zahl.",
  },
  quadrants: {
    highLow: "wichtig, aber nicht zufrieden",
    highHigh: "wichtig und zufrieden",
    lowLow: "nicht so wichtig, nicht zufrieden",
    lowHigh: "nicht so wichtig, zufrieden",
  },
  kinds: {
    line: "Bild mit Linien",
    bar: "Bild mit Balken",
    grouped_bar: "Bild mit Balken in Gruppen",
    age_pyramid: "Bild vom Alter der Menschen",
    satisfaction_priority: "Bild mit Punkten: zufrieden und wichtig",
    likert: "Bild mit Antworten",
  },
  description: {
    whole: "{{kind}}. Die Zahlen bedeuten: {{unit}}. {{parts}}",
    change: "{{name}}: zuerst {{from}} ({{start}}), am Ende {{to}} ({{end}}).",
    extremes:
      "Die größte Zahl: {{highest}} mit {{high}}. Die kleinste Zahl: {{lowest}} mit {{low}}.",
    single: "Zuerst {{from}} ({{start}}), am Ende {{to}} ({{end}}).",
    table: "Alle Zahlen stehen in der Tabelle.",
  },
};
