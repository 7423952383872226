import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import type { ServiceContext } from "#app/services/context.ts";
import {
  contributionSchema,
  newContributionSchema,
} from "#app/services/contributions/contribution-fields.ts";
import { correctContribution } from "#app/services/contributions/correct-contribution.server.ts";
import { LONGEST_CONTRIBUTION } from "#app/services/contributions/longest-contribution.ts";
import {
  listOwnContributions,
  readContributionBeforeMe,
} from "#app/services/contributions/own-contributions.server.ts";
import {
  type Rating,
  rateContribution,
} from "#app/services/contributions/rate-contribution.server.ts";
import { readContributionHistory } from "#app/services/contributions/read-contribution-history.server.ts";
import { readDiscussion, readThread } from "#app/services/contributions/read-discussion.server.ts";
import { replyToContribution } from "#app/services/contributions/reply-to-contribution.server.ts";
import { translateContribution } from "#app/services/contributions/translate-contribution.server.ts";
import { withdrawContribution } from "#app/services/contributions/withdraw-contribution.server.ts";
import { writeContribution } from "#app/services/contributions/write-contribution.server.ts";
import { moveProposal } from "#app/services/proposals/move-proposal.server.ts";
import { eraseInvitation } from "#app/services/replies/erase-invitation.server.ts";
import {
  auditLog,
  contributionRatings,
  contributions,
  contributionVersions,
  moderationCases,
  moderationRuleSets,
  processes,
} from "#db/schema/index.ts";
import { answer, say, storeDecision } from "#tests/support/contributions.ts";
import { proposalTown, storeDraft, storePublished } from "#tests/support/proposals.ts";

const GERMAN = { language: "de" } as const;
const SELF = { as: "self", shownName: "Bert K." } as const;

let town: ReturnType<typeof proposalTown>;
let proposalId: string;
let reader: ServiceContext;
beforeEach(() => {
  town = proposalTown();
  proposalId = storePublished(town);
  reader = { ...town.staff, actor: { kind: "visitor" } };
});

function later(context: ServiceContext, minutes = 1): ServiceContext {
  return { ...context, now: new Date(context.now.getTime() + minutes * 60_000) };
}

function threads(language: "de" | "de-simple" | "en" | "ar" = "de") {
  const discussion = readDiscussion(reader, proposalId, { page: 1, language });
  if (discussion === null) throw new Error("There is no discussion.");
  return discussion.threads;
}

test("what residents say stands on the page with the name they chose, replies one level below", () => {
  const id = say(town.bert, proposalId, "Der Weg ist zu weit.");
  const reply = answer(later(town.clara), id, "Im Sommer auch zu heiß.");
  const deeper = answer(later(town.bert, 2), reply, "Das stimmt.");
  const [thread, ...others] = threads();
  expect(others).toEqual([]);
  expect(thread?.contribution).toMatchObject({
    ...{ id, kind: "for", text: "Der Weg ist zu weit.", changedAt: null, stub: null },
    author: { kind: "resident", name: "Bert K." },
  });
  expect(thread?.replies.map((each) => [each.id, each.text, each.parentId])).toEqual([
    [reply, "Im Sommer auch zu heiß.", id],
    [deeper, "Das stimmt.", id],
  ]);
});

test("sent twice is said once", () => {
  const id = say(town.bert, proposalId, "Der Weg ist zu weit.");
  expect(say(later(town.bert), proposalId, "Der Weg ist zu weit.")).toBe(id);
  const reply = answer(town.clara, id, "Ja.");
  expect(answer(later(town.clara), id, "Ja.")).toBe(reply);
  expect(town.staff.database.select().from(contributions).all()).toHaveLength(2);
});

test.each([
  ["", "text_missing"],
  [" \n\u200b\u202e ", "text_missing"],
  ["a".repeat(1_000_000), "text_too_long"],
  ["a".repeat(LONGEST_CONTRIBUTION + 1), "text_too_long"],
])("a text of no or too many words is refused (%#)", (text, code) => {
  const parsed = contributionSchema.safeParse({ language: "de", text });
  expect(parsed.error?.issues.map(({ message }) => message)).toEqual([code]);
});

