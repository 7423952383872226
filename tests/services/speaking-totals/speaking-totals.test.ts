import { beforeEach, expect, test } from "vitest";
import { Forbidden } from "#app/services/permissions.ts";
import { readSpeakingTotals } from "#app/services/speaking-totals/read-speaking-totals.server.ts";
import type { Database } from "#db/connection.server.ts";
import { memoryDatabase, serviceContext, staffActor } from "#tests/support/database.ts";
import { type EveningBegun, eveningBegun } from "#tests/support/floor.ts";
import { speak } from "#tests/support/minutes.ts";

let database: Database;
let evening: EveningBegun;

beforeEach(() => {
  database = memoryDatabase();
  evening = eveningBegun(database);
});

const totals = () => readSpeakingTotals(evening.chair, evening.townHallId);

function crowd(count: number, district: string, gender: "female" | "male" | "diverse" | null) {
  return Array.from({ length: count }, (_none, index) =>
    evening.checkIn({ name: `${district} ${index}`, district, gender }),
  );
}

test("before anybody spoke there is nothing to tell", () => {
  expect(totals()).toMatchObject({ all: { speeches: 0 }, districts: [], byGender: null });
});

test("large districts have a line, small ones share one, and nobody is named", () => {
  const many = crowd(10, "Kernstadt", null);
  const few = [...crowd(1, "Ritterode", null), ...crowd(2, "Walbeck", null)];
  for (const id of [...many.slice(0, 2), ...few]) speak(evening, id);
  const shown = totals();
  expect(shown.districts.map(({ name, speakers }) => [name, speakers])).toEqual([["Kernstadt", 2]]);
  expect(shown.otherDistricts).toMatchObject({ speakers: 3, speeches: 3 });
  expect(shown.first).toMatchObject({ speakers: 5, speeches: 5 });
  expect(shown.silent).toBe(8);
  expect(JSON.stringify(shown)).not.toMatch(/Ritterode|Walbeck|Kernstadt \d/);
});

test("a table by gender does not move with a single speech", () => {
  const women = crowd(14, "Kernstadt", "female");
  const men = crowd(14, "Kernstadt", "male");
  const pairs = women.flatMap((woman, index) => [woman, men[index] ?? woman]);
  for (const id of pairs.slice(0, 9)) speak(evening, id);
  expect(totals().byGender).toBeNull();
  for (const id of pairs.slice(9, 10)) speak(evening, id);
  const shown = totals().byGender;
  expect(shown).not.toBeNull();
  for (const id of pairs.slice(10, 19)) {
    speak(evening, id);
    expect(totals().byGender).toEqual(shown);
  }
  speak(evening, pairs[19] ?? "");
  expect(totals().byGender?.at).not.toEqual(shown?.at);
});

test("auditors and visitors are not shown how long anybody spoke", () => {
  for (const actor of [staffActor(database, "auditor"), { kind: "visitor" } as const]) {
    const context = serviceContext({ database, actor });
    expect(() => readSpeakingTotals(context, evening.townHallId)).toThrow(Forbidden);
  }
});
