import { beforeEach, expect, test } from "vitest";
import { decideAmendment } from "#app/services/amendments/decide-amendment.server.ts";
import { offerCoauthorship } from "#app/services/coauthors/offer-coauthorship.server.ts";
import { answerJoin } from "#app/services/proposals/answer-join.server.ts";
import { askToJoin } from "#app/services/proposals/ask-to-join.server.ts";
import { citeFact, dropFact } from "#app/services/proposals/cite-fact.server.ts";
import { editProposal } from "#app/services/proposals/edit-proposal.server.ts";
import { moveOwnProposal, moveProposal } from "#app/services/proposals/move-proposal.server.ts";
import { readProposal, readVersions } from "#app/services/proposals/stored-proposal.server.ts";
import { amendments, processes, proposalFacts, proposalJoins } from "#db/schema/index.ts";
import { storeAmendment } from "#tests/support/amendments.ts";
import {
  proposalForm,
  proposalTown,
  storeDraft,
  storePublished,
} from "#tests/support/proposals.ts";
import { storeFigures } from "#tests/support/published-figures.ts";

const NOT_THERE = { ok: false, problem: { code: "proposal_not_there" } };
const NOT_JOINABLE = { ok: false, problem: { code: "not_joinable" } };

let town: ReturnType<typeof proposalTown>;
/** Anna's proposal, to which an amendment and a request to join it with Bert's are open. */
let hers: string;
let his: string;
let draft: string;
let amendmentId: string;
let joinId: string;
let cited: { readonly datasetId: string; readonly observationId: string };

beforeEach(() => {
  town = proposalTown();
  const { database } = town.staff;
  hers = storePublished(town);
  his = storePublished({ ...town, anna: town.bert }, { title: "Bänke am Bahnhof" });
  draft = storeDraft(town.anna, town.processId);
  amendmentId = storeAmendment(town.clara, hers);
  const { datasetId, first, second } = storeFigures(town.staff);
  citeFact(town.anna, hers, { datasetId, observationId: first.id });
  cited = { datasetId, observationId: second.id };
  askToJoin(town.anna, { proposalId: hers, intoId: his });
  joinId = database.select().from(proposalJoins).get()?.id ?? "";
  database.update(processes).set({ status: "closed" }).run();
});

test("the text of a proposal stays as it was when its process was closed", () => {
  const { anna, staff } = town;
  const edited = proposalForm({ title: "Acht Bänke" });
  for (const writer of [anna, staff]) {
    expect(editProposal(writer, { proposalId: hers, basedOn: 1 }, edited)).toMatchObject(NOT_THERE);
  }
  expect(moveOwnProposal(anna, draft, { kind: "submit" })).toMatchObject(NOT_THERE);
  expect(offerCoauthorship(anna, hers)).toMatchObject(NOT_THERE);
  expect(readVersions(staff.database, hers)).toHaveLength(1);
  expect(readProposal(staff.database, draft)?.stage).toBe("draft");
});

test("no amendment is decided on in a process that was closed", () => {
  const place = { proposalId: hers, amendmentId, basedOn: 1 };
  const accepted = { decision: "accept", reason: "" } as const;
  expect(decideAmendment(town.anna, place, accepted)).toMatchObject(NOT_THERE);
  const { database } = town.staff;
  expect(database.select().from(amendments).all()).toMatchObject([{ status: "open" }]);
});

test("a proposal cites what it cited when its process was closed", () => {
  const { anna, staff } = town;
  const facts = () => staff.database.select().from(proposalFacts).all();
  const [fact] = facts();
  expect(citeFact(anna, hers, cited)).toMatchObject(NOT_THERE);
  expect(dropFact(anna, hers, fact?.id ?? "")).toMatchObject(NOT_THERE);
  expect(facts()).toEqual([fact]);
});

test("no two proposals are joined in a process that was closed", () => {
  const back = { proposalId: his, intoId: hers };
  expect(askToJoin(town.bert, back)).toMatchObject(NOT_JOINABLE);
  expect(answerJoin(town.bert, joinId, true)).toMatchObject(NOT_JOINABLE);
  expect(readProposal(town.staff.database, hers)?.stage).toBe("published");
});

test("a proposal of a closed process can be taken back, and the town still answers it", () => {
  expect(moveOwnProposal(town.anna, hers, { kind: "withdraw" }).ok).toBe(true);
  const put = { kind: "put", to: "town", answerDueOn: "2026-06-01" } as const;
  expect(moveProposal(town.staff, his, put, {}).ok).toBe(true);
  const declined = { kind: "decide", decision: "declined" } as const;
  expect(moveProposal(town.staff, his, declined, { reason: "Zu teuer." }).ok).toBe(true);
});
