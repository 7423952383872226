import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { listAssisted } from "#app/services/participation/list-assisted.server.ts";
import { countSupport } from "#app/services/proposals/count-support.server.ts";
import {
  enterSupport,
  readEnteredSupports,
  takeBackEnteredSupport,
} from "#app/services/proposals/enter-support.server.ts";
import { saveSupportSettings } from "#app/services/proposals/save-support-settings.server.ts";
import { readProposal } from "#app/services/proposals/stored-proposal.server.ts";
import { supportProposal } from "#app/services/proposals/support-proposal.server.ts";
import { auditLog, participants } from "#db/schema/index.ts";
import { proposalTown, storeDraft, storePublished } from "#tests/support/proposals.ts";

let town: ReturnType<typeof proposalTown>;
let proposalId: string;
beforeEach(() => {
  town = proposalTown();
  proposalId = storePublished(town);
});

const SELF = { as: "self", shownName: "" } as const;

function enter(name: string, id = proposalId) {
  const entered = enterSupport(town.staff, id, name);
  return entered.ok ? "entered" : entered.problem.code;
}

function names() {
  return readEnteredSupports(town.staff, proposalId).map(({ name }) => name);
}

function takeBack() {
  const [newest] = readEnteredSupports(town.staff, proposalId);
  const participantId = newest?.participantId ?? "";
  return {
    participantId,
    taken: takeBackEnteredSupport(town.staff, { proposalId, participantId }),
  };
}

test("support of people without a code counts like that of everybody else", () => {
  expect(supportProposal(town.bert, proposalId, SELF, true).ok).toBe(true);
  expect([enter("Käthe Groß"), enter("Omar Haddad")]).toEqual(["entered", "entered"]);
  expect(countSupport(town.staff.database, proposalId)).toBe(3);
  // Whoever supports with a code is not on the list that staff read.
  expect(names().sort()).toEqual(["Käthe Groß", "Omar Haddad"]);
});

test.each(["Käthe Groß", "käthe groß", "KAETHE GROSS", "Käthe  Groß"])(
  "nobody is entered twice: %s",
  (name) => {
    expect(enter("Käthe Groß")).toBe("entered");
    expect(enter(name)).toBe("support_entered_already");
    expect(enter("Käthe Groß, Marktstraße")).toBe("entered");
    expect(enter("Käthe Groß", storePublished(town, { title: "Ein Zaun" }))).toBe("entered");
  },
);

test("whoever supports two proposals under one name is one person, until both entries are taken back", () => {
  const other = storePublished(town, { title: "Ein Zaun" });
  expect([enter("Käthe Groß"), enter("KAETHE GROSS", other)]).toEqual(["entered", "entered"]);
  const people = () => listAssisted(town.staff, town.processId).map(({ shownName }) => shownName);
  expect(people()).toEqual(["Käthe Groß"]);
  takeBack();
  expect(people()).toEqual(["Käthe Groß"]);
  const [left] = readEnteredSupports(town.staff, other);
  const participantId = left?.participantId ?? "";
  expect(takeBackEnteredSupport(town.staff, { proposalId: other, participantId }).ok).toBe(true);
  expect(people()).toEqual([]);
});

test("enough entered support puts the proposal to the town; a draft takes none", () => {
  saveSupportSettings(town.staff, town.processId, { supportThreshold: 2, answerDays: 30 });
  expect(enter("Käthe Groß")).toBe("entered");
  expect(readProposal(town.staff.database, proposalId)?.stage).toBe("published");
  expect(enter("Omar Haddad")).toBe("entered");
  expect(readProposal(town.staff.database, proposalId)?.stage).toBe("put");
  expect(enter("Ida Kern")).toBe("proposal_not_there");
  expect(enter("Ida Kern", storeDraft(town.anna, town.processId))).toBe("proposal_missing");
});

test("an entry is taken back once, and the name goes with it", () => {
  enter("Käthe Groß");
  const { participantId, taken } = takeBack();
  expect(taken.ok).toBe(true);
  expect(countSupport(town.staff.database, proposalId)).toBe(0);
  const row = town.staff.database
    .select()
    .from(participants)
    .where(eq(participants.id, participantId))
    .get();
  expect(row?.envelope).toBeNull();
  expect(takeBackEnteredSupport(town.staff, { proposalId, participantId })).toMatchObject({
    problem: { code: "support_not_entered" },
  });
  expect(enter("Käthe Groß")).toBe("entered");
});

test("the support of whoever has a code is theirs to take back", () => {
  supportProposal(town.bert, proposalId, SELF, true);
  const bert = town.staff.database.select().from(participants).all().at(-1);
  const place = { proposalId, participantId: bert?.id ?? "" };
  expect(takeBackEnteredSupport(town.staff, place)).toMatchObject({
    problem: { code: "support_not_entered" },
  });
  expect(countSupport(town.staff.database, proposalId)).toBe(1);
});

test("entries are in the audit log without a name, and residents enter nothing", () => {
  enter("Käthe Groß");
  takeBack();
  const log = town.staff.database.select().from(auditLog).all();
  expect(log.map(({ action }) => action)).toEqual(
    expect.arrayContaining(["support_entered", "support_entry_taken_back"]),
  );
  expect(JSON.stringify(log)).not.toContain("Groß");
  expect(() => enterSupport(town.bert, proposalId, "Käthe Groß")).toThrow("Not permitted");
});
