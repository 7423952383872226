import { expect, test } from "vitest";
import { staffTranslation } from "#app/i18n/staff-translation.ts";
import { storedProblemSentence } from "#app/routes/staff/problem-sentence.ts";

const REFERENCE_MISSING = { fault: "reference_missing", times: 7, rows: 9, line: 3 };

test.each([
  ["de", REFERENCE_MISSING, "(7 von 9 Zeilen, zuerst Zeile 3): die Nummer der Person fehlt."],
  ["en", REFERENCE_MISSING, "(7 of 9 rows, first on line 3): the number of the person is missing."],
  ["de", {}, "Bitte prüfen Sie, ob die Spalten richtig zugeordnet sind."],
  ["en", {}, "Please check whether the columns mean what you chose."],
] as const)(
  "a register without a readable row says in %s with %o what to do",
  (language, params, part) => {
    const t = staffTranslation(language).getFixedT(null, "problems");
    expect(storedProblemSentence(t, { code: "register_nobody_left", params })).toContain(part);
  },
);
