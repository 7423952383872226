import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { joinAsCoauthor } from "#app/services/coauthors/join-as-coauthor.server.ts";
import { leaveProposal } from "#app/services/coauthors/leave-proposal.server.ts";
import { offerCoauthorship } from "#app/services/coauthors/offer-coauthorship.server.ts";
import { readCoauthors } from "#app/services/coauthors/read-coauthors.server.ts";
import { revokeCoauthorOffer } from "#app/services/coauthors/revoke-coauthor-offer.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { createProposal } from "#app/services/proposals/create-proposal.server.ts";
import { editProposal } from "#app/services/proposals/edit-proposal.server.ts";
import { moveProposal } from "#app/services/proposals/move-proposal.server.ts";
import { readOwnProposal } from "#app/services/proposals/read-proposal.server.ts";
import { readProposal } from "#app/services/proposals/stored-proposal.server.ts";
import { eraseInvitation } from "#app/services/replies/erase-invitation.server.ts";
import { auditLog, coauthorOffers } from "#db/schema/index.ts";
import {
  proposalForm,
  proposalTown,
  storeDraft,
  storePublished,
} from "#tests/support/proposals.ts";
import { storePanel } from "#tests/support/rooms.ts";

let town: ReturnType<typeof proposalTown>;
let proposalId: string;
beforeEach(() => {
  town = proposalTown();
  proposalId = storeDraft(town.anna, town.processId);
});

function offer(author: ServiceContext = town.anna): string {
  const offered = offerCoauthorship(author, proposalId);
  if (!offered.ok) throw new Error(offered.problem.code);
  return offered.value.code;
}

function daysLater(context: ServiceContext, days: number): ServiceContext {
  return { ...context, now: new Date(context.now.getTime() + days * 86_400_000) };
}

/** A code whose check character is right, and that nobody was given. */
const UNKNOWN = "2222-2222-2222";

test("who types the code sees the draft, changes it and is named among its authors", () => {
  expect(readOwnProposal(town.bert, proposalId)).toBeNull();
  const code = offer();
  expect(joinAsCoauthor(town.bert, code.toLowerCase().replaceAll("-", " "), "Bert")).toEqual({
    ok: true,
    value: proposalId,
  });
  const place = { proposalId, basedOn: 1 };
  expect(editProposal(town.bert, place, proposalForm({ title: "Acht Bänke" })).ok).toBe(true);
  const authors = readCoauthors(town.anna, proposalId)?.authors;
  expect(authors?.map(({ name, you }) => [name, you])).toEqual(
    expect.arrayContaining([
      ["Anna B.", true],
      ["Bert", false],
    ]),
  );
  expect(readCoauthors(town.clara, proposalId)).toBeNull();
});

test("a code serves once, and is stored as a keyed hash alone", () => {
  const code = offer();
  const stored = JSON.stringify(town.staff.database.select().from(coauthorOffers).all());
  expect(stored).not.toContain(code);
  expect(joinAsCoauthor(town.bert, code, "Bert").ok).toBe(true);
  expect(joinAsCoauthor(town.clara, code, "Clara")).toMatchObject({
    problem: { code: "coauthor_code_unknown" },
  });
});

test("a code ends after fourteen days, and when one of the authors revokes it", () => {
  const first = offer();
  expect(joinAsCoauthor(daysLater(town.bert, 14), first, "Bert")).toMatchObject({
    problem: { code: "coauthor_code_unknown" },
  });
  const [open] = readCoauthors(town.anna, proposalId)?.offers ?? [];
  expect(() => revokeCoauthorOffer(town.bert, { proposalId, offerId: open?.id ?? "" })).toThrow(
    "Not permitted",
  );
  revokeCoauthorOffer(town.anna, { proposalId, offerId: open?.id ?? "" });
  expect(readCoauthors(town.anna, proposalId)?.offers).toEqual([]);
  expect(joinAsCoauthor(town.bert, first, "Bert")).toMatchObject({
    problem: { code: "coauthor_code_unknown" },
  });
});

test("a mistyped code is told, and does not count as a guess", () => {
  const code = offer();
  const mistyped = `${code.slice(0, -1)}${code.endsWith("2") ? "3" : "2"}`;
  for (let attempt = 0; attempt < 12; attempt += 1) {
    expect(joinAsCoauthor(town.bert, mistyped, "Bert")).toMatchObject({
      problem: { code: "coauthor_code_mistyped" },
    });
  }
  expect(joinAsCoauthor(town.bert, code, "Bert").ok).toBe(true);
});

test("after ten guesses even the right code waits for a quarter of an hour", () => {
  const code = offer();
  for (let attempt = 0; attempt < 10; attempt += 1) {
    expect(joinAsCoauthor(town.bert, UNKNOWN, "Bert")).toMatchObject({
      problem: { code: "coauthor_code_unknown" },
    });
  }
  expect(joinAsCoauthor(town.bert, code, "Bert")).toEqual({
    ok: false,
    problem: { code: "too_many_attempts", params: { seconds: 900 } },
  });
  expect(joinAsCoauthor(town.clara, code, "Clara").ok).toBe(true);
});

test("the code of another process opens nothing, and is not used up", () => {
  const code = offer();
  const other = proposalTown();
  const stranger = { ...town.anna, actor: { kind: "resident", id: "elsewhere" } as const };
  expect(
    joinAsCoauthor({ ...stranger, database: other.anna.database }, code, "Otto"),
  ).toMatchObject({ problem: { code: "coauthor_code_unknown" } });
  expect(joinAsCoauthor(stranger, code, "Otto")).toMatchObject({
    problem: { code: "not_invited" },
  });
  expect(joinAsCoauthor(town.bert, code, "Bert").ok).toBe(true);
});

