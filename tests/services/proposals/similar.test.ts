import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import type { ServiceContext } from "#app/services/context.ts";
import { editProposal } from "#app/services/proposals/edit-proposal.server.ts";
import { listPublicProposals } from "#app/services/proposals/list-proposals.server.ts";
import { moveOwnProposal, moveProposal } from "#app/services/proposals/move-proposal.server.ts";
import { keepSearchable } from "#app/services/proposals/search-index.server.ts";
import { similarProposals } from "#app/services/proposals/similar-proposals.server.ts";
import {
  removeTranslation,
  translateProposal,
  translationMark,
} from "#app/services/proposals/translate-proposal.server.ts";
import {
  hiddenTexts,
  moderationCases,
  moderationDecisions,
  moderationRuleSets,
  moderationRules,
} from "#db/schema/index.ts";
import {
  proposalForm,
  proposalTown,
  storeDraft,
  storePublished,
} from "#tests/support/proposals.ts";

let town: ReturnType<typeof proposalTown>;
beforeEach(() => {
  town = proposalTown();
});

function indexed(): readonly string[] {
  return town.staff.database
    .all<{ id: string }>(sql`select proposal_id as id from proposal_search`)
    .map(({ id }) => id);
}

function similarTo(title: string, text = "", reader: ServiceContext = town.bert) {
  return similarProposals(reader, town.processId, { title, text });
}

function searched(query: string, wanted: { processId?: string } = {}): readonly string[] {
  const visitor = { ...town.staff, actor: { kind: "visitor" } as const };
  return listPublicProposals(visitor, { ...wanted, query, page: 1 }).proposals.map(({ id }) => id);
}

const ARABIC = "حَدِيقَة لِلْأَطْفَال في المدينة";

test.each([
  ["Neue Spielplätze", "spielplaetze"],
  ["Neue Spielplätze", "SPIELPLATZ"],
  ["Neue spielplaetze", "Spielplätze"],
  ["Ein SPIELPLATZ für alle", "Spielplätze"],
  ["Wege zum Fußballplatz", "FUSSBALL"],
  [ARABIC, "حديقة للأطفال"],
  [ARABIC, "حديقه للاطفال"],
  ["إنارة الطرق", "انارة"],
  ["مدرسه", "مَدرَسَة"],
  ["Ein TV für das Heim", "tv"],
])("%s is found by %s", (title, query) => {
  const id = storePublished(town, { title });
  storePublished(town, {
    title: "Ein Zaun um den Friedhof",
    text: "Er hält Rehe ab.",
    reasons: "",
  });
  expect(searched(query)).toEqual([id]);
});

test.each([["Bänke am Bahnhofsweg"], ["Sitzbaenke am Bahnhof"]])(
  "whoever writes %s is asked whether the one that exists is the same",
  (title) => {
    const id = storePublished(town);
    storePublished(town, { title: "Ein Zaun um den Friedhof", text: "Er hält Rehe ab." });
    expect(similarTo(title)[0]).toMatchObject({ id, close: true });
  },
);

test("the closest come first, others that share something follow, and five at most", () => {
  const far = storePublished(town, { title: "Ein Zaun am Bahnhof", text: "Er steht bald." });
  const ids = Array.from({ length: 6 }, () => storePublished(town));
  const found = similarTo("Zehn Bänke am Weg zum Bahnhof");
  expect(found).toHaveLength(5);
  expect(found.every(({ id, close }) => close && ids.includes(id))).toBe(true);
  expect(similarTo("Zaun am Bahnhof").map(({ id }) => id)[0]).toBe(far);
});

test("who wants something else is asked nothing", () => {
  storePublished(town);
  expect(similarTo("Ein Radweg zur Schule").filter(({ close }) => close)).toEqual([]);
});

test.each(["", "zu", "?! –", "ab"])("nothing is like %j", (title) => {
  storePublished(town);
  expect(similarTo(title)).toEqual([]);
});

test.each([
  '" OR proposal_id:*',
  "NEAR(bahnhof, 1) NOT weg",
  'folded:"x" AND (',
  "'; drop table proposal_search; --",
  "* ^ - + { } : ^bahn*",
  "\u202e\u200b\u0000",
])("what is typed to break the search is only looked for: %j", (hostile) => {
  storePublished(town);
  expect(() => similarTo(hostile, hostile)).not.toThrow();
  expect(() => searched(hostile)).not.toThrow();
  expect(indexed()).toHaveLength(1);
});

