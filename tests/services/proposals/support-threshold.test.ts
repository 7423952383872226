import { beforeEach, expect, test } from "vitest";
import type { ServiceContext } from "#app/services/context.ts";
import { countSupport } from "#app/services/proposals/count-support.server.ts";
import { moveProposal } from "#app/services/proposals/move-proposal.server.ts";
import { readSupportGoal } from "#app/services/proposals/read-support-goal.server.ts";
import { saveSupportSettings } from "#app/services/proposals/save-support-settings.server.ts";
import {
  readProposal,
  readProposalEvents,
} from "#app/services/proposals/stored-proposal.server.ts";
import { supportProposal } from "#app/services/proposals/support-proposal.server.ts";
import { supportSettingsSchema } from "#app/services/proposals/support-settings.ts";
import { auditLog, proposalEvents } from "#db/schema/index.ts";
import { proposalTown, storePublished } from "#tests/support/proposals.ts";

let town: ReturnType<typeof proposalTown>;
beforeEach(() => {
  town = proposalTown();
  town.staff.now.setTime(Date.parse("2026-03-02T10:00:00Z"));
});

const SELF = { as: "self", shownName: "" } as const;

function threshold(supportThreshold: number | null, answerDays = 30) {
  return saveSupportSettings(town.staff, town.processId, { supportThreshold, answerDays });
}

function support(id: string, ...people: readonly ServiceContext[]) {
  return people.map((person) => supportProposal(person, id, SELF, true).ok);
}

function lastEvent(id: string) {
  return readProposalEvents(town.staff.database, id).at(-1)?.event;
}

test("with enough support a proposal is put to the town, with the day of the answer", () => {
  threshold(2);
  const id = storePublished(town);
  expect(support(id, town.anna)).toEqual([true]);
  expect(readSupportGoal(town.staff, id)).toEqual({
    kind: "open",
    threshold: 2,
    missing: 1,
    days: 30,
  });
  expect(support(id, town.anna)).toEqual([true]);
  expect(readProposal(town.staff.database, id)?.stage).toBe("published");
  expect(support(id, town.bert)).toEqual([true]);
  expect(readProposal(town.staff.database, id)).toMatchObject({
    stage: "put",
    answerDueOn: "2026-04-01",
  });
  expect(lastEvent(id)).toEqual({
    kind: "put",
    to: "town",
    answerDueOn: "2026-04-01",
    supporters: 2,
  });
  expect(readSupportGoal(town.staff, id)).toEqual({ kind: "reached" });
});

test("whose support it was that sufficed stands nowhere", () => {
  threshold(2);
  const id = storePublished(town);
  support(id, town.bert, town.clara);
  const { database } = town.staff;
  const event = database.select().from(proposalEvents).all().at(-1);
  expect(event?.actorId).toBe("system");
  const entry = database
    .select()
    .from(auditLog)
    .all()
    .find(({ action }) => action === "proposal_put_by_support");
  expect(entry).toMatchObject({ actorKind: "system", actorId: null, objectId: id });
});

test("support that is taken back afterwards changes nothing of it", () => {
  threshold(2);
  const id = storePublished(town);
  support(id, town.bert, town.clara);
  expect(supportProposal(town.bert, id, SELF, false)).toEqual({ ok: true, value: null });
  expect(countSupport(town.staff.database, id)).toBe(1);
  expect(readProposal(town.staff.database, id)?.stage).toBe("put");
  expect(readSupportGoal(town.staff, id)).toEqual({ kind: "reached" });
  expect(supportProposal(town.bert, id, SELF, true)).toMatchObject({
    problem: { code: "proposal_not_there" },
  });
});

test("what the town gives back to discussion is not put again by the next supporter", () => {
  threshold(2);
  const id = storePublished(town);
  support(id, town.bert, town.clara);
  const back = moveProposal(
    town.staff,
    id,
    { kind: "take_back" },
    { reason: "Der Text ändert sich." },
  );
  expect(back.ok).toBe(true);
  support(id, town.anna);
  expect(lastEvent(id)).toEqual({ kind: "taken_back" });
});

test("without a threshold support leads to no answer", () => {
  const id = storePublished(town);
  support(id, town.anna, town.bert, town.clara);
  expect(lastEvent(id)).toEqual({ kind: "published" });
  expect(readSupportGoal(town.staff, id)).toBeNull();
});

test("a threshold that is set later holds for what has as many supporters already", () => {
  const id = storePublished(town);
  const other = storePublished({ ...town, anna: town.bert }, { title: "Ein Zaun" });
  support(id, town.anna, town.bert);
  support(other, town.clara);
  expect(threshold(2).ok).toBe(true);
  expect(lastEvent(id)).toMatchObject({ kind: "put", supporters: 2 });
  expect(lastEvent(other)).toEqual({ kind: "published" });
  threshold(null);
  expect(readProposal(town.staff.database, id)?.stage).toBe("put");
});

test.each([
  [
    { supportThreshold: "", answerDays: "60" },
    { supportThreshold: null, answerDays: 60 },
  ],
  [
    { supportThreshold: "1.000", answerDays: "1" },
    { supportThreshold: 1000, answerDays: 1 },
  ],
  [{ supportThreshold: "1", answerDays: "60" }, null],
  [{ supportThreshold: "-5", answerDays: "60" }, null],
  [{ supportThreshold: "20", answerDays: "0" }, null],
  [{ supportThreshold: "20", answerDays: "366" }, null],
  [{ supportThreshold: "20", answerDays: "" }, null],
])("the form %j is read as %j", (form, settings) => {
  expect(supportSettingsSchema.safeParse(form).data ?? null).toEqual(settings);
});

test("residents and moderators set no threshold", () => {
  const settings = { supportThreshold: 2, answerDays: 30 };
  expect(() => saveSupportSettings(town.anna, town.processId, settings)).toThrow("Not permitted");
});
