import type { Translation } from "../message-types.ts";
import type { chartsDe } from "./charts.de.ts";

export const chartsEn: Translation<typeof chartsDe> = {
  source: "Source",
  sourceDate: "As of",
  table: "The same figures as a table",
  unit: "Figures in: {{unit}}",
  group: "Group",
  place: "Place",
  time: "Time",
  cutAxis: "The axis does not begin at zero but at {{start}}.",
  qualified: "In brackets and drawn open: the figure is of limited value.",
  meanLines: "The dashed lines show the means.",
  signs: {
    nothing: "{{sign}} = nothing there, exactly zero",
    withheld: "{{sign}} = unknown or to be kept secret",
    impossible: "{{sign}} = a figure is not possible or makes no sense",
    later: "{{sign}} = figure not available yet",
    uncertain: "{{sign}} = no figure, because it is not certain enough",
    other: "{{sign}} = no figure given",
  },
  quadrants: {
    highLow: "important, little satisfaction",
    highHigh: "important and satisfied",
    lowLow: "less important, little satisfaction",
    lowHigh: "less important, satisfied",
  },
  kinds: {
    line: "Line chart",
    bar: "Bar chart",
    grouped_bar: "Grouped bar chart",
    age_pyramid: "Population pyramid",
    satisfaction_priority: "Dot chart of satisfaction and importance",
    likert: "Bar chart of answers",
  },
  description: {
    whole: "{{kind}}, {{unit}}. {{parts}}",
    change: "{{name}}: from {{from}} ({{start}}) to {{to}} ({{end}}).",
    extremes: "Highest: {{highest}} with {{high}}. Lowest: {{lowest}} with {{low}}.",
    single: "From {{from}} ({{start}}) to {{to}} ({{end}}).",
    table: "All figures are in the table.",
  },
};
