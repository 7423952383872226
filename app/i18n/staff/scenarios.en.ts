import type { Translation } from "../message-types.ts";
import type { scenariosDe } from "./scenarios.de.ts";

export const scenariosEn: Translation<typeof scenariosDe> = {
  title: "Scenarios",
  lead: "A scenario computes how many people might live in the town and what follows from that. Everyone may move the assumptions within the bounds that you set.",
  empty: "There is no scenario yet.",
  emptyHint: "Create one: it begins with defaults that you replace by the figures of your town.",
  status: { draft: "draft", published: "published" },
  caption: "All scenarios",
  columns: { title: "Title", status: "State" },
  new: {
    action: "Create scenario",
    title: "Create a scenario",
    lead: "The draft begins with the assumptions for Hettstedt from the handbook. Check every number afterwards.",
    copyLead: "The draft begins with the assumptions of “{{title}}”. Texts are not taken over.",
    name: "Title in German",
    create: "Create draft",
  },
  notices: {
    created: "The draft has been created. Now check the assumptions.",
    inputs: "The assumptions have been saved.",
    text: "The text has been saved.",
    published: "The scenario has been published.",
    deleted: "The draft has been deleted.",
  },
  model: {
    view: "Look at the page",
    viewDraft: "Look at the draft",
    inputs: "Assumptions",
    inputsText: "{{assumptions}} assumptions and {{sources}} numbers with a source.",
    inputsFixed:
      "The assumptions are published and stay as they are: addresses that people pass on refer to them. For other assumptions copy the scenario.",
    edit: "Edit assumptions",
    copy: "Copy as a new draft",
    check: "How good is the water model?",
    residual:
      "For the second path {{published}} % is published, the model predicts {{predicted}} %. Difference: {{residual}} percentage points. The page states this difference.",
    noWater:
      "With these assumptions the water model cannot be fitted to the published prices. The page then shows no price of water.",
    texts: "Texts",
    textsLead: "The German text is the original. When you change it, translations become outdated.",
    notes: "Translations of sources and reasons",
    notesLead:
      "Each number says in German where it comes from. Where a translation is missing everyone reads the German text, marked as German. What is published can be translated too.",
    editText: "Edit {{language}}",
    publish: "Publish",
    publishWhat:
      "Everyone will see the page. The assumptions cannot be changed afterwards, texts can. This cannot be undone.",
    delete: "Delete draft",
    deleteWhat: "The assumptions and all texts are lost. This cannot be undone.",
    deleteAction: "Delete for good",
  },
  fields: { title: "Title", lead: "Introduction", limits: "What the model cannot know" },
  texts: {
    pageTitle: "Texts: {{language}}",
    limitsHint: "One line for each matter. For example: whether newcomers stay.",
    save: "Save text",
  },
  notes: {
    pageTitle: "Sources and reasons: {{language}}",
    lead: "Save once all lines fit the German text: after that they count as up to date.",
    outdated: "outdated",
    save: "Save translations",
  },
  inputs: {
    pageTitle: "Assumptions",
    lead: "Each number has bounds within which everyone may move it, and a source or the reason why you assume it. When you change a reason, its translations are outdated.",
    value: "Number",
    min: "smallest",
    max: "largest",
    basis: "Origin",
    basisValues: { source: "Source", assumption: "Assumption" },
    note: "Source or reason (in German)",
    frame: "Period",
    startYear: "Start: end of the year",
    years: "Years that are computed",
    ages: "Ages at the start",
    agesHint:
      "One line for each age from 0 to 100: age; women; men. The numbers may be people or shares.",
    water: "Published prices of water",
    waterYears: "Years after the start",
    waterForecast: "First path: change in per cent",
    waterLow: "Second path: change in per cent",
    waterHigh: "Third path: change in per cent",
    pupilForecast: "Published forecast of primary pupils",
    pupilForecastHint:
      "The page puts it beside the result of the first path. If there is none, leave year and number empty.",
    pupilForecastYear: "Year",
    pupilForecastPupils: "Primary pupils",
    save: "Save assumptions",
    of: "{{field}}: {{part}}",
  },
  faults: {
    required: "Please fill in this field.",
    too_long: "Please shorten the text.",
    not_a_number: "Please enter a number.",
    value_out_of_bounds: "The number has to lie between the smallest and the largest.",
    bounds_beyond_limits: "At least one bound lies beyond what the model can compute.",
    doctors_retired_from_the_start:
      "The largest mean age of doctors has to be below the smallest age of retirement.",
    water_beyond_years: "The year of the water prices lies after the last year that is computed.",
    pupil_forecast_out_of_years:
      "The year of the forecast is not among the years that are computed.",
    nobody_at_start: "Nobody lives here at the start. Please enter the ages.",
    ages_unreadable: "Please enter exactly one line for each age from 0 to 100: age; women; men.",
    invalid: "Please check this entry.",
  },
  problems: {
    scenario_not_found: "This scenario is no longer there.",
    scenario_published: "This scenario is already published.",
    scenario_changed_meanwhile:
      "Somebody else has saved meanwhile. What you entered is still here. Load the page in a second window and compare.",
    scenario_texts_missing: "German texts are missing. Fill in title, introduction and limits.",
    scenario_in_use: "An agenda item shows this scenario. Take it out there first.",
    scenario_population_negative:
      "In the year {{year}} more people of one age ({{age}}) would move away than there are. Let fewer move away.",
    scenario_population_empty: "Nobody lives here at the start. Please enter the ages.",
    revision_unknown: "The German text has changed. Please load the page anew.",
  },
};
