import { describe, expect, test } from "vitest";
import { readTable } from "#app/services/files/delimited-text.ts";
import { type PeopleMapping, readPeople } from "#app/services/files/read-people.ts";

const quotas = [
  { feature: "age", value: "18-29", min: 0, max: 9 },
  { feature: "age", value: "30+", min: 0, max: 9 },
  { feature: "school", value: "1", min: 0, max: 9 },
];

const mapping: PeopleMapping = {
  idColumn: "Nr",
  featureColumns: { age: "Alter", school: "Schule" },
  carriedColumns: ["Name"],
};

function tableOf(...lines: readonly string[]) {
  const table = readTable(new TextEncoder().encode(lines.join("\n")));
  if (!table.ok) throw new Error(table.problem.code);
  return table.value;
}

describe("readPeople", () => {
  test("takes id, values and carried columns from the mapped columns", () => {
    const table = tableOf("Name;Nr;Alter;Schule", "Ä. Öz;p7; 18-29 ;1.0");
    expect(readPeople(table, mapping, quotas)).toEqual({
      people: [
        {
          id: "p7",
          values: { age: "18-29", school: "1" },
          carried: { Name: "Ä. Öz" },
          line: 2,
          number: 1,
        },
      ],
      faults: [],
    });
  });

  test("numbers the rows from 1 where there is no id column", () => {
    const table = tableOf("Alter,Schule", "18-29,1", "", "30+,1");
    const { people } = readPeople(
      table,
      { idColumn: null, featureColumns: { age: "Alter", school: "Schule" }, carriedColumns: [] },
      quotas,
    );
    expect(people.map(({ id, line }) => [id, line])).toEqual([
      ["1", 2],
      ["2", 4],
    ]);
  });

  test("takes any value while quotas are not known", () => {
    const table = tableOf("Nr,Alter,Schule,Name", "1,old,x,A");
    const { people, faults } = readPeople(table, mapping, null);
    expect(faults).toEqual([]);
    expect(people[0]?.values).toEqual({ age: "old", school: "x" });
  });

  test("keeps columns with the names of built-in properties", () => {
    const table = tableOf("Nr,__proto__,constructor", "1,a,b");
    const { people } = readPeople(
      table,
      {
        idColumn: "Nr",
        featureColumns: { ["__proto__"]: "__proto__" },
        carriedColumns: ["constructor"],
      },
      null,
    );
    expect(Object.entries(people[0]?.values ?? {})).toEqual([["__proto__", "a"]]);
    expect(Object.entries(people[0]?.carried ?? {})).toEqual([["constructor", "b"]]);
  });

  test("names every fault with line and column and keeps the other rows", () => {
    const table = tableOf(
      "Nr,Alter,Schule,Name",
      "1,18-29,1,A",
      "1,30+,1,B",
      ",30+,1,C",
      "4,18–29,2,D",
      "5,,1,E",
      "6,30+,1,F,G",
      "7,30+,1,H",
    );
    const { people, faults } = readPeople(table, mapping, quotas);
    expect(people.map(({ id }) => id)).toEqual(["1", "7"]);
    const age = { column: "Alter", feature: "age" };
    const school = { column: "Schule", feature: "school" };
    expect(faults).toEqual([
      { code: "duplicate_id", params: { line: 3, column: "Nr", id: "1", firstLine: 2 } },
      { code: "id_missing", params: { line: 4, column: "Nr" } },
      {
        code: "value_without_quota",
        params: { line: 5, ...age, value: "18–29", suggestion: "18-29" },
      },
      {
        code: "value_without_quota",
        params: { line: 5, ...school, value: "2", suggestion: null },
      },
      { code: "value_missing", params: { line: 6, ...age } },
      { code: "row_too_long", params: { line: 7, cells: 5, columns: 4 } },
    ]);
  });

  test("names columns that are not there, checks the others and returns nobody", () => {
    const table = tableOf("Nr,Alter", "1,18-29", "2,17");
    const { people, faults } = readPeople(
      table,
      { idColumn: "ID", featureColumns: { age: "Alter" }, carriedColumns: ["Name"] },
      quotas,
    );
    expect(people).toEqual([]);
    expect(faults.map(({ code, params }) => [code, params.line])).toEqual([
      ["column_missing", 1],
      ["column_missing", 1],
      ["feature_column_missing", 1],
      ["value_without_quota", 3],
    ]);
  });
});
