import type { Translation } from "../message-types.ts";
import type { factsImportDe } from "./facts-import.de.ts";

export const factsImportEn: Translation<typeof factsImportDe> = {
  title: "Read a file with figures",
  lead: "A CSV, text or Excel file as you get it from a statistical office or have saved it yourself. Nothing is stored until you have seen and confirmed what was read.",
  file: "File",
  fileHint: "CSV, TXT or XLSX, {{limit}} MB at most.",
  drop: "Drop the file here",
  reading: "Is the file read wrongly?",
  submit: "Read file",
  refused: "The file was not accepted",
  preview: {
    title: "Check the file",
    file: "File: {{name}}",
    sheet: "Sheet",
    sheetSubmit: "Read this sheet",
    found: "What was recognised",
    shape: "Shape",
    shapes: {
      long: "long: one figure a row",
      wide: "wide: several figures a row",
    },
    rows: "Rows with figures",
    rowsRange: "{{from}} to {{to}}",
    notation: "Decimal mark",
    notations: { comma: "comma (1.234,5)", point: "point (1,234.5)", open: "not clear" },
    notationOpenTitle: "Please say what the decimal mark is",
    notationOpenText:
      "“1.234” can mean one thousand two hundred and thirty-four, or a little more than one. The file does not tell. Choose comma or point below and read again.",
    clockTimes: "of these times of day",
    figures: "Figures",
    datasets: "Datasets",
    above: "Text above the table",
    below: "Text below the table",
    signs: "Signs instead of figures",
    qualified_one: "{{count}} figure stands in brackets or is marked: of limited value.",
    qualified_other: "{{count}} figures stand in brackets or are marked: of limited value.",
    oddTimesTitle: "Check the times",
    oddTimes_one: "One time looks mistyped: {{times}}. It is taken over as it stands in the file.",
    oddTimes_other:
      "{{count}} times look mistyped (first: {{times}}). They are taken over as they stand in the file.",
    unreadTitle: "Not everything is read",
    unread_one:
      "Below the table, row {{rows}} holds something that looks like a figure. If it belongs to the table, raise the last row below.",
    unread_other:
      "Below the table there are {{count}} rows that look like figures (first: {{rows}}). If they belong to the table, raise the last row below.",
    firstRows: "The first rows",
    line: "Row",
    column: "Column {{letter}}",
    head: "Head",
    change: "How it should be read",
    changeLead:
      "If the proposal is wrong, change it and read again. Empty cells in columns with places or groups repeat what stands above them.",
    headFrom: "Head begins in row",
    firstRow: "First row with figures",
    lastRow: "Last row with figures",
    roleOf: "Column {{letter}}: {{head}}",
    samples: "For example: {{values}}",
    noSamples: "The column is empty.",
    once: "What the table does not say itself",
    onceLead: "Holds for all rows that say nothing else.",
    place: "Place (optional)",
    unitGiven: "Unit",
    sourceGiven: "Source",
    origin: "Where the file comes from",
    originLead: "Holds for all figures of this file.",
    datasetTitle: "Title of the dataset",
    reread: "Read again",
    confirm_one: "Take over {{count}} figure",
    confirm_other: "Take over {{count}} figures",
    discard: "Discard file",
    result: "What comes out",
    resultLead_one: "One dataset as a draft. It becomes public only when you publish it.",
    resultLead_other:
      "{{count}} datasets as drafts, one for each indicator, unit and source. They become public only when you publish them.",
    moreSets_one: "And {{count}} more dataset.",
    moreSets_other: "And {{count}} more datasets.",
    set: "Dataset",
    firstFigures: "First figures",
    untitled: "without a title",
    changed: "Read again",
    changedText:
      "You have changed how the file is read. Check what comes out now, and then confirm.",
    faultsTitle_one: "{{count}} fault: nothing was taken over",
    faultsTitle_other: "{{count}} faults: nothing was taken over",
    faultsText: "Mend the file and read it again, or change below how it is read.",
    faultsFirst: "The first {{shown}} of {{count}}:",
    faultPlace: "Row {{row}}, column {{letter}}",
    faultsFile: "All faults as a CSV file",
    faultsFileName: "faults.csv",
    reason: "What is wrong and what to do",
  },
  roles: {
    place: "Place",
    group: "Group (whom or what it is about)",
    time: "Time",
    value: "Figures",
    indicator: "Indicator (tells datasets apart)",
    name: "What it is called in German",
    english: "What it is called in English",
    unit: "Unit",
    source: "Source",
    ignored: "do not take over",
  },
  signs: {
    nothing: "exactly zero",
    withheld: "figure unknown or to be kept secret",
    impossible: "cell blocked because no statement is possible",
    later: "figure will follow later",
    uncertain: "figure not reliable enough",
  },
  faults: {
    figure_unreadable:
      "This is neither a figure nor a known sign. Mend the cell, or check the decimal mark.",
    label_missing:
      "It does not say which place, group or time this is about. Fill in the cell, or do not take over the column.",
    source_missing:
      "The source is missing here. Fill in the cell, or enter under “Source” what holds for all rows without a source of their own.",
    unit_missing:
      "The unit is missing here. Fill in the cell, or enter under “Unit” what holds for all rows.",
    indicator_missing:
      "It does not say to which indicator this row belongs. Fill in the cell, or leave the row out.",
    figure_twice:
      "Row {{firstRow}}, column {{firstLetter}} already has a figure for this place, group and time. Delete one, or say in a further column how they differ.",
  },
  sourceNotGiven:
    "The table does not name its source. Enter here who says so: the publication and the place in it.",
  unitNotGiven: "The table does not name its unit. Enter here what is counted.",
  problems: {
    empty_file: "The file is empty. Please choose the file with the table.",
    file_too_large:
      "The file is larger than {{limit}} MB. Please save only the table that somebody is to read as a file of its own.",
    file_missing: "No file is chosen. Please choose one.",
    upload_broken: "The file did not arrive completely. Please upload it again.",
    upload_gone:
      "The uploaded file is no longer there. Files are deleted after they were taken over or after a day. Please upload it again.",
    spreadsheet_not_csv: "This workbook cannot be read. Please save it as XLSX or CSV.",
    binary_file: "This is no table. Please save it as CSV or XLSX.",
    encoding_unclear:
      "The characters of the file cannot be read. Please choose the encoding, or save the file in UTF-8.",
    workbook_unreadable:
      "This workbook cannot be read. It is damaged, protected by a password or in an old format. Please save it as XLSX or CSV.",
    workbook_too_large:
      "Unpacked, the workbook is larger than {{limit}} MB. Please save only the sheet that somebody is to read as a file of its own.",
    csv_broken:
      "In row {{line}} a quotation mark stands in the wrong place or is never closed. Please mend the row.",
    facts_not_found:
      "No table with figures beside words can be recognised in the file. Please check whether it is the right file. Texts are attached to an agenda item.",
    facts_too_many:
      "These are more than {{limitFigures}} figures, more than 20,000 rows or more than 500 columns. Please save only what somebody is to read as a file of its own.",
    facts_have_faults: "The table has faults. Nothing was taken over.",
    facts_empty:
      "Read like this, the table holds no figure. Please check the rows and which columns are figures.",
    facts_notation_open: "Please choose whether a comma or a point is the decimal mark.",
    facts_reading_changed:
      "Somebody has changed in the meantime how the file is read. Please check again. Nothing was taken over.",
    dataset_not_found:
      "The dataset that the file is to carry forward does not exist, or is still a draft. Go back to the list.",
    dataset_changed_meanwhile:
      "Somebody else has changed the dataset in the meantime. Please compare again. Nothing was taken over.",
    figure_not_published:
      "The dataset is still a draft. Change its figures there, or read the file as a new dataset.",
    addition_unit_differs:
      "The dataset counts “{{unit}}”, the file “{{fileUnit}}”. If the same is meant, do not take over the column with the unit and write under “Unit” what the dataset says. Otherwise read the file as a new dataset.",
    addition_empty: "The file says nothing that is not published already. You can discard it.",
    reason_missing: "Please write why the published figures are corrected.",
    facts_rows_wrong:
      "The rows do not fit: the head begins before the figures, and the sheet has {{rows}} rows.",
  },
};
