import { beforeEach, describe, expect, test } from "vitest";
import { LANGUAGES, type Language } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { ownSections, ownText } from "#app/routes/public/reply/own-sections.server.ts";
import { joinAsCoauthor } from "#app/services/coauthors/join-as-coauthor.server.ts";
import { offerCoauthorship } from "#app/services/coauthors/offer-coauthorship.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { rateContribution } from "#app/services/contributions/rate-contribution.server.ts";
import { confirmRules } from "#app/services/moderation/confirm-rules.server.ts";
import { askToJoin } from "#app/services/proposals/ask-to-join.server.ts";
import { moveOwnProposal } from "#app/services/proposals/move-proposal.server.ts";
import { supportProposal } from "#app/services/proposals/support-proposal.server.ts";
import { readOwnData } from "#app/services/replies/read-own-data.server.ts";
import { readReplyForm } from "#app/services/replies/read-reply-form.server.ts";
import { addStatement } from "#app/services/statements/add-statement.server.ts";
import { decideStatement } from "#app/services/statements/decide-statement.server.ts";
import { giveStance } from "#app/services/statements/give-stance.server.ts";
import { storeAmendment } from "#tests/support/amendments.ts";
import { appealAgainst, decideAbout } from "#tests/support/appeals.ts";
import { say } from "#tests/support/contributions.ts";
import { moderationTown } from "#tests/support/moderation.ts";
import { proposalTown, storePublished } from "#tests/support/proposals.ts";
import { roomTown, storeDocument, storeTask } from "#tests/support/rooms.ts";
import { storeOpenRound } from "#tests/support/statements.ts";

let town: ReturnType<typeof moderationTown>;
let said: string;

beforeEach(() => {
  town = moderationTown();
  expect(confirmRules(town.bert, town.processId, 1).ok).toBe(true);
  said = say(town.bert, town.proposalId, "Bänke helfen beim Ausruhen.");
  storeAmendment(town.bert, town.proposalId);
  const who = { as: "self", shownName: "" } as const;
  expect(supportProposal(town.bert, town.proposalId, who, true).ok).toBe(true);
  expect(rateContribution(town.anna, said, "helpful").ok).toBe(true);
  const { roundId, statementIds } = storeOpenRound(town.staff, town.processId);
  const second = { roundId, statementId: statementIds[1] ?? "" };
  expect(giveStance(town.bert, second, "disagree").ok).toBe(true);
  appealAgainst(town.anna, decideAbout(town));
});

function idOf({ actor }: ServiceContext): string {
  return actor.kind === "resident" ? actor.id : "";
}

function record(own: ServiceContext) {
  return readOwnData(own, idOf(own))?.participation ?? null;
}

function inWords(own: ServiceContext, language: Language): string {
  const data = readOwnData(own, idOf(own));
  const form = readReplyForm(own, { invitationId: idOf(own), language });
  if (data === null || form === null) throw new Error("Nothing is stored.");
  const t = publicTranslation(language).getFixedT(null, "public");
  return ownText("", ownSections(data, form, { t, language, now: own.now }));
}