test("a text of a megabyte is compared by its beginning", () => {
  const id = storePublished(town);
  const long = "Bänke am Bahnhof ".repeat(60_000);
  expect(similarTo("Zehn Bänke am Bahnhof", long)[0]?.id).toBe(id);
  expect(searched(long)).toEqual([id]);
});

test("only proposals of the same process are similar", () => {
  const id = storePublished(town);
  const other = proposalTown({ context: town.staff });
  const elsewhere = storePublished({ ...town, ...other });
  expect(similarTo("Zehn Bänke am Bahnhof").map((found) => found.id)).toEqual([id]);
  expect(searched("Bänke", { processId: other.processId })).toEqual([elsewhere]);
  expect(searched("Bänke").toSorted()).toEqual([id, elsewhere].toSorted());
});

test("a draft is not in the index, and its own text is not similar to itself", () => {
  const id = storeDraft(town.anna, town.processId);
  expect(indexed()).toEqual([]);
  moveOwnProposal(town.anna, id, { kind: "submit" });
  expect(indexed()).toEqual([]);
  moveProposal(town.staff, id, { kind: "publish" }, {});
  expect(indexed()).toEqual([id]);
  const written = { title: "Zehn Bänke am Weg zum Bahnhof", text: "" };
  expect(similarProposals(town.anna, town.processId, written, id)).toEqual([]);
});

test("the index says what the newest version says", () => {
  const id = storePublished(town);
  const changed = proposalForm({ title: "Ein Brunnen", text: "Mit Trinkwasser.", reasons: "" });
  expect(editProposal(town.anna, { proposalId: id, basedOn: 1 }, changed).ok).toBe(true);
  expect(searched("Brunnen")).toEqual([id]);
  expect(searched("Bänke")).toEqual([]);
  expect(indexed()).toEqual([id]);
});

test("a proposal is found by the words of its translation, while there is one", () => {
  const id = storePublished(town);
  const input = {
    title: "Ten benches",
    text: "Ten.",
    reasons: "Far.",
    effect: "More.",
    costBasis: "?",
  };
  const shown = { basedOn: 1, mark: translationMark(null) };
  expect(translateProposal(town.staff, id, "en", input, shown)).toMatchObject({ ok: true });
  expect(searched("benches")).toEqual([id]);
  removeTranslation(town.staff, id, "en");
  expect(searched("benches")).toEqual([]);
});

test("what was withdrawn is found by whoever searches, but nobody is asked to support it", () => {
  const id = storePublished(town);
  moveOwnProposal(town.anna, id, { kind: "withdraw" });
  expect(similarTo("Zehn Bänke am Bahnhof")).toEqual([]);
  expect(searched("Bänke")).toEqual([id]);
});

test("what moderators hid is neither similar nor found, and its words leave the index", () => {
  const id = storePublished(town);
  const { database } = town.staff;
  hide(id);
  expect(similarTo("Zehn Bänke am Bahnhof")).toEqual([]);
  expect(searched("Bänke")).toEqual([]);
  keepSearchable(database, id);
  expect(indexed()).toEqual([]);
});

function hide(id: string): void {
  const { database, now } = town.staff;
  const { processId } = town;
  database.insert(moderationRuleSets).values({ processId, number: 1 }).run();
  const rule = database
    .insert(moderationRules)
    .values({ processId, setNumber: 1, position: 1 })
    .returning()
    .get();
  const opened = database
    .insert(moderationCases)
    .values({
      ...{ processId, textKind: "proposal", textId: id, textVersion: 1 },
      ...{ noticedBy: "own_initiative", hints: [], openedAt: now },
    } as const)
    .returning()
    .get();
  const decision = database
    .insert(moderationDecisions)
    .values({
      ...{ caseId: opened.id, measure: "hide", ruleId: rule.id, facts: "Ein Name", language: "de" },
      ...{ reason: "Namen gehen nicht.", decidedBy: "m", decidedAt: now, effectiveAt: now },
    } as const)
    .returning()
    .get();
  const hidden = { textKind: "proposal", textId: id, decisionId: decision.id } as const;
  database.insert(hiddenTexts).values(hidden).run();
}