test("signs that turn the direction of what follows are taken out, markup stays text", () => {
  const text = "\u202eHallo\u202c <script>alert(1)</script>\u200b";
  const parsed = newContributionSchema.parse({ language: "ar", kind: "against", text });
  expect(parsed.text).toBe("Hallo <script>alert(1)</script>");
});

test("nothing is said to a draft, nor to a proposal that waits for its answer", () => {
  const input = { language: "de", text: "Nein." } as const;
  const draft = storeDraft(town.anna, town.processId);
  const onDraft = writeContribution(town.bert, { proposalId: draft, kind: "for" }, SELF, input);
  expect(onDraft).toMatchObject({ problem: { code: "proposal_missing" } });
  expect(readDiscussion(reader, draft, { page: 1, ...GERMAN })).toBeNull();
  const id = say(town.bert, proposalId, "Der Weg ist zu weit.");
  const put = { kind: "put", to: "town", answerDueOn: "2026-06-01" } as const;
  expect(moveProposal(town.staff, proposalId, put, {}).ok).toBe(true);
  const refused = { problem: { code: "discussion_closed" } };
  expect(writeContribution(town.bert, { proposalId, kind: "for" }, SELF, input)).toMatchObject(
    refused,
  );
  expect(replyToContribution(town.clara, id, SELF, input)).toMatchObject(refused);
  expect(rateContribution(town.clara, id, "helpful")).toMatchObject(refused);
  expect(replyToContribution(town.staff, id, { as: "town" }, input).ok).toBe(true);
  expect(threads()).toHaveLength(1);
});

test("nothing is taken any more once the process is closed", () => {
  const id = say(town.bert, proposalId, "Der Weg ist zu weit.");
  town.staff.database
    .update(processes)
    .set({ status: "closed" })
    .where(eq(processes.id, town.processId))
    .run();
  const input = { language: "de", text: "Noch etwas." } as const;
  expect(replyToContribution(town.staff, id, { as: "town" }, input)).toMatchObject({
    problem: { code: "discussion_closed" },
  });
  expect(correctContribution(town.bert, { contributionId: id, basedOn: 1 }, input)).toMatchObject({
    problem: { code: "process_not_open" },
  });
  expect(withdrawContribution(town.bert, id).ok).toBe(true);
});

test("each person rates once, may change it and take it back, and never rates what is theirs", () => {
  const id = say(town.bert, proposalId, "Der Weg ist zu weit.");
  const counts = () => {
    const [thread] = threads();
    return [thread?.contribution.helpful, thread?.contribution.notHelpful];
  };
  const rate = (who: ServiceContext, rating: Rating) => rateContribution(who, id, rating);
  expect(rate(town.clara, "helpful").ok).toBe(true);
  expect(rate(town.clara, "helpful").ok).toBe(true);
  expect(rate(town.anna, "not_helpful").ok).toBe(true);
  expect(counts()).toEqual([1, 1]);
  expect(readContributionBeforeMe(town.clara, id, "de")?.ownRating).toBe("helpful");
  rate(town.clara, "not_helpful");
  expect(counts()).toEqual([0, 2]);
  rate(town.clara, "none");
  expect(counts()).toEqual([0, 1]);
  expect(rate(town.bert, "helpful")).toMatchObject({ problem: { code: "own_contribution" } });
  expect(() => rate(town.staff, "helpful")).toThrow("Not permitted");
  const log = JSON.stringify(town.staff.database.select().from(auditLog).all());
  expect(log).not.toContain("rated");
});

