import type { Translation } from "../message-types.ts";
import type { verifyDe } from "./verify.de.ts";

export const verifyEn: Translation<typeof verifyDe> = {
  title: "Recalculate a draw",
  lead: "Here your own browser recalculates a public draw. So you need not take our word for it.",
  stays:
    "The file stays on your device. Nothing of it is sent anywhere. Once this page is loaded, it works without the internet too.",
  noScriptTitle: "Without JavaScript this page cannot calculate",
  noScript:
    "Check the file with the free program on the command line instead. The checksum from the official gazette comes last:",
  noScriptHash: "Any computer shows you the checksum on its own:",
  file: "File of the draw",
  fileHint:
    "lottery-public.json from the page of the draw. Scrutineers choose lottery-public.json and lottery-full.json together.",
  drop: "Or drop the file here",
  commitment: "Published checksum",
  commitmentHint:
    "64 characters from the official gazette or from the page of the draw. Spaces and line breaks do no harm.",
  number: "Number drawn",
  numberHint: "000 to 999. Leave it empty as long as nothing has been drawn.",
  evidence: "Calculate the number from lottery numbers or a source of randomness",
  lotteryNumbers: "Lottery numbers",
  lotteryNumbersHint: "In the order announced, separated by spaces.",
  round: "Round of the source of randomness",
  randomness: "Random value of that round",
  ownRow: "Check your own row",
  ownRowHint:
    "For everyone who has a letter. This stays on your device too. Enter the details exactly as they stand on the page “Find my row”.",
  rowId: "Row number",
  code: "Personal code",
  household: "Mark of the household",
  householdHint: "Only if your details show one.",
  ownRowFirst: "Choose the file first. Then the fields for your details appear here.",
  submit: "Check now",
  result: "Result",
  copy: "Copy the result",
  print: "Print the result",
  script: {
    working: "Your browser is calculating …",
    fileMissing: "Please choose the file of the draw first.",
    fileTooMany: "Please choose at most one public and one full file.",
    fileChosen: "Chosen: {{names}}",
    copied: "The result has been copied.",
    notCopied: "Copying is not possible here. Please select the text.",
    commitmentTyped: "A checksum has 64 characters from 0 to 9 and a to f. These are {{length}}.",
    numberTyped: "Please enter a number from 000 to 999.",
    numbersTyped: "Please enter whole numbers only, separated by spaces.",
    roundTyped: "Please enter the round as a whole number.",
    randomnessTyped: "The random value has at least 32 characters from 0 to 9 and a to f.",
    rowTyped: "This row number is not in the file. Please compare it with the letter.",
    codeTyped: "At least one character of the code is wrong. Please compare it with the letter.",
    holds: "Holds",
    fails: "Does not hold",
    open: "Not checked",
    allHolds: "Everything holds.",
    allHoldsText: "Your browser has recalculated {{count}} things and found no mistake.",
    partHolds: "Whatever could be checked holds.",
    partHoldsText: "The points marked “Not checked” say what is missing for them.",
    oneFails: "Something does not hold.",
    oneFailsText:
      "Keep this file, and turn to the town hall and to the people who check the draw. First make sure that file and checksum belong to the same draw.",
    checkedAt: "Checked on {{date}}",
    checkedFile: "File: {{name}}",
    commitmentOf: "Checksum of the public file",
    commitmentCompare: "Compare this checksum with the official gazette, character by character.",
    testDraw: "This is a test draw. It does not count.",
    panel: "This group belongs to the number {{number}}",
    numberFollows: "The number {{number}} follows from these.",
    numberDiffers: "The number {{number}} follows from these, not {{typed}}.",
    asText: "Result as text",
    choose: "Please choose",
    ownOpened:
      "Row {{row}}: code and details give the checksum that was fixed. Nobody has changed anything.",
    ownNotOpened:
      "Row {{row}}: code and details do not give the checksum that was fixed. Is every detail written exactly as on the page “Find my row”?",
    ownErased: "Row {{row}}: the details have been erased and can no longer be checked.",
    ownChance: "The row is in {{appearances}} of the {{panels}} groups.",
    ownDrawn: "It belongs to group {{number}}.",
    ownNotDrawn: "It does not belong to group {{number}}.",
    checks: {
      file_readable: {
        holds: "The file is complete and can be read.",
        fails: "This is not a file of a public draw, or it is damaged (place: {{path}}).",
        open: "The file was not read.",
      },
      file_unchanged_in_form: {
        holds: "The file is written exactly as the program writes it, character by character.",
        fails:
          "The file is not written as the program writes it. Somebody opened it and saved it again, or it was changed.",
        open: "The form of the file was not checked.",
      },
      commitment_matches: {
        holds: "The checksum of the file is the one you entered: this is the file that was fixed.",
        fails:
          "The checksum of the file differs from the one you entered. This is not the file that was fixed.",
        open: "You entered no checksum. Without comparing it with the official gazette you do not know whether this is the file that was fixed.",
      },
      full_hash_matches: {
        holds: "The full file is the one that was fixed together with the public one.",
        fails: "The full file is not the one that was fixed together with the public one.",
        open: "Whether the full file is the one that was fixed cannot be checked entirely: the public file is missing, or somebody was erased at their request.",
      },
      public_file_matches: {
        holds: "Both files say the same.",
        fails: "The two files contradict each other.",
        open: "The public file was not chosen along with it.",
      },
      rows_complete: {
        holds: "The list is complete: {{rows}} rows, none of them twice.",
        fails: "A row is missing from the list, or one is in it twice ({{row}}).",
        open: "The list of rows was not checked.",
      },
      quotas_well_formed: {
        holds: "All quotas make sense as stated: {{quotas}}.",
        fails: "A quota makes no sense as stated: {{feature}}, {{value}}.",
        open: "The quotas were not checked.",
      },
      panels_complete: {
        holds: "There are {{panels}} groups, as many as numbers from 000 to 999.",
        fails: "There are {{panels}} groups. There should be 1,000.",
        open: "The groups were not counted.",
      },
      panels_well_formed: {
        holds: "Each group has {{size}} different rows of the list.",
        fails:
          "In group {{panel}} a row is repeated, unknown, missing or one too many. There should be {{size}} different ones.",
        open: "The groups were not checked.",
      },
      appearances_match: {
        holds: "For each row it is true in how many groups it is.",
        fails: "Row {{row}} is said to be in {{stated}} groups. It is in {{actual}}.",
        open: "How often the rows appear was not checked.",
      },
      probabilities_sum: {
        holds: "All chances together give exactly the seats: {{size}}.",
        fails: "All chances together give {{sum}}. It should be {{size}}.",
        open: "The sum of the chances was not checked.",
      },
      deviation_matches: {
        holds: "Rounding to 1,000 groups has changed no chance by more than stated.",
        fails: "Rounding has changed a chance by {{actual}}. {{stated}} is stated.",
        open: "The rounding was not checked.",
      },
      attributes_complete: {
        holds: "Each row has all the details that the quotas need.",
        fails: "A detail of row {{row}} is missing: {{feature}}.",
        open: "The details of erased rows cannot be checked.",
      },
      commitments_open: {
        holds: "The details of each row fit its checksum: {{rows}} rows.",
        fails: "The details of row {{row}} do not fit its checksum.",
        open: "The details fit the checksums. Erased and so no longer checkable: {{erased}}.",
      },
      quotas_kept: {
        holds: "Each of the {{panels}} groups keeps each quota.",
        fails: "Group {{panel}} breaks a quota: {{feature}}, {{value}}. There are {{count}}.",
        open: "All groups that can be checked keep each quota. Not entirely checkable because of erased rows: {{unchecked}}.",
      },
      combined_quotas_kept: {
        holds: "Each of the {{panels}} groups keeps the quotas over several features too.",
        fails:
          "Group {{panel}} breaks a quota over several features: {{feature}}, {{value}}. There are {{count}}.",
        open: "All groups that can be checked keep the quotas over several features. Not entirely checkable because of erased rows: {{unchecked}}.",
      },
      households_kept: {
        holds: "No group has two people of one household.",
        fails: "Group {{panel}} has two people of one household.",
        open: "No group that can be checked has two people of one household. Not entirely checkable because of erased rows: {{unchecked}}.",
      },
    },
  },
};
