import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { listAppeals } from "#app/services/appeals/list-appeals.server.ts";
import { readAppeal } from "#app/services/appeals/read-appeal.server.ts";
import { shownContributions } from "#app/services/contributions/shown-contributions.server.ts";
import { countPublishedTexts } from "#app/services/participation/own-published-texts.server.ts";
import type { PublishedTexts } from "#app/services/participation/published-texts.ts";
import { createProposal } from "#app/services/proposals/create-proposal.server.ts";
import { moveOwnProposal, moveProposal } from "#app/services/proposals/move-proposal.server.ts";
import { readPublicProposal } from "#app/services/proposals/read-proposal.server.ts";
import { eraseInvitation } from "#app/services/replies/erase-invitation.server.ts";
import {
  amendments,
  contributionTranslations,
  participants,
  proposalAuthors,
  proposalTranslations,
  statementRounds,
  statements,
  statementTranslations,
} from "#db/schema/index.ts";
import { appealAgainst, decideAbout } from "#tests/support/appeals.ts";
import { answer, say } from "#tests/support/contributions.ts";
import { moderated } from "#tests/support/moderation.ts";
import { proposalForm, proposalTown, storePublished } from "#tests/support/proposals.ts";
import { placesOf, readableColumns } from "#tests/support/traces.ts";

/** Words that stand nowhere else, one for each place where they lie. */
const PUBLISHED = {
  title: "Zwetschgentitel",
  text: "Zwetschgentext",
  reasons: "Zwetschgengrund",
  effect: "Zwetschgenwirkung",
  placeName: "Zwetschgenplatz",
  costBasis: "Zwetschgenkosten",
  translation: "Plumproposal",
  contribution: "Zwetschgenbeitrag",
  contributionTranslation: "Plumcontribution",
  amendment: "Zwetschgenantrag",
  amendmentReasons: "Zwetschgenantragsgrund",
  statement: "Zwetschgenaussage",
  statementTranslation: "Plumstatement",
  facts: "Zwetschgentatsache",
  reason: "Zwetschgenurteil",
} as const;

/** What goes in any case. */
const ALWAYS = { name: "Zwetschgenname", appeal: "Zwetschgenbeschwerde" } as const;

let town: ReturnType<typeof moderated>;
let proposalId: string;
let contributionId: string;
let statementId: string;
let appealId: string;

beforeEach(() => {
  const people = proposalTown();
  proposalId = publishOwnProposal(people);
  const other = storePublished(people);
  const { database, now } = people.staff;
  const language = "en" as const;
  database
    .insert(proposalTranslations)
    .values({
      ...{ proposalId, language, title: PUBLISHED.translation, text: "x", reasons: "" },
      ...{ effect: "", costBasis: "", basedOn: 1 },
    })
    .run();
  contributionId = say(people.bert, other, PUBLISHED.contribution);
  answer(people.clara, contributionId, "Eine Antwort, die bleibt.");
  const contributionText = PUBLISHED.contributionTranslation;
  database
    .insert(contributionTranslations)
    .values({ contributionId, language, text: contributionText, basedOn: 1 })
    .run();
  const participantId = bertId(people);
  database
    .insert(amendments)
    .values({
      ...{ id: randomUUID(), proposalId: other, language: "de", participantId, at: now },
      change: { kind: "insert", after: null, text: PUBLISHED.amendment },
      reasons: PUBLISHED.amendmentReasons,
    })
    .run();
  const round = { id: randomUUID(), processId: people.processId, createdAt: now, openedAt: now };
  database.insert(statementRounds).values(round).run();
  statementId = randomUUID();
  database
    .insert(statements)
    .values({
      ...{ id: statementId, roundId: round.id, number: 1, participantId, language: "de" },
      ...{ text: PUBLISHED.statement, status: "shown", at: now },
    })
    .run();
  database
    .insert(statementTranslations)
    .values({ statementId, language, text: PUBLISHED.statementTranslation })
    .run();
  // Rules that nobody had to confirm while they wrote.
  town = moderated(people, proposalId);
  const { facts, reason } = PUBLISHED;
  const decisionId = decideAbout(town, { facts, reason });
  appealId = appealAgainst(town.bert, decisionId, ALWAYS.appeal);
});