test("whoever corrects what they said leaves a difference that everybody reads", () => {
  const id = say(town.bert, proposalId, "Der Weg ist zu weit.");
  const place = { contributionId: id, basedOn: 1 };
  expect(
    correctContribution(later(town.bert), place, { text: "Der Weg ist viel zu weit." }),
  ).toEqual({ ok: true, value: 2 });
  const [thread] = threads();
  expect(thread?.contribution).toMatchObject({ text: "Der Weg ist viel zu weit.", version: 2 });
  expect(thread?.contribution.changedAt).not.toBeNull();
  const [change] = readContributionHistory(reader, id)?.changes ?? [];
  expect(
    change?.parts.filter(({ kind }) => kind === "added").map(({ text }) => text.trim()),
  ).toEqual(["viel"]);
  const again = correctContribution(later(town.bert, 2), place, { text: "Ganz anders." });
  expect(again).toMatchObject({ problem: { code: "contribution_changed_meanwhile" } });
});

test("nobody corrects or takes back what somebody else said", () => {
  const id = say(town.bert, proposalId, "Der Weg ist zu weit.");
  const place = { contributionId: id, basedOn: 1 };
  for (const other of [town.clara, town.staff]) {
    expect(() => correctContribution(other, place, { text: "Nein." })).toThrow("Not permitted");
    expect(() => withdrawContribution(other, id)).toThrow("Not permitted");
  }
  expect(() => withdrawContribution(town.clara, "guessed")).toThrow("Not permitted");
});

test("what is taken back is gone, or a stub where somebody replied", () => {
  const alone = say(town.bert, proposalId, "Der Weg ist zu weit.");
  const answered = say(town.bert, proposalId, "Wer zahlt das?", "question");
  const reply = answer(town.clara, answered, "Die Stadt.");
  for (const id of [alone, answered]) expect(withdrawContribution(town.bert, id).ok).toBe(true);
  const [thread, ...others] = threads();
  expect(others).toEqual([]);
  expect(thread?.contribution).toMatchObject({ stub: { kind: "withdrawn" }, text: "" });
  expect(thread?.replies.map(({ text }) => text)).toEqual(["Die Stadt."]);
  const input = { language: "de", text: "Noch etwas." } as const;
  expect(replyToContribution(town.clara, answered, SELF, input)).toMatchObject({
    problem: { code: "contribution_missing" },
  });
  expect(readThread(reader, alone, GERMAN)).toBeNull();
  expect(withdrawContribution(town.clara, reply).ok).toBe(true);
  expect(threads()).toEqual([]);
});

test("a hidden contribution leaves a stub with rule and reason, and its replies stay readable", () => {
  const id = say(town.bert, proposalId, "Ein böses Wort.");
  answer(town.clara, id, "So bitte nicht.");
  const other = say(town.clara, proposalId, "Bänke laden zum Bleiben ein.");
  rateContribution(town.anna, id, "helpful");
  storeDecision(town.staff, { processId: town.processId, contributionId: id }, "hide");
  const [first, second] = threads();
  expect(first?.contribution.id).toBe(other);
  expect(second?.contribution).toMatchObject({
    text: "",
    stub: { kind: "hidden", reason: "Das beleidigt jemanden.", rule: { position: 3 } },
  });
  expect(second?.replies.map(({ text }) => text)).toEqual(["So bitte nicht."]);
  expect(JSON.stringify(threads())).not.toContain("böses");
  expect(readContributionHistory(reader, id)).toBeNull();
  expect(rateContribution(town.clara, id, "helpful")).toMatchObject({
    problem: { code: "contribution_missing" },
  });
  expect(readDiscussion(reader, proposalId, { page: 1, ...GERMAN })?.counts).toMatchObject({
    for: 1,
    reply: 1,
    total: 2,
  });
});

