import { createHash, randomInt } from "node:crypto";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "#app/domain/canonical-json.ts";
import { findRow, ownRow } from "#app/domain/public-draw/own-row.ts";
import { rowCommitment } from "#app/domain/public-draw/row-commitment.ts";
import { newRowId, newSalt, readRowId, readSalt } from "#app/domain/public-draw/salt.ts";
import { makeDraw, smallSelection } from "#tests/support/public-draw.ts";

describe("Salts and row ids", () => {
  test("a salt has 23 free characters, more than 100 bits, and is read however it is typed", () => {
    const salt = newSalt((n) => randomInt(n));
    expect(salt).toMatch(/^([2-9A-HJKMNP-Z]{4}-){5}[2-9A-HJKMNP-Z]{4}$/);
    expect(23 * Math.log2(31)).toBeGreaterThan(100);
    expect(readSalt(salt)).toBe(salt);
    expect(readSalt(` ${salt.toLowerCase().replaceAll("-", " ")}`)).toBe(salt);
    expect(readSalt(salt.replaceAll("-", "–"))).toBe(salt);
  });

  test("every single wrong character of a salt is noticed, look-alikes too", () => {
    const salt = newSalt((n) => randomInt(n));
    for (const position of [...salt].keys()) {
      if (salt[position] === "-") continue;
      for (const wrong of "23456789ABCDEFGHJKMNPQRSTUVWXYZ01ILO") {
        if (wrong === salt[position]) continue;
        expect(readSalt(salt.slice(0, position) + wrong + salt.slice(position + 1))).toBeNull();
      }
    }
  });

  test("a row id is read however it is typed", () => {
    const id = newRowId((n) => randomInt(n));
    expect(id).toMatch(/^[2-9A-HJKMNP-Z]{6}$/);
    expect(readRowId(` ${id.toLowerCase().slice(0, 3)} ${id.slice(3)} `)).toBe(id);
    expect(readRowId("ABC")).toBeNull();
    expect(readRowId("ABC012")).toBeNull();
  });
});

test("A commitment is the hash of row id, salt and attributes in canonical form", () => {
  const attributes = { values: { b: "2", a: "ä" }, household: null };
  const lines = [
    "losrunde-row-1",
    "7KQM2X",
    "SALT",
    '{"household":null,"values":{"a":"ä","b":"2"}}',
  ];
  const expected = createHash("sha256").update(lines.join("\n")).digest("hex");
  expect(rowCommitment("7KQM2X", "SALT", attributes)).toBe(expected);
});

describe("Someone's own row", () => {
  test("opens with what is in the letter and says which numbers draw it", async () => {
    const { publicLottery, fullLottery, rows } = await makeDraw(smallSelection);
    for (const { rowId, salt } of rows) {
      const open = fullLottery.rows.find((row) => row.id === rowId);
      if (open === undefined || open.erased) throw new Error("Every row is open.");
      const found = ownRow(publicLottery, rowId.toLowerCase(), ` ${salt} `, open.attributes);
      if (!found.ok) throw new Error(found.problem.code);
      expect(found.value.row.id).toBe(rowId);
      expect(found.value.numbers).toHaveLength(found.value.row.appearances);
      for (const number of found.value.numbers) {
        expect(publicLottery.panels[number]).toContain(rowId);
      }
    }
  });

  test("does not open with anything else", async () => {
    const { publicLottery, fullLottery, rows } = await makeDraw(smallSelection);
    const [mine, other] = rows;
    const open = fullLottery.rows.find((row) => row.id === mine?.rowId);
    if (!mine || !other || !open || open.erased) throw new Error("Every row is open.");
    const { attributes } = open;
    const codeOf = (result: ReturnType<typeof ownRow>) => (result.ok ? null : result.problem.code);
    const { rowId, salt } = mine;
    expect(codeOf(ownRow(publicLottery, "ZZZZZZ", salt, attributes))).toBe("row_unknown");
    expect(codeOf(findRow(publicLottery, "?") as ReturnType<typeof ownRow>)).toBe("row_unknown");
    expect(codeOf(ownRow(publicLottery, rowId, "x", attributes))).toBe("salt_mistyped");
    expect(codeOf(ownRow(publicLottery, rowId, other.salt, attributes))).toBe("row_not_opened");
    expect(codeOf(ownRow(publicLottery, other.rowId, salt, attributes))).toBe("row_not_opened");
    for (const feature of Object.keys(attributes.values)) {
      const changed = { ...attributes, values: { ...attributes.values, [feature]: "other" } };
      expect(codeOf(ownRow(publicLottery, rowId, salt, changed))).toBe("row_not_opened");
    }
    const moved = { ...attributes, household: attributes.household === null ? "ABCDEF" : null };
    expect(codeOf(ownRow(publicLottery, rowId, salt, moved))).toBe("row_not_opened");
  });
});

describe("The two files", () => {
  test("name nobody and nothing of the organiser; the public one has no attributes of anyone", async () => {
    const { publicLottery, fullLottery } = await makeDraw(smallSelection);
    const full = canonicalJson(fullLottery);
    for (const hidden of ["Synthetic", "person-", "street", '"name":"S']) {
      expect(full).not.toContain(hidden);
    }
    const { quotas, combined, ...rest } = publicLottery;
    expect(quotas).toHaveLength(6);
    expect(combined).toHaveLength(1);
    for (const hidden of ["female", "male", "16–29", "salt", "attributes", 'household"']) {
      expect(canonicalJson(rest)).not.toContain(hidden);
    }
  });

  test("have attributes for quotas and conditions alone, and marks of shared households", async () => {
    const { fullLottery, rows } = await makeDraw(smallSelection);
    const open = new Map(fullLottery.rows.map((row) => [row.id, row]));
    const homes = rows.map(({ rowId }, person) => {
      const row = open.get(rowId);
      if (row === undefined || row.erased) throw new Error("Every row is open.");
      const { gender, migration, age } = smallSelection.people[person]?.values ?? {};
      expect(row.attributes.values).toEqual({ gender, migration, age });
      return row.attributes.household;
    });
    expect(homes[0]).toMatch(/^[2-9A-HJKMNP-Z]{6}$/);
    expect(homes.slice(0, 4)).toEqual([homes[0], homes[1], homes[0], homes[1]]);
    expect(homes[1]).not.toBe(homes[0]);
    // Alone in the pool is no household to the draw, and nothing about it is said.
    expect(homes.slice(4)).toEqual(homes.slice(4).map(() => null));
  });

  test("are in an order that says nothing about people", async () => {
    const { publicLottery, rows } = await makeDraw(smallSelection);
    const ids = publicLottery.rows.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
    expect(ids).not.toEqual(rows.map(({ rowId }) => rowId));
    for (const panel of publicLottery.panels) expect(panel).toEqual([...panel].sort());
  });

  test("follow from the seed of their ids and salts, and from nothing else", async () => {
    const [first, same, other] = await Promise.all(
      ["a", "a", "b"].map((seed) => makeDraw(smallSelection, seed)),
    );
    expect(same).toEqual(first);
    expect(other?.commitment).not.toBe(first?.commitment);
  });
});