test("an author who types a code of their own is told, and the code stays good", () => {
  const code = offer();
  expect(joinAsCoauthor(town.anna, code, "")).toMatchObject({
    problem: { code: "already_author" },
  });
  expect(joinAsCoauthor(town.bert, code, "Bert").ok).toBe(true);
});

test("nobody but an author makes a code, five at once, and none once the text is fixed", () => {
  expect(() => offer(town.bert)).toThrow("Not permitted");
  for (let made = 0; made < 5; made += 1) offer();
  expect(offerCoauthorship(town.anna, proposalId)).toMatchObject({
    problem: { code: "coauthor_offers_too_many" },
  });
  expect(offerCoauthorship(daysLater(town.anna, 14), proposalId).ok).toBe(true);
  proposalId = storePublished(town);
  const code = offer();
  const put = { kind: "put", to: "town", answerDueOn: "2026-06-01" } as const;
  moveProposal(town.staff, proposalId, put, {});
  expect(joinAsCoauthor(town.bert, code, "Bert")).toMatchObject({
    problem: { code: "proposal_not_there" },
  });
  expect(offerCoauthorship(town.anna, proposalId)).toMatchObject({
    problem: { code: "proposal_not_there" },
  });
});

test("an author leaves, with the codes that they made; the last one stays", () => {
  expect(leaveProposal(town.anna, proposalId)).toMatchObject({ problem: { code: "last_author" } });
  joinAsCoauthor(town.bert, offer(), "Bert");
  const code = offer();
  expect(leaveProposal(town.anna, proposalId)).toEqual({ ok: true, value: null });
  expect(readOwnProposal(town.anna, proposalId)).toBeNull();
  expect(joinAsCoauthor(town.clara, code, "Clara")).toMatchObject({
    problem: { code: "coauthor_code_unknown" },
  });
  expect(leaveProposal(town.bert, proposalId)).toMatchObject({ problem: { code: "last_author" } });
  expect(() => leaveProposal(town.clara, proposalId)).toThrow("Not permitted");
});

test("of somebody who is erased the codes end, and whoever is left cannot leave", () => {
  joinAsCoauthor(town.bert, offer(), "Bert");
  const code = offer();
  const invitationId = town.invitations[0]?.id ?? "";
  expect(eraseInvitation(town.anna, { invitationId, channel: "online" }).ok).toBe(true);
  expect(readOwnProposal(town.bert, proposalId)).not.toBeNull();
  expect(joinAsCoauthor(town.clara, code, "Clara")).toMatchObject({
    problem: { code: "coauthor_code_unknown" },
  });
  expect(leaveProposal(town.bert, proposalId)).toMatchObject({ problem: { code: "last_author" } });
});

test("a draft goes with the last of its authors who is erased", () => {
  joinAsCoauthor(town.bert, offer(), "Bert");
  for (const [index, person] of [town.anna, town.bert].entries()) {
    expect(readProposal(town.staff.database, proposalId)).not.toBeNull();
    const invitationId = town.invitations[index]?.id ?? "";
    expect(eraseInvitation(person, { invitationId, channel: "online" }).ok).toBe(true);
  }
  expect(readProposal(town.staff.database, proposalId)).toBeNull();
});

test("no code and no name stands in the audit log", () => {
  const code = offer();
  joinAsCoauthor(town.bert, code, "Bert");
  const entries = town.staff.database
    .select()
    .from(auditLog)
    .where(eq(auditLog.objectId, proposalId))
    .all();
  expect(entries.map(({ action }) => action)).toEqual(
    expect.arrayContaining(["coauthor_offered", "coauthor_joined"]),
  );
  expect(JSON.stringify(entries)).not.toContain(code);
});

describe("a panel without a code of its own", () => {
  function panelProposal(): string {
    const drawId = storePanel(town.staff, town.processId, []);
    const panel = { as: "panel", drawId } as const;
    const created = createProposal(town.staff, town.processId, panel, proposalForm());
    if (!created.ok) throw new Error(created.problem.code);
    return created.value;
  }

  test("gets a code from staff, with which somebody joins, and staff revoke what is open", () => {
    proposalId = panelProposal();
    const code = offer(town.staff);
    expect(joinAsCoauthor(town.bert, code, "Bert")).toEqual({ ok: true, value: proposalId });
    offer(town.staff);
    const [open] = readCoauthors(town.staff, proposalId)?.offers ?? [];
    revokeCoauthorOffer(town.staff, { proposalId, offerId: open?.id ?? "" });
    const found = readCoauthors(town.staff, proposalId);
    expect(found).toMatchObject({ offers: [], mayOffer: true });
    expect(found?.authors.map(({ kind, you }) => [kind, you]).sort()).toEqual([
      ["panel", false],
      ["resident", false],
    ]);
  });

  test("is the only one: staff make no code for authors who have one", () => {
    expect(offerCoauthorship(town.staff, proposalId)).toMatchObject({
      problem: { code: "coauthors_have_codes" },
    });
    expect(readCoauthors(town.staff, proposalId)?.mayOffer).toBe(false);
    offer();
    const [open] = readCoauthors(town.anna, proposalId)?.offers ?? [];
    expect(() => revokeCoauthorOffer(town.staff, { proposalId, offerId: open?.id ?? "" })).toThrow(
      "Not permitted",
    );
  });
});