test("words that moderators asked to change are not shown again as a difference", () => {
  const id = say(town.bert, proposalId, "Ein böses Wort.");
  storeDecision(town.staff, { processId: town.processId, contributionId: id }, "ask_to_change");
  for (const [basedOn, text] of [
    [1, "Ein gutes Wort."],
    [2, "Ein sehr gutes Wort."],
  ] as const) {
    expect(correctContribution(town.bert, { contributionId: id, basedOn }, { text }).ok).toBe(true);
  }
  const history = readContributionHistory(reader, id);
  expect(history?.shortened).toBe(true);
  expect(history?.changes.map(({ number }) => number)).toEqual([3]);
  expect(JSON.stringify(history)).not.toContain("böses");
});

test("staff write for somebody on the phone and for the town, whose answer comes first", () => {
  const asked = say(town.bert, proposalId, "Wer zahlt das?", "question");
  answer(town.clara, asked, "Ich glaube, die Stadt.");
  const input = { language: "de", text: "Das zahlt die Stadt." } as const;
  const answered = replyToContribution(later(town.staff), asked, { as: "town" }, input);
  expect(answered.ok).toBe(true);
  const phone = { as: "assisted", shownName: "Frau W." } as const;
  const said = { language: "ar", text: "المقاعد مفيدة" } as const;
  expect(writeContribution(town.staff, { proposalId, kind: "for" }, phone, said).ok).toBe(true);
  const all = threads();
  const question = all.find(({ contribution }) => contribution.id === asked);
  expect(question?.replies.map(({ author, text }) => [author?.name ?? "town", text])).toEqual([
    ["town", "Das zahlt die Stadt."],
    ["Clara M.", "Ich glaube, die Stadt."],
  ]);
  expect(all.find(({ contribution }) => contribution.kind === "for")?.contribution).toMatchObject({
    author: { kind: "assisted", name: "Frau W." },
    language: "ar",
  });
  const id = answered.ok ? answered.value : "";
  const corrected = { text: "Das zahlen Stadt und Kreis." };
  expect(correctContribution(town.staff, { contributionId: id, basedOn: 1 }, corrected).ok).toBe(
    true,
  );
  expect(() => replyToContribution(town.clara, asked, { as: "town" }, input)).toThrow(
    "Not permitted",
  );
});

test("a translation of the town stands beside the original, and is outdated once that changes", () => {
  const id = say(town.bert, proposalId, "Der Weg ist zu weit.");
  const english = { text: "The way is too far.", basedOn: 1 };
  expect(translateContribution(town.staff, id, "en", english).ok).toBe(true);
  expect(threads("en")[0]?.contribution).toMatchObject({
    text: "Der Weg ist zu weit.",
    translation: { text: "The way is too far.", language: "en", outdated: false },
  });
  expect(threads("de")[0]?.contribution.translation).toBeNull();
  expect(threads("ar")[0]?.contribution.translation).toBeNull();
  const place = { contributionId: id, basedOn: 1 };
  correctContribution(town.bert, place, { text: "Der Weg ist viel zu weit." });
  expect(threads("en")[0]?.contribution.translation?.outdated).toBe(true);
  expect(translateContribution(town.staff, id, "de", english)).toMatchObject({
    problem: { code: "own_language" },
  });
  expect(translateContribution(town.staff, id, "ar", { text: "?", basedOn: 3 })).toMatchObject({
    problem: { code: "translation_of_unknown_version" },
  });
  expect(translateContribution(town.staff, id, "en", { text: "", basedOn: 2 }).ok).toBe(true);
  expect(threads("en")[0]?.contribution.translation).toBeNull();
  expect(() => translateContribution(town.bert, id, "en", english)).toThrow("Not permitted");
});

test("whoever has not confirmed the rules does not write, but may rate", () => {
  const set = { processId: town.processId, number: 1, publishedAt: town.staff.now };
  const id = say(town.clara, proposalId, "Der Weg ist zu weit.");
  town.staff.database
    .insert(moderationRuleSets)
    .values({ ...set, publishedBy: "organiser" })
    .run();
  const input = { language: "de", text: "Nein." } as const;
  const refused = { problem: { code: "rules_not_confirmed" } };
  expect(writeContribution(town.bert, { proposalId, kind: "for" }, SELF, input)).toMatchObject(
    refused,
  );
  expect(replyToContribution(town.bert, id, SELF, input)).toMatchObject(refused);
  expect(correctContribution(town.clara, { contributionId: id, basedOn: 1 }, input)).toMatchObject(
    refused,
  );
  expect(rateContribution(town.bert, id, "helpful").ok).toBe(true);
});

