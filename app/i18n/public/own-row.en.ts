import type { Translation } from "../message-types.ts";
import type { ownRowDe } from "./own-row.de.ts";

export const ownRowEn: Translation<typeof ownRowDe> = {
  title: "Find my row",
  lead: "Everyone who said yes has a row in the list that was fixed. Your letter gives your row number and your personal code. Please enter both here.",
  rowId: "Row number",
  rowIdHint: "6 characters, for example {{example}}.",
  code: "Personal code",
  codeHint: "24 characters in six groups of four. Hyphens, spaces and small letters do no harm.",
  submit: "Find the row",
  again: "Find another row",
  privacy:
    "What you enter is sent encrypted and is not stored. Do not give the code to anyone who should not see your details.",
  noLetter: "Lost your letter? Ask at the town hall. The code is not given over the phone.",
  failed: "We have not found your row yet",
  mend: "Please look at the marked fields again.",
  problems: {
    row_id_missing: "Please enter the row number. It is in your letter.",
    row_id_length_one:
      "A row number has 6 characters. This is only one. Please compare it with the letter.",
    row_id_length_other:
      "A row number has 6 characters. These are {{count}}. Please compare them with the letter.",
    row_id_characters:
      "The character “{{character}}” is in no row number. Please compare with the letter.",
    code_missing: "Please enter the personal code. It is in your letter.",
    code_length_one:
      "The code has 24 characters. This is only one. Please compare it with the letter.",
    code_length_other:
      "The code has 24 characters. These are {{count}}. Please compare them with the letter.",
    code_characters: "The character “{{character}}” is in no code. Please compare with the letter.",
    code_mistyped:
      "At least one character of the code is wrong. Please compare it with the letter, group by group.",
    own_row_unknown:
      "This row number and this code do not belong together in this draw. Compare both with the letter, and check that the letter is about this draw.",
    too_many_attempts_one: "Those were too many attempts. Please wait one minute.",
    too_many_attempts_other: "Those were too many attempts. Please wait {{count}} minutes.",
  },
  lookAlikes:
    "The characters 0, O, 1, I and L are never used, so that nobody mixes them up. Please look closely again.",
  found: "Your row {{rowId}} is in the list.",
  chanceNone: "You are in none of the {{panels}} groups.",
  chanceAll: "You are in every one of the {{panels}} groups: you will certainly be drawn.",
  chanceSome:
    "You are in {{appearances}} of the {{panels}} groups: your chance is {{share}} in 100.",
  noneWhy:
    "With the quotas there was no group you would have fitted into, or your chance was smaller than 1 in {{panels}}. The town hall will explain the reason to you.",
  drawTitle: "Have you been drawn?",
  notYet: "The number has not been drawn yet. It is announced for {{date}}.",
  drawn:
    "Yes. Group {{number}} has been drawn, and your row is part of it. The town hall will get in touch with you.",
  notDrawn: "No. Group {{number}} has been drawn, and your row is not part of it.",
  void: "What was fixed here no longer holds. The page of the draw says why.",
  left: "You have withdrawn. Your row stays in the list because the list is fixed. You will not be invited; if the row is drawn, somebody else takes the seat.",
  recordedTitle: "What is recorded about you",
  recorded: "Only these details count in the draw. Your name is not in the list.",
  household: "Household",
  householdShared: "Mark {{mark}}. At most one person of your household is drawn.",
  sealTitle: "Has anyone changed anything?",
  sealHolds:
    "No. Your code and these details give exactly the checksum that was published for your row before the draw.",
  sealBroken:
    "Your code and these details do not give the checksum that was published for your row. That must not happen. Please tell the town hall and the people who check the draw.",
  sealOf: "Checksum of your row",
  wrong:
    "Is a detail wrong? Tell the town hall. It stays as it is in this draw, because the list is fixed.",
  erasedTitle: "The details of this row have been erased.",
  erased:
    "Nothing is stored about this row any more, not even whose it was. Only the row itself stays in the list, so that the draw can still be checked.",
  toDraw: "To the page of the draw",
};
