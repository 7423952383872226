import { beforeEach, expect, test } from "vitest";
import { moveProposal } from "#app/services/proposals/move-proposal.server.ts";
import { readReminders } from "#app/services/proposals/read-reminders.server.ts";
import { proposalTown, storePublished } from "#tests/support/proposals.ts";

let town: ReturnType<typeof proposalTown>;
beforeEach(() => {
  town = proposalTown();
});

function put(answerDueOn: string, own = town): string {
  const id = storePublished(own);
  moveProposal(own.staff, id, { kind: "put", to: "town", answerDueOn }, {});
  return id;
}

function accepted(): string {
  const id = put("2026-05-01");
  moveProposal(town.staff, id, { kind: "decide", decision: "accepted" }, {});
  return id;
}

function work(id: string, state: "not_begun" | "in_work" | "done", dueOn: string | null) {
  const words = { owner: "Bauhof", dueOn, evidence: "Fotos" };
  expect(moveProposal(town.staff, id, { kind: "report_work", state }, words).ok).toBe(true);
}

function reminders(day = "2026-06-10") {
  return readReminders({ ...town.staff, now: new Date(`${day}T10:00:00Z`) });
}

test("overdue answers and work of all processes stand in one list, the oldest first", () => {
  const other = proposalTown({ context: town.staff });
  const late = put("2026-06-09");
  const later = put("2026-06-01", other);
  const building = accepted();
  work(building, "in_work", "2026-05-20");
  expect(reminders().map((each) => [each.proposalId, each.owed, each.daysLate])).toEqual([
    [building, "work", 21],
    [later, "answer", 9],
    [late, "answer", 1],
  ]);
  expect(reminders()[0]?.owner).toBe("Bauhof");
});

test.each([
  ["2026-06-24", [-14]],
  ["2026-06-25", []],
  ["2026-06-10", [0]],
])("an answer that is due on %s is told two weeks before: %j", (dueOn, days) => {
  put(dueOn);
  expect(reminders().map(({ daysLate }) => daysLate)).toEqual(days);
});

test("work counts by its newest day, and no more once it is done", () => {
  const id = accepted();
  expect(reminders()).toEqual([]);
  work(id, "not_begun", "2026-05-20");
  work(id, "in_work", "2026-06-05");
  expect(reminders()).toMatchObject([{ dueOn: "2026-06-05", daysLate: 5 }]);
  work(id, "in_work", null);
  expect(reminders()).toEqual([]);
  work(id, "in_work", "2026-06-05");
  work(id, "done", null);
  expect(reminders()).toEqual([]);
});

test("residents and visitors read no reminders", () => {
  expect(() => readReminders(town.anna)).toThrow("Not permitted");
});
