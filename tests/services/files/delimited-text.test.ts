import { describe, expect, test } from "vitest";
import { readTable, type TableOptions } from "#app/services/files/delimited-text.ts";

function read(text: string, options?: TableOptions) {
  return readTable(new TextEncoder().encode(text), options);
}

function readCells(text: string, options?: TableOptions): readonly (readonly string[])[] {
  const table = read(text, options);
  if (!table.ok) throw new Error(table.problem.code);
  return [table.value.header, ...table.value.rows.map((row) => row.cells)];
}

describe("the delimiter", () => {
  test.each([
    ["commas", "id,age\n1,30\n", ","],
    ["semicolons", "id;age\n1;30\n", ";"],
    ["tabs", "id\tage\n1\t30\n", "\t"],
    ["semicolons beside decimal commas", "id;share\n1;0,5\n2;0,25\n", ";"],
    ["semicolons beside commas in the header", "Name, Vorname;Ort;Alter\nA, B;C;4\n", ";"],
    ["commas beside quoted semicolons", 'id,note\n1,"a;b"\n2,"c;d;e"\n', ","],
    ["semicolons beside a comma in every row", "id;name\n1;A, B\n2;C, D\n", ";"],
    ["commas although one row is too long", "id,age\n1,30,x\n", ","],
    ["semicolons although one of many rows is too long", "a;b, c;d\n1;2, 3;4\n1;2, 3;4;5\n", ";"],
    ["a single column", "id\n1\n2\n", ","],
    ["questions as header", "Wie alt sind Sie?;Wo wohnen Sie in der Stadt?\n30;Nord\n", ";"],
    ["Excel's own hint", "sep=;\r\nid,x;age\r\n1;30\r\n", ";"],
    ["empty columns at the end", "category,name,min,max,,,\na,b,1,2,,,\n", ","],
  ])("is told from %s", (_name, text, delimiter) => {
    expect(read(text)).toMatchObject({ ok: true, value: { delimiter } });
  });

  test.each([
    ["two that fit equally well", "Name, Vorname;Alter\nA, B;3\nC, D;4\n"],
    ["a line of prose", "This is not a table at all, as you can see.\n"],
    ["several lines of prose", "This is not a table at all.\nIt is a letter.\nYours\n"],
    ["a single word", "hello\n"],
    ["another delimiter", "id|age\n1|30\n"],
    ["a title above the table", "Lostopf, Stand 2024\nid;age;sex\n1;30;f\n2;40;m\n"],
  ])("is unclear from %s", (_name, text) => {
    expect(read(text)).toEqual({ ok: false, problem: { code: "delimiter_unclear", params: {} } });
  });

  test("is the one that the user confirmed", () => {
    const text = "Name, Vorname;Alter\nA, B;3\n";
    expect(readCells(text, { delimiter: ";" })).toEqual([
      ["Name, Vorname", "Alter"],
      ["A, B", "3"],
    ]);
  });
});

describe("the cells", () => {
  test("come without the spaces around them, no-break spaces included", () => {
    expect(readCells("id , age \n 1,\u00a0 30 \u00a0\n")).toEqual([
      ["id", "age"],
      ["1", "30"],
    ]);
  });

  test("may be quoted, with line breaks and blanks around the quotation marks", () => {
    expect(readCells('id,note\n1, "a, ""b""\r\nc" \n')).toEqual([
      ["id", "note"],
      ["1", 'a, "b"\r\nc'],
    ]);
  });

  test("lose the apostrophe that defuses a formula and keep every other", () => {
    expect(readCells("id,note\n1,'=1+1\n2,''+2\n3,'s Gravenhage\n4,=1\n")).toEqual([
      ["id", "note"],
      ["1", "=1+1"],
      ["2", "'+2"],
      ["3", "'s Gravenhage"],
      ["4", "=1"],
    ]);
  });

  test("are filled up in short rows; blank rows and nameless last columns are left out", () => {
    expect(readCells("id,age,note,,\n1\n\n,,,,\n2,3,,\n,,\n\n")).toEqual([
      ["id", "age", "note"],
      ["1", "", ""],
      ["2", "3", ""],
    ]);
  });
});

describe("the line numbers", () => {
  test.each([
    ["LF", "\n"],
    ["CRLF", "\r\n"],
    ["CR", "\r"],
  ])("count %s, also inside quotation marks and over blank rows", (_name, end) => {
    const text = ["", "id,note", '1,"two', 'lines"', "", "2,x", ",", '3,"', "", '"', "4,y", ""];
    const table = read(text.join(end));
    if (!table.ok) throw new Error(table.problem.code);
    expect(table.value.headerLine).toBe(2);
    expect(table.value.rows.map((row) => [row.number, row.line])).toEqual([
      [1, 3],
      [2, 6],
      [3, 8],
      [4, 11],
    ]);
  });

  test("count Excel's hint line", () => {
    const table = read("sep=;\nid;age\n1;2;3\n4;5\n");
    expect(table).toMatchObject({
      value: {
        headerLine: 2,
        rows: [{ line: 4, number: 2 }],
        faults: [{ code: "row_too_long", params: { line: 3, cells: 3, columns: 2 } }],
      },
    });
  });
});

describe("a broken table", () => {
  test.each([
    ["an unclosed quotation mark", 'id,age\n1,2\n3,"4\n5,6\n', "csv_broken", { line: 3 }],
    ["text behind a closing quotation mark", 'id,age\n1,2\n3,"4"5\n', "csv_broken", { line: 3 }],
    ["an unclosed quotation mark in the header", '"id,age\n1,2\n', "csv_broken", { line: 1 }],
    ["a nameless column", "id,,age\n1,2,3\n", "header_empty", { line: 1, column: 2 }],
    [
      "two columns of one name",
      "\nid,age,id \n1,2,3\n",
      "header_duplicate",
      { line: 2, name: "id", column: 3, firstColumn: 1 },
    ],
    ["a header alone", "id,age\n\n", "table_without_rows", { line: 1 }],
    ["delimiters only", ",,\n,,\n", "empty_file", {}],
  ])("with %s is refused", (_name, text, code, params) => {
    const options = code === "empty_file" ? { delimiter: "," as const } : {};
    expect(read(text, options)).toEqual({ ok: false, problem: { code, params } });
  });

  test("with more rows than are read is refused", () => {
    const params = { limitRows: 2 };
    expect(read("id,age\n1,2\n3,4\n", params)).toMatchObject({ ok: true });
    expect(read("id,age\n1,2\n3,4\n5,6\n", params)).toEqual({
      ok: false,
      problem: { code: "too_many_rows", params },
    });
  });

  test("with rows that are too long names every one of them", () => {
    const table = read("id,age\n1,2,3\n4,5\n6,7,,8\n9,10,,\n");
    expect(table).toMatchObject({
      value: {
        rows: [{ line: 3 }, { line: 5 }],
        faults: [
          { code: "row_too_long", params: { line: 2, cells: 3, columns: 2 } },
          { code: "row_too_long", params: { line: 4, cells: 4, columns: 2 } },
        ],
      },
    });
  });
});

test("a header of ten thousand columns is refused before its rows are filled up", () => {
  const header = Array.from({ length: 10_000 }, (_unused, index) => `c${index}`).join(";");
  expect(read(`${header}\n${"a\n".repeat(5000)}`, { delimiter: ";" })).toEqual({
    ok: false,
    problem: { code: "too_many_columns", params: { line: 1, limitColumns: 500 } },
  });
});