describe("what is stored about somebody who takes part", () => {
  test("holds what they wrote, rated, confirmed and what was decided about them", () => {
    expect(record(town.anna)).toMatchObject({
      shownName: "Anna B.",
      texts: [{ kind: "proposal", id: town.proposalId, version: 1, language: "de" }],
      ratings: [{ contributionId: said, helpful: true }],
      rules: [{ version: 1 }],
      supports: [],
      stances: [],
      decisions: [
        {
          measure: "hide",
          facts: "Der zweite Absatz nennt eine Nachbarin dumm.",
          appeal: { text: "Ich habe niemanden beleidigt.", result: null },
        },
      ],
    });
  });

  test("holds what they supported and said to statements, and nothing of others", () => {
    const own = record(town.bert);
    expect(own?.texts.map(({ kind }) => kind).sort()).toEqual(["amendment", "contribution"]);
    // Moderators keep the proposal from readers.
    expect(own?.supports).toMatchObject([{ proposalId: town.proposalId, title: null }]);
    expect(own?.stances).toMatchObject([{ number: 2, stance: "disagree" }]);
    expect([own?.ratings, own?.decisions]).toEqual([[], []]);
    expect(JSON.stringify(own)).not.toContain("Anna");
  });

  test("names neither who reported nor who decided", () => {
    const own = JSON.stringify(record(town.anna));
    for (const { actor } of [town.mia, town.noah]) expect(own).not.toContain(actor.id);
  });

  test("is nothing for whoever did nothing", () => {
    expect(record(town.clara)).toBeNull();
  });

  test.each(LANGUAGES)("is in the text file in %s, without a key", (language) => {
    const anna = inWords(town.anna, language);
    for (const text of [
      "Anna B.",
      "Zehn Bänke am Weg zum Bahnhof",
      "Der Weg ist für viele zu weit.",
      "Der zweite Absatz nennt eine Nachbarin dumm.",
      "Ich habe niemanden beleidigt.",
    ]) {
      expect(anna).toContain(text);
    }
    const bert = inWords(town.bert, language);
    for (const text of ["Bänke helfen beim Ausruhen.", "Linden geben mehr Schatten."]) {
      expect(bert).toContain(text);
    }
    for (const words of [anna, bert]) {
      expect(words).not.toMatch(/\{\{|(?:reply|appeals|statements|rooms|discussion)\.[a-z]/);
    }
  });
});

describe("what they do with others", () => {
  test("tells which codes for co-authors they made and took, and never a code", () => {
    const offered = offerCoauthorship(town.anna, town.proposalId);
    if (!offered.ok) throw new Error(offered.problem.code);
    expect(confirmRules(town.clara, town.processId, 1).ok).toBe(true);
    expect(joinAsCoauthor(town.clara, offered.value.code, "Clara").ok).toBe(true);
    const made = { proposalId: town.proposalId, made: true, taken: false };
    expect(record(town.anna)?.coauthorOffers).toMatchObject([made]);
    const took = { proposalId: town.proposalId, made: false, taken: true };
    expect(record(town.clara)?.coauthorOffers).toMatchObject([took]);
    expect(record(town.bert)?.coauthorOffers).toEqual([]);
    expect(inWords(town.anna, "en")).toContain("The code was used on");
    expect(inWords(town.clara, "en")).toContain("you joined with a code");
    expect(inWords(town.anna, "en")).not.toContain(offered.value.code);
  });

  test("tells in which joining they agreed, and what became of it", () => {
    const open = proposalTown();
    const hers = storePublished(open);
    const his = storePublished({ ...open, anna: open.bert }, { title: "Bänke am Bahnhof" });
    expect(askToJoin(open.anna, { proposalId: hers, intoId: his }).ok).toBe(true);
    expect(record(open.anna)?.joinConsents).toMatchObject([
      { outcome: "open", asked: true, proposal: { id: hers }, into: { title: "Bänke am Bahnhof" } },
    ]);
    expect(record(open.bert)?.joinConsents).toEqual([]);
    const words = inWords(open.anna, "de");
    expect(words).toContain("Andere müssen noch zustimmen.");
    expect(words).toContain("in diesem: Bänke am Bahnhof");
  });

  test("tells where an amendment stands, and that it lapsed with its proposal", () => {
    const open = proposalTown();
    const proposalId = storePublished(open);
    storeAmendment(open.bert, proposalId);
    expect(record(open.bert)?.texts).toMatchObject([
      { standing: { of: "amendment", outcome: "open" } },
    ]);
    expect(inWords(open.bert, "de")).toContain("Änderungsantrag: Wartet auf Entscheidung");
    expect(moveOwnProposal(open.anna, proposalId, { kind: "withdraw" }).ok).toBe(true);
    expect(inWords(open.bert, "de")).toContain("Änderungsantrag: Erledigt ohne Entscheidung");
  });

  test("tells why a statement was not taken in, in the words of the town", () => {
    const { roundId } = storeOpenRound(town.staff, town.processId);
    const input = { language: "de", text: "Busse sollen abends fahren." } as const;
    const added = addStatement(town.bert, roundId, input);
    if (!added.ok) throw new Error(added.problem.code);
    const declined = { verdict: "decline", reason: "Das steht schon in Aussage 1." } as const;
    expect(decideStatement(town.staff, added.value, declined).ok).toBe(true);
    const words = inWords(town.bert, "de");
    expect(words).toContain("Die Stadt hat die Aussage nicht aufgenommen.");
    expect(words).toContain("Das steht schon in Aussage 1.");
  });

  test("tells the place of a proposal as it was typed", () => {
    const open = proposalTown();
    storePublished(open, { coordinates: "51.64470, 11.51280" });
    expect(inWords(open.anna, "en")).toContain("51.64470, 11.51280");
  });
});

test("texts and tasks that somebody wrote in a room are theirs, and not those of others", () => {
  const group = roomTown();
  storeDocument(group);
  storeTask(group);
  expect(record(group.anna)?.texts).toMatchObject([
    { kind: "document", passages: [{ text: "Wo Gehwege fehlen" }, { field: "text" }] },
    {
      kind: "task",
      passages: [{ field: "title", text: "Breiten messen" }],
      standing: { of: "task", done: false },
    },
  ]);
  expect(record(group.bert)?.texts ?? []).toEqual([]);
});