test("whoever is excluded neither writes nor rates, and may still take back what they said", () => {
  const id = say(town.bert, proposalId, "Ein böses Wort.");
  const other = say(town.clara, proposalId, "Im Sommer zu heiß.");
  storeDecision(town.staff, { processId: town.processId, contributionId: id }, "exclude_author");
  const refused = { problem: { code: "author_excluded" } };
  const input = { language: "de", text: "Nein." } as const;
  expect(replyToContribution(town.bert, other, SELF, input)).toMatchObject(refused);
  expect(correctContribution(town.bert, { contributionId: id, basedOn: 1 }, input)).toMatchObject(
    refused,
  );
  expect(rateContribution(town.bert, other, "helpful")).toMatchObject(refused);
  expect(withdrawContribution(town.bert, id).ok).toBe(true);
});

test("what the software finds in a contribution opens a case, and the text stays readable", () => {
  const id = say(town.bert, proposalId, "DAS IST DOCH ALLES UNSINN UND GEHÖRT SOFORT VERBOTEN!!!");
  const cases = town.staff.database.select().from(moderationCases).all();
  expect(cases).toMatchObject([{ textKind: "contribution", textId: id, noticedBy: "hint" }]);
  expect(threads()[0]?.contribution.stub).toBeNull();
});

test("of somebody who is erased, what they said stays without a name; ratings and what they took back go", () => {
  const kept = say(town.bert, proposalId, "Der Weg ist zu weit.");
  const takenBack = say(town.bert, proposalId, "Das war zu laut.");
  withdrawContribution(town.bert, takenBack);
  const rated = say(town.clara, proposalId, "Im Sommer zu heiß.");
  rateContribution(town.bert, rated, "helpful");
  const invitationId = town.invitations[1]?.id ?? "";
  expect(eraseInvitation(town.bert, { invitationId, channel: "online" }).ok).toBe(true);
  const { database } = town.staff;
  expect(database.select().from(contributionRatings).all()).toEqual([]);
  const [thread] = threads().filter(({ contribution }) => contribution.id === kept);
  expect(thread?.contribution).toMatchObject({
    text: "Der Weg ist zu weit.",
    author: { kind: "former", name: "" },
  });
  const texts = database.select({ text: contributionVersions.text }).from(contributionVersions);
  expect(texts.all().map(({ text }) => text)).not.toContain("Das war zu laut.");
});

test("residents find what they said themselves, and nothing of others", () => {
  const id = say(town.bert, proposalId, "Der Weg ist zu weit.");
  say(town.clara, proposalId, "Im Sommer zu heiß.");
  const own = listOwnContributions(town.bert, "de");
  expect(own.map(({ contribution }) => contribution.id)).toEqual([id]);
  expect(listOwnContributions(town.anna, "de")).toEqual([]);
  expect(readContributionBeforeMe(town.clara, id, "de")).toMatchObject({
    mine: false,
    ownText: "",
  });
});

test("no name and no text stands in the audit log", () => {
  const id = say(town.bert, proposalId, "Der Weg ist zu weit.");
  withdrawContribution(town.bert, id);
  const log = JSON.stringify(town.staff.database.select().from(auditLog).all());
  expect(log).toContain("contribution_written");
  expect(log).toContain("contribution_withdrawn");
  expect(log).not.toMatch(/Bert|Weg/);
});

test("a version is final", () => {
  say(town.bert, proposalId, "Der Weg ist zu weit.");
  const { database } = town.staff;
  const change = database.update(contributionVersions).set({ text: "Der Weg ist kurz." });
  expect(() => change.run()).toThrow("final");
});
