import { describe, expect, test } from "vitest";
import { readTable } from "#app/services/files/delimited-text.ts";
import { suggestMapping } from "#app/services/files/suggest-mapping.ts";

function suggest(lines: readonly string[], features: readonly string[] | null) {
  const table = readTable(new TextEncoder().encode(lines.join("\n")));
  if (!table.ok) throw new Error(table.problem.code);
  return suggestMapping(table.value.header, table.value.rows, features);
}

describe("suggestMapping", () => {
  test.each([
    ["id", ["age,id", "30,a", "30,b"], "id"],
    ["nationbuilder_id", ["age,nationbuilder_id", "30,a", "30,b"], "nationbuilder_id"],
    ["any name that ends in id", ["age,case ID", "30,a", "30,b"], "case ID"],
    ["a German number", ["Alter;Lfd. Nr.", "30;1", "30;2"], "Lfd. Nr."],
    [
      "the second choice where the first is not unique",
      ["id,unique_id", "1,1", "1,2"],
      "unique_id",
    ],
    ["one in which few values repeat", ["age,id", "30,a", "30,a", "30,b"], "id"],
    ["one in which few values are blank", ["age,id", "30,a", "30,"], "id"],
    ["nothing where most values repeat", ["age,id", "30,a", "30,a", "30,a"], null],
    ["nothing where most values are blank", ["age,id", "30,a", "30,", "30,"], null],
    ["nothing where no name fits", ["age,paid", "30,1", "31,2"], null],
  ])("takes as id column %s", (_name, lines, idColumn) => {
    expect(suggest(lines, []).idColumn).toBe(idColumn);
  });

  test("finds features without regard to case and spaces, and carries the rest along", () => {
    const lines = ["Nr;Age Bracket;GENDER;Vorname;E-Mail;note", "1;30;f;A;a@x.example;n"];
    expect(suggest(lines, ["age_bracket", "gender", "district"])).toEqual({
      idColumn: "Nr",
      featureColumns: { age_bracket: "Age Bracket", gender: "GENDER" },
      carriedColumns: ["Vorname", "E-Mail", "note"],
      contactColumns: { Vorname: "first_name", "E-Mail": "email" },
      household: {},
    });
  });

  test.each([
    [
      "street, house number and town, not a second line that few have",
      "id;Straße;Hausnummer;Anschrift;PLZ;Ort",
      "1;Anger;5;;06333;Hettstedt",
      { Straße: "address", Hausnummer: "address", PLZ: "address", Ort: "address" },
    ],
    [
      "a column of its own rather than the address",
      "id;Straße;household",
      "1;Anger 5;anger 5",
      { household: "address" },
    ],
    [
      "institutions",
      "id;Anschrift;Einrichtung",
      "1;Anger 5;ja",
      {
        Anschrift: "address",
        Einrichtung: "institution",
      },
    ],
    ["nothing where only the town is known", "id;Ort", "1;Hettstedt", {}],
  ])("takes for the household %s", (_name, header, row, household) => {
    expect(suggest([header, row], []).household).toEqual(household);
  });

  test("does not take a household for a feature, however many share one", () => {
    const rows = Array.from({ length: 12 }, (_, i) => `${i},${i % 2 ? "f" : "m"},h${i % 4}`);
    expect(suggest(["id,gender,household", ...rows], null).featureColumns).toEqual({
      gender: "gender",
    });
  });

  test("leaves a feature open that two columns could be", () => {
    const { featureColumns } = suggest(["Age,AGE", "1,2"], ["age"]);
    expect(featureColumns).toEqual({});
  });

  test("guesses features from columns with few values while none are known", () => {
    const rows = Array.from(
      { length: 12 },
      (_, i) => `${i},${i % 2 ? "f" : "m"},Ort ${i % 2},${i}`,
    );
    expect(suggest(["id,gender,Wohnort,income", ...rows], null).featureColumns).toEqual({
      gender: "gender",
    });
  });

  test.each([
    [1, { age: "age" }],
    [2, {}],
  ])("with %i empty cells of 12 guesses the features %o", (empty, featureColumns) => {
    const rows = Array.from({ length: 12 }, (_, i) => `${i},${i < empty ? "" : i % 2 ? "1" : "2"}`);
    expect(suggest(["id,age", ...rows], null).featureColumns).toEqual(featureColumns);
  });
});
