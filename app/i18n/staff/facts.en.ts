import type { Translation } from "../message-types.ts";
import type { factsDe } from "./facts.de.ts";
import { factsAddEn } from "./facts-add.en.ts";
import { factsImportEn } from "./facts-import.en.ts";

export const factsEn: Translation<typeof factsDe> = {
  title: "Facts and figures",
  lead: "Datasets with their source and date. Once published they are shown with agenda items of town halls and on the public pages.",
  empty: "There are no figures yet.",
  emptyHint:
    "Read a file, for example a table of the state statistical office, or create a dataset by hand.",
  emptyHintReader: "Datasets are created by organisers.",
  toImport: "Read a file",
  toNew: "Create by hand",
  count_one: "{{count}} dataset",
  count_other: "{{count}} datasets",
  figures_one: "{{count}} figure",
  figures_other: "{{count}} figures",
  noFigures: "no figures yet",
  listSource: "Source: {{source}} ({{date}})",
  search: {
    label: "Search in title and source",
    submit: "Search",
    nothing: "No dataset contains “{{text}}”. Try a shorter word.",
    all: "Show all",
  },
  states: {
    draft: "draft",
    published: "published",
    synthetic: "synthetic figures",
  },
  notices: {
    created: "The draft has been created. Now enter the figures.",
    saved: "Your changes have been saved.",
    figures: "The figures have been saved.",
    translated: "The translation has been saved.",
    published: "The dataset has been published.",
    corrected: "The figure has been corrected. What it said before stays public.",
    imported:
      "The figures have been taken over as a draft. Add a sentence that says what one sees, and how the figures came about.",
    added:
      "The figures have been added and are public. Check whether the sentence and the translations still hold.",
    deleted: "The draft has been deleted.",
    discarded: "The uploaded file has been deleted. Nothing was taken over.",
  },
  importedMany_one: "{{count}} dataset has been taken over as a draft.",
  importedMany_other: "{{count}} datasets have been taken over as drafts.",
  new: {
    title: "Create a dataset",
    lead: "First what it is about and who says so. You enter the figures afterwards.",
    submit: "Create draft",
  },
  edit: { title: "Change details", submit: "Save changes" },
  germanHint: "Write in German. Translations come afterwards.",
  fields: {
    title: "Title",
    titleHint: "What the figures are, with place and period.",
    sentence: "One sentence that says what one sees",
    sentenceHint:
      "For example: “Since 1990 the town has lost almost a third of its residents.” Needed for publishing.",
    method: "How the figures came about",
    methodHint:
      "Who counted or asked, how many answered, what the figures cannot say. Needed for publishing.",
    unit: "Unit",
    unitHint: "For example persons, per cent or euros.",
    unitFixed: "The unit of published figures stays as it is.",
    source: "Source",
    sourceHint: "Who says so: the publication and the place in it.",
    sourceAddress: "Address of the source on the internet (optional)",
    sourceAddressHint: "Begins with https://",
    sourceDate: "Date of the source",
    sourceDateHint: "A year or a day, for example 2017 or 2017-12-31.",
    licence: "Licence",
    licenceHint:
      "On which terms the figures may be passed on, for example dl-de/by-2-0 or “quotation with source”.",
    chart: "Chart",
    chartHint:
      "Where a chart does not suit the figures, only the table appears. The table is always there.",
    synthetic: "The figures are synthetic, for example for a demonstration.",
    place: "Place",
    time: "Time",
    value: "Figure",
    group: "Group",
    innerGroup: "Group, level {{level}}",
  },
  charts: {
    none: "no chart, only the table",
    line: "Lines: how something changes over time",
    bar: "Bars: things compared",
    grouped_bar: "Grouped bars: groups side by side",
    age_pyramid: "Age pyramid: age and sex",
    satisfaction_priority: "Satisfaction and priority",
    likert: "Answers from approval to refusal",
  },
  words: {
    title: "Words in the figures",
    lead: "This is how unit, places and groups stand in the file. Where they should read differently in German, write it beside them. Empty means: as in the file.",
    translateLead:
      "Unit, places and groups. Also write what is the same in both languages: then it is clear that somebody has looked.",
    inFile: "in the file: {{word}}",
  },
  overview: {
    about: "Details",
    toEdit: "Change details",
    toFigures: "Change figures",
    enterFigures: "Enter figures",
    notWritten: "The sentence that says what one sees is still missing here.",
    figures: "Figures",
    noFigures: "There are no figures yet.",
    translations: "Translations",
    manage: "Manage",
    toPublic: "See the public page",
    correct: "correct",
    correctOne: "{{name}}: correct",
    corrections: "Corrections",
    noCorrections: "Nothing has been corrected so far.",
    correctHint:
      "These figures are public. Choose one to correct it: before, after and the reason stay visible to everyone.",
  },
  table: {
    about: "What it is about",
    value: "Figure in {{unit}}",
    act: "Action",
    at: "Day",
    what: "Figure",
    before: "before",
    after: "after",
    reason: "Reason",
  },
  editFigures: {
    title: "Enter figures",
    lead: "One figure a row. Rows that hold nothing are dropped. Groups say whom or what it is about, from the outside in.",
    notation:
      "A point stands before the decimals here. The signs of official statistics – . x … / are allowed; brackets mean: of limited value.",
    row: "Row {{row}}",
    more: "More rows",
    submit: "Save figures",
    tooMany:
      "These are too many figures for a form. Save them as a file, change the file and read it again. You can then delete this draft.",
    faults: {
      figure_missing: "The figure is missing here. Enter it, or empty the row.",
      figure_unreadable: "“{{text}}” is no figure. Write it like this: {{example}}.",
      figure_twice:
        "Row {{first}} already has a figure for this place, group and time. Change one of the two.",
      figure_published:
        "A figure for this place, group and time is published already. Empty the row, and correct the figure on the page of the dataset.",
    },
  },
  texts: {
    title: "Translation: {{language}}",
    lead: "The German original on the left, the translation on the right. Empty fields are shown in German.",
    outdatedTitle: "This translation is outdated",
    outdatedText: "The German original was changed afterwards. Please compare.",
    save: "Save translation",
  },
  correct: {
    title: "Correct a figure",
    lead: "What stood there, the new value, the day and your reason are shown publicly under the dataset. This cannot be undone, only corrected again.",
    about: "The figure in question",
    now: "It says now",
    value: "Correct is",
    valueHint: "With a decimal point, or a sign of official statistics.",
    reason: "Reason",
    reasonHint: "Everyone can read it; in German and without names of people.",
    submit: "Correct",
  },
  publish: {
    title: "Publish the dataset",
    lead: "Everyone can then see: title, sentence, chart, table, how the figures came about, source, date, licence and translations.",
    final:
      "Published figures do not disappear any more. They can be corrected with a reason; what they said before stays readable.",
    lacksTitle: "Something is still missing",
    lacks: {
      sentence: "one sentence that says what one sees",
      method: "how the figures came about and what they cannot say",
      figures: "at least one figure",
    },
    translationsTitle: "Not all translations are finished",
    translationsText: "You can publish anyway. Where something is missing, the German text stands.",
    submit: "Publish now",
    complete: "Complete the details",
  },
  delete: {
    title: "Delete the draft",
    lead: "What is lost:",
    texts: "title, sentence and details of the source",
    translations_one: "{{count}} translation",
    translations_other: "{{count}} translations",
    final: "This cannot be undone.",
    submit: "Delete for good",
  },
  errors: {
    text_missing: "Please fill in this field.",
    text_too_long: "This is too long. Please shorten it.",
    source_missing:
      "No figure is saved without a source. Name the publication and the place in it.",
    source_date_invalid: "Please write a year or a day: 2017 or 2017-12-31.",
    address_invalid: "Please write the whole address, with https:// at the beginning.",
    form_invalid: "This entry cannot be read. Please check it.",
  },
  problems: {
    dataset_not_found: "This dataset no longer exists.",
    dataset_changed_meanwhile:
      "Somebody else has saved in the meantime. What you entered is still here, but it is not saved. Open the page in a second window, compare, and save there.",
    unit_fixed:
      "The figures are published with the unit “{{unit}}”. It stays. For another unit create a new dataset.",
    sentence_missing: "A published dataset keeps its sentence. Please write what one sees.",
    method_missing: "A published dataset says how its figures came about. Please write it.",
    revision_unknown: "There is no such version of the original. Please reload the page.",
    figures_published:
      "The dataset has been published in the meantime. Correct single figures with a reason.",
    facts_too_many:
      "These are more than {{limitFigures}} figures. Please take only the rows and columns that somebody is to read.",
    figure_not_found: "This figure no longer exists.",
    figure_not_published:
      "The dataset is still a draft. Change its figures there without a correction.",
    figure_changed_meanwhile:
      "Somebody else has corrected this figure in the meantime. See what it says now.",
    figure_unchanged: "That is what it says already. Write the correct value, or cancel.",
    reason_missing: "Please write why the figure is corrected.",
    figure_published:
      "One of the figures is published already. Correct it on the page of the dataset.",
    addition_empty: "There is no new figure. Enter at least one.",
    dataset_published:
      "The dataset is published. What was public stays readable and is not deleted.",
    dataset_incomplete: "Something is still missing for publishing.",
    dataset_in_use:
      "The dataset is in use: {{agendaItems}} times in agenda items, {{announcements}} times in published announcements. Remove it from the agenda first; what is announced stays.",
  },
  add: factsAddEn,
  import: factsImportEn,
};