function publishOwnProposal(people: ReturnType<typeof proposalTown>): string {
  const self = { as: "self", shownName: ALWAYS.name } as const;
  const { title, text, reasons, effect, placeName, costBasis } = PUBLISHED;
  const form = proposalForm({ title, text, reasons, effect, placeName, costBasis, cost: "7" });
  const created = createProposal(people.bert, people.processId, self, form);
  if (!created.ok) throw new Error(created.problem.code);
  moveOwnProposal(people.bert, created.value, { kind: "submit" });
  moveProposal(people.staff, created.value, { kind: "publish" }, {});
  return created.value;
}

function bertId({ bert }: Pick<ReturnType<typeof proposalTown>, "bert">): string {
  const { database, actor } = bert;
  const own = eq(participants.invitationId, actor.kind === "resident" ? actor.id : "");
  return database.select().from(participants).where(own).get()?.id ?? "";
}

function erase(texts: PublishedTexts) {
  const { actor } = town.bert;
  const invitationId = actor.kind === "resident" ? actor.id : "";
  expect(countPublishedTexts(town.bert, invitationId)).toBe(4);
  const erased = eraseInvitation(town.bert, { invitationId, channel: "online", texts });
  expect(erased.ok).toBe(true);
}

/** Where some words still are: in the bytes of the file, or in what whoever has the key reads. */
function placesWith(words: readonly string[]): string[] {
  const { database, keyring } = town.staff;
  const file = { place: "file", bytes: database.$client.serialize() };
  return placesOf(words, [file, ...readableColumns(database, keyring)]);
}

describe("an erased author chooses", () => {
  test("that their texts stay as those of a former participant", () => {
    erase("keep");
    expect(readPublicProposal(town.visitor, proposalId)).toMatchObject({
      authors: [{ kind: "former", name: "" }],
      current: { title: PUBLISHED.title },
    });
    expect(shownContributions(town.staff, [contributionId], "de")).toMatchObject([
      { author: { kind: "former" }, text: PUBLISHED.contribution, stub: null },
    ]);
    expect(placesWith(Object.values(ALWAYS))).toEqual([]);
  });

  test("that their words go, and nothing of them is left in the file", () => {
    expect(placesWith(Object.values(PUBLISHED)).length).toBeGreaterThan(0);
    erase("erase");
    expect(placesWith([...Object.values(PUBLISHED), ...Object.values(ALWAYS)])).toEqual([]);
  });

  test("and what others said around them can still be read", () => {
    erase("erase");
    const { database } = town.staff;
    expect(readPublicProposal(town.visitor, proposalId)).toMatchObject({
      authors: [{ kind: "former" }],
      current: { title: "…", paragraphs: [], cost: null },
    });
    expect(shownContributions(town.staff, [contributionId], "de")).toMatchObject([
      { author: { kind: "former" }, text: "", stub: { kind: "withdrawn" } },
    ]);
    expect(placesWith(["Eine Antwort, die bleibt."]).length).toBeGreaterThan(0);
    expect(database.select().from(amendments).get()).toMatchObject({
      change: { kind: "insert", after: null, text: "…" },
      status: "withdrawn",
    });
    expect(
      database.select().from(statements).where(eq(statements.id, statementId)).get()?.text,
    ).toBe("…");
  });

  test("and the moderators still decide their appeal, without its words", () => {
    erase("erase");
    expect(listAppeals(town.olga, "open")).toMatchObject([{ id: appealId }]);
    expect(readAppeal(town.olga, appealId, "de")).toMatchObject({
      appeal: { text: null },
      author: { shownName: null },
    });
  });
});

test("what two wrote together stays when one of them wants their words gone", () => {
  const { database, now } = town.staff;
  const other = database
    .select()
    .from(participants)
    .all()
    .find(({ id }) => id !== bertId(town));
  database
    .insert(proposalAuthors)
    .values({ proposalId, participantId: other?.id ?? "", addedAt: now })
    .run();
  erase("erase");
  expect(readPublicProposal(town.visitor, proposalId)?.current.title).toBe(PUBLISHED.title);
});
