import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { VOTE_TEMPLATES } from "#app/domain/votes/vote-templates.ts";
import { decideCase } from "#app/services/moderation/decide-case.server.ts";
import { Forbidden } from "#app/services/permissions.ts";
import {
  translateProposal,
  translationMark,
} from "#app/services/proposals/translate-proposal.server.ts";
import { openingBar } from "#app/services/votes/opening-bar.ts";
import { beginVote } from "#app/services/votes/setup/begin-vote.server.ts";
import {
  addOptions,
  addProposalOptions,
  changeOption,
  moveOption,
  removeOption,
} from "#app/services/votes/setup/change-options.server.ts";
import {
  addQuestion,
  changeQuestion,
  MOST_QUESTIONS,
  moveQuestion,
  questionMark,
  removeQuestion,
} from "#app/services/votes/setup/change-questions.server.ts";
import { changeVote, particularsMark } from "#app/services/votes/setup/change-vote.server.ts";
import { deleteVoteDraft } from "#app/services/votes/setup/delete-draft.server.ts";
import { electorateChoices } from "#app/services/votes/setup/electorate-choices.server.ts";
import { exportVotes } from "#app/services/votes/setup/export-votes.server.ts";
import { openingProblems } from "#app/services/votes/setup/opening-checks.ts";
import { listVotes, readVote } from "#app/services/votes/setup/read-vote.server.ts";
import { usualRule } from "#app/services/votes/setup/rule-fields.ts";
import { translateVote } from "#app/services/votes/setup/translate-vote.server.ts";
import {
  voteTranslationProgress,
  voteTranslationUnits,
} from "#app/services/votes/setup/translation-units.ts";
import { processes, proposals, voteOptions, voteQuestions } from "#db/schema/index.ts";
import { staffActor } from "#tests/support/database.ts";
import { caseOf, decision, moderated } from "#tests/support/moderation.ts";
import { proposalTown, storePublished } from "#tests/support/proposals.ts";
import { storeTownHall } from "#tests/support/town-hall.ts";
import { storeVoteDraft, voteForm } from "#tests/support/vote-drafts.ts";

let town: ReturnType<typeof proposalTown>;
beforeEach(() => {
  town = proposalTown();
});

/** The draft as it is stored; throws where there is none. */
function draft(voteId: string) {
  const vote = readVote(town.staff, voteId);
  if (vote === null) throw new Error("There is no such vote.");
  return vote;
}

function question(voteId: string, index = 0) {
  const found = draft(voteId).definition.questions[index];
  if (found === undefined) throw new Error("There is no such question.");
  return found;
}

const wordsOf = (voteId: string, index = 0) =>
  question(voteId, index).options.map(({ texts }) => texts.original.text);

describe("a vote", () => {
  test("is begun, changed and deleted while it is a draft", () => {
    const { staff, processId } = town;
    const { voteId } = storeVoteDraft(staff, processId);
    expect(listVotes(staff, processId)).toMatchObject([
      {
        ...{ id: voteId, status: "draft", entitled: null, cast: null, who: { kind: "invited" } },
        definition: { takesPaper: true, texts: { original: { title: "Wohin kommen die Bänke?" } } },
      },
    ]);
    const mark = particularsMark(draft(voteId));
    const form = voteForm({ title: "Bänke", electorate: "residents", minimumAge: "14" });
    expect(changeVote(staff, voteId, form, mark)).toEqual({ ok: true, value: null });
    expect(changeVote(staff, voteId, form, mark)).toMatchObject({
      problem: { code: "changed_meanwhile" },
    });
    expect(draft(voteId)).toMatchObject({
      who: { kind: "residents", minimumAge: 14 },
      definition: { texts: { original: { title: "Bänke", revision: 2, basedOn: 2 } } },
    });
    expect(exportVotes(staff, processId)).toContain(
      ";Bänke;draft;advisory;residents;secret;yes;1;",
    );
    expect(deleteVoteDraft(staff, voteId).ok).toBe(true);
    expect(readVote(staff, voteId)).toBeNull();
    expect(deleteVoteDraft(staff, voteId)).toMatchObject({ problem: { code: "vote_missing" } });
  });

  test("chooses an electorate, an item and proposals of its own process", () => {
    const { staff, processId } = town;
    const hall = storeTownHall(staff, { processId });
    const other = proposalTown({ context: staff });
    const foreign = storePublished(other);
    const proposalId = storePublished(town);
    const begin = (changes: Readonly<Record<string, unknown>>) =>
      beginVote(staff, processId, voteForm(changes));
    expect(electorateChoices(staff, processId)).toMatchObject({
      panel: null,
      townHalls: [{ id: hall.id }],
    });
    expect(electorateChoices(staff, other.processId).townHalls).toEqual([]);
    for (const [changes, code] of [
      [{ electorate: "panel:none" }, "electorate_unknown"],
      [{ electorate: "present:none" }, "electorate_unknown"],
      [{ agendaItemId: "none" }, "item_unknown"],
      [{ proposals: [proposalId, foreign] }, "proposal_unknown"],
    ] as const) {
      expect(begin(changes)).toMatchObject({ problem: { code } });
    }
    const begun = begin({
      electorate: `present:${hall.id}`,
      agendaItemId: hall.itemIds.discussion,
      proposals: [proposalId, proposalId],
    });
    if (!begun.ok) throw new Error(begun.problem.code);
    expect(draft(begun.value)).toMatchObject({
      who: { kind: "present", townHallId: hall.id },
      agendaItemId: hall.itemIds.discussion,
      proposals: [proposalId],
    });
  });

  test("keeps a proposal that was withdrawn since, and takes no other such one", () => {
    const { staff, processId } = town;
    const proposalId = storePublished(town);
    const { voteId } = storeVoteDraft(staff, processId, { form: { proposals: [proposalId] } });
    staff.database
      .update(proposals)
      .set({ stage: "withdrawn" })
      .where(eq(proposals.id, proposalId))
      .run();
    const form = voteForm({ proposals: [proposalId], title: "Anders" });
    expect(changeVote(staff, voteId, form, particularsMark(draft(voteId))).ok).toBe(true);
    expect(beginVote(staff, processId, form)).toMatchObject({
      problem: { code: "proposal_unknown" },
    });
  });

  test("is begun and changed in a process that is not closed; a draft of a closed one is only deleted", () => {
    const { staff, processId } = town;
    expect(beginVote(staff, "none", voteForm())).toMatchObject({
      problem: { code: "process_not_found" },
    });
    const { voteId, questionId } = storeVoteDraft(staff, processId);
    staff.database
      .update(processes)
      .set({ status: "closed" })
      .where(eq(processes.id, processId))
      .run();
    expect(beginVote(staff, processId, voteForm())).toMatchObject({
      problem: { code: "process_closed" },
    });
    expect(removeQuestion(staff, questionId)).toMatchObject({
      problem: { code: "process_closed" },
    });
    expect(deleteVoteDraft(staff, voteId).ok).toBe(true);
  });

  test.each(["moderator", "auditor", "administrator"] as const)("is set up by no %s", (role) => {
    const { staff, processId } = town;
    const { voteId, questionId } = storeVoteDraft(staff, processId);
    const other = { ...staff, actor: staffActor(staff.database, role) };
    const rule = usualRule("yes-no");
    for (const act of [
      () => beginVote(other, processId, voteForm()),
      () => changeVote(other, voteId, voteForm(), ""),
      () => deleteVoteDraft(other, voteId),
      () => addQuestion(other, voteId, { text: "Was?", rule, shuffled: false }),
      () => removeQuestion(other, questionId),
      () => moveQuestion(other, questionId, "up"),
      () => addOptions(other, questionId, []),
      () => addProposalOptions(other, questionId, []),
      () => translateVote(other, voteId, "en", []),
    ]) {
      expect(act).toThrow(Forbidden);
    }
  });
});

describe("a template", () => {
  test.each(VOTE_TEMPLATES)("gives a vote its question: $name", (template) => {
    const { staff, processId } = town;
    const begun = beginVote(staff, processId, voteForm(), template.name);
    if (!begun.ok) throw new Error(begun.problem.code);
    const { definition } = draft(begun.value);
    const [only, ...more] = definition.questions;
    expect(more).toEqual([]);
    expect(only).toMatchObject({ rule: template.rule, shuffled: template.shuffled });
    expect(only?.options.map(({ cost }) => cost)).toEqual(template.costs);
    for (const words of Object.values(only?.texts.translations ?? {})) {
      expect(words?.text).toEqual(expect.stringMatching(/\S/));
    }
    // Whatever a template leaves open has to be filled in: at least the question, or the options.
    expect(openingBar(definition, staff.now.getTime())?.code).toBe("template_words_left");
  });

  test("leaves options that make way for others, and only then", () => {
    const { staff, processId } = town;
    const begun = beginVote(staff, processId, voteForm(), "participatory_budget");
    if (!begun.ok) throw new Error(begun.problem.code);
    const { id } = question(begun.value);
    const projects = ["[Projekt 1]", "[Projekt 2]", "[Projekt 3]"];
    expect(wordsOf(begun.value)).toEqual(projects);
    expect(addOptions(staff, id, []).ok).toBe(true);
    expect(wordsOf(begun.value)).toEqual(projects);
    const [first = ""] = question(begun.value).options.map((option) => option.id);
    changeOption(staff, first, { text: "Kiosk [am Markt]", cost: 500_000 });
    expect(addOptions(staff, id, [{ text: "Bäume", cost: 700_000 }]).ok).toBe(true);
    expect(wordsOf(begun.value)).toEqual(["Kiosk [am Markt]", "Bäume"]);
  });
});

describe("a question", () => {
  const rule = usualRule("yes-no");

  test("is added, changed, moved and removed", () => {
    const { staff, processId } = town;
    const { voteId, questionId } = storeVoteDraft(staff, processId);
    const added = addQuestion(staff, voteId, { text: "Auch Bäume?", rule, shuffled: false });
    if (!added.ok) throw new Error(added.problem.code);
    const order = () => draft(voteId).definition.questions.map(({ id }) => id);
    expect(order()).toEqual([questionId, added.value]);
    expect(moveQuestion(staff, questionId, "up").ok).toBe(true);
    expect(order()).toEqual([questionId, added.value]);
    expect(moveQuestion(staff, added.value, "up").ok).toBe(true);
    expect(order()).toEqual([added.value, questionId]);
    const mark = questionMark(question(voteId, 1));
    const change = { text: "Welche Orte?", rule: usualRule("borda"), shuffled: true };
    expect(changeQuestion(staff, questionId, change, mark).ok).toBe(true);
    expect(changeQuestion(staff, questionId, change, mark)).toMatchObject({
      problem: { code: "changed_meanwhile" },
    });
    expect(question(voteId, 1)).toMatchObject({
      ...{ rule: { kind: "borda" }, shuffled: true },
      texts: { original: { text: "Welche Orte?", revision: 2 } },
    });
    expect(removeQuestion(staff, added.value).ok).toBe(true);
    expect(order()).toEqual([questionId]);
    expect(
      staff.database.select({ position: voteQuestions.position }).from(voteQuestions).all(),
    ).toEqual([{ position: 1 }]);
    expect(removeQuestion(staff, added.value)).toMatchObject({
      problem: { code: "question_missing" },
    });
  });

  test("loses its options with a rule that has none, and their costs with one that has no budget", () => {
    const { staff, processId } = town;
    const { voteId, questionId } = storeVoteDraft(staff, processId, {
      rule: usualRule("equal-shares"),
      options: [
        { text: "Bänke", cost: 500_000 },
        { text: "Bäume", cost: 700_000 },
      ],
    });
    const change = (kind: "approval" | "consent") =>
      changeQuestion(
        staff,
        questionId,
        { text: "Wofür?", rule: usualRule(kind), shuffled: true },
        questionMark(question(voteId)),
      );
    expect(change("approval").ok).toBe(true);
    expect(question(voteId).options.map(({ cost }) => cost)).toEqual([null, null]);
    expect(change("consent").ok).toBe(true);
    expect(question(voteId)).toMatchObject({ options: [], shuffled: false });
    expect(addOptions(staff, questionId, [{ text: "Bänke", cost: null }])).toMatchObject({
      problem: { code: "question_takes_no_options" },
    });
  });

  test("is one of twenty at most", () => {
    const { staff, processId } = town;
    const { voteId } = storeVoteDraft(staff, processId);
    const add = () => addQuestion(staff, voteId, { text: "Noch eine?", rule, shuffled: false });
    for (let count = 1; count < MOST_QUESTIONS; count += 1) expect(add().ok).toBe(true);
    expect(add()).toMatchObject({ problem: { code: "questions_enough" } });
  });
});

describe("an option", () => {
  test("is added with others in their order, all or none", () => {
    const { staff, processId } = town;
    const { voteId, questionId } = storeVoteDraft(staff, processId);
    const add = (...texts: string[]) =>
      addOptions(
        staff,
        questionId,
        texts.map((text) => ({ text, cost: null })),
      );
    expect(add("Rathaus", "  MARKT ".trim())).toMatchObject({
      problem: { code: "option_there_already", params: { text: "MARKT" } },
    });
    expect(add("Rathaus", "Rathaus")).toMatchObject({ problem: { code: "option_there_already" } });
    expect(add("Rathaus", "Schule").ok).toBe(true);
    expect(wordsOf(voteId)).toEqual([
      ...["Bahnhofstraße", "Markt", "Schlosspark", "Rathaus", "Schule"],
    ]);
    const many = Array.from({ length: 46 }, (_, index) => `Ort ${index}`);
    expect(add(...many)).toMatchObject({
      problem: { code: "options_too_many", params: { most: 50 } },
    });
    expect(wordsOf(voteId)).toHaveLength(5);
  });

  test("is changed, moved and removed", () => {
    const { staff, processId } = town;
    const { voteId } = storeVoteDraft(staff, processId);
    const [first, second, third] = question(voteId).options.map(({ id }) => id);
    if (first === undefined || second === undefined || third === undefined) throw new Error("Few.");
    const markets = { text: "Markt", cost: null };
    expect(changeOption(staff, first, markets)).toMatchObject({
      problem: { code: "option_there_already" },
    });
    expect(changeOption(staff, second, { text: "Marktplatz", cost: 500 }).ok).toBe(true);
    expect(question(voteId).options[1]).toMatchObject({
      cost: null,
      texts: { original: { text: "Marktplatz", revision: 2 } },
    });
    expect(moveOption(staff, third, "up").ok).toBe(true);
    expect(moveOption(staff, second, "down").ok).toBe(true);
    expect(wordsOf(voteId)).toEqual(["Bahnhofstraße", "Schlosspark", "Marktplatz"]);
    expect(removeOption(staff, first).ok).toBe(true);
    expect(wordsOf(voteId)).toEqual(["Schlosspark", "Marktplatz"]);
    expect(
      staff.database.select({ position: voteOptions.position }).from(voteOptions).all(),
    ).toEqual(expect.arrayContaining([{ position: 1 }, { position: 2 }]));
    expect(moveOption(staff, first, "up")).toMatchObject({ problem: { code: "option_missing" } });
  });

  test("comes from a proposal with its titles in all languages, and with what it costs", () => {
    const { staff, processId } = town;
    const current = storePublished(town);
    const arabic = storePublished(town, { language: "ar", title: "مقاعد في السوق" });
    const translated = translateProposal(
      staff,
      arabic,
      "de",
      {
        ...{ title: "Bänke am Markt", text: "Zehn Bänke.\n\nUnd Schatten.", reasons: "Weit." },
        ...{ effect: "Kürzer.", costBasis: "Angebot" },
      },
      { basedOn: 1, mark: translationMark(null) },
    );
    const { voteId, questionId } = storeVoteDraft(staff, processId, {
      rule: { ...usualRule("equal-shares"), budget: 1_500_000 } as ReturnType<typeof usualRule>,
      options: [],
    });
    expect(addProposalOptions(staff, questionId, [current, current]).ok).toBe(true);
    expect(addProposalOptions(staff, questionId, [current]).ok).toBe(true);
    expect(question(voteId).options).toMatchObject([
      {
        ...{ proposalId: current, cost: 1_200_000 },
        texts: { original: { text: "Zehn Bänke am Weg zum Bahnhof" }, translations: { ar: null } },
      },
    ]);
    expect(translated).toMatchObject({ ok: true });
    expect(addProposalOptions(staff, questionId, [arabic]).ok).toBe(true);
    expect(question(voteId).options[1]).toMatchObject({
      proposalId: arabic,
      texts: {
        original: { text: "Bänke am Markt" },
        translations: { ar: { text: "مقاعد في السوق", basedOn: 1 }, en: null },
      },
    });
  });

  test("does not come from a proposal without German, of another process, hidden or withdrawn", () => {
    const { staff, processId } = town;
    const { questionId } = storeVoteDraft(staff, processId, { options: [] });
    const arabic = storePublished(town, { language: "ar", title: "مقاعد" });
    const foreign = storePublished(proposalTown({ context: staff }));
    const withdrawn = storePublished(town);
    staff.database
      .update(proposals)
      .set({ stage: "withdrawn" })
      .where(eq(proposals.id, withdrawn))
      .run();
    const add = (id: string) => addProposalOptions(staff, questionId, [id]);
    expect(add(arabic)).toMatchObject({ problem: { code: "proposal_without_german" } });
    expect(add(foreign)).toMatchObject({ problem: { code: "proposal_unknown" } });
    expect(add(withdrawn)).toMatchObject({ problem: { code: "proposal_unknown" } });
    const hidden = storePublished(town);
    const moderators = moderated(town, hidden);
    decideCase(moderators.mia, caseOf(moderators.mia, hidden), decision(moderators));
    expect(add(hidden)).toMatchObject({ problem: { code: "proposal_unknown" } });
  });
});

describe("translations of a vote", () => {
  const en = (voteId: string) => voteTranslationUnits(draft(voteId).definition, "en");

  test("are stored text by text, become outdated with the German words, and can be confirmed", () => {
    const { staff, processId } = town;
    const { voteId, questionId } = storeVoteDraft(staff, processId, { options: ["Markt", "Park"] });
    const progress = () => voteTranslationProgress(draft(voteId).definition, "en");
    const [market = ""] = question(voteId).options.map(({ id }) => id);
    expect(progress()).toEqual({ state: "missing", done: 0, total: 4 });
    const enter = (
      unit: { kind: "vote" | "question" | "option"; id: string },
      texts: Record<string, string>,
      rest: { basedOn?: number; seen?: number; confirmed?: boolean } = {},
    ) =>
      translateVote(staff, voteId, "en", [
        { ...unit, texts, basedOn: 1, seen: 0, confirmed: false, ...rest },
      ]);
    const vote = { kind: "vote", id: "vote" } as const;
    expect(enter(vote, { title: "Benches", introduction: "" }).ok).toBe(true);
    expect(en(voteId)[0]).toMatchObject({ state: "incomplete", revision: 1 });
    const option = { kind: "option", id: market } as const;
    expect(enter(option, { text: "Market square" }).ok).toBe(true);
    expect(enter(option, { text: "Market" })).toMatchObject({
      problem: { code: "translation_changed_meanwhile" },
    });
    expect(enter(option, { text: "Market" }, { seen: 1, basedOn: 2 })).toMatchObject({
      problem: { code: "revision_unknown" },
    });
    changeOption(staff, market, { text: "Marktplatz", cost: null });
    expect(progress()).toEqual({ state: "outdated", done: 0, total: 4 });
    const same = { text: "Market square" };
    expect(enter(option, same, { seen: 1, basedOn: 2 }).ok).toBe(true);
    expect(progress().state).toBe("outdated");
    expect(enter(option, same, { seen: 1, basedOn: 2, confirmed: true }).ok).toBe(true);
    expect(progress()).toEqual({ state: "incomplete", done: 1, total: 4 });
    expect(enter(option, { text: "" }, { seen: 2, basedOn: 2 }).ok).toBe(true);
    expect(en(voteId).map(({ state }) => state)).toEqual([
      ...["incomplete", "missing", "missing", "missing"],
    ]);
    expect(removeQuestion(staff, questionId).ok).toBe(true);
    expect(progress().total).toBe(1);
  });
});

describe("before it opens, a vote is told what is missing", () => {
  const codes = (voteId: string) =>
    openingProblems(draft(voteId).definition, town.staff.now.getTime()).map((found) => [
      found.severity,
      found.code === "rule" ? found.problem.code : found.code,
    ]);

  test("questions, options that fit the rule, a time to come, translations", () => {
    const { staff, processId } = town;
    const closesOn = { closesOn: "2026-02-01", closesTime: "18:00" };
    const { voteId, questionId } = storeVoteDraft(staff, processId, {
      form: closesOn,
      options: ["Markt"],
    });
    expect(codes(voteId)).toEqual([
      ["error", "closing_passed"],
      ["error", "too_few_options"],
      ["warning", "translation"],
      ["warning", "translation"],
      ["warning", "translation"],
    ]);
    removeQuestion(staff, questionId);
    expect(codes(voteId)[0]).toEqual(["error", "questions_missing"]);
  });

  test.each(["openable", "title", "question", "option", "translated option"] as const)(
    "words of a template that are left: %s",
    (place) => {
      const { staff, processId } = town;
      const left = (where: string, text: string) => (where === place ? `${text} [Wort]` : text);
      const { voteId, questionId } = storeVoteDraft(staff, processId, {
        form: { title: left("title", "Bänke") },
        options: [left("option", "Markt"), "Park"],
      });
      const park = question(voteId).options[1]?.id ?? "";
      const asked = { text: left("question", "Wo?"), rule: usualRule("approval"), shuffled: false };
      changeQuestion(staff, questionId, asked, questionMark(question(voteId)));
      const texts = { text: left("translated option", "The park") };
      const entered = { kind: "option", id: park, texts, basedOn: 1, seen: 0 } as const;
      translateVote(staff, voteId, "en", [{ ...entered, confirmed: false }]);
      const errors = codes(voteId).filter(([severity]) => severity === "error");
      const expected = place === "openable" ? [] : [["error", "template_words_left"]];
      expect(errors).toEqual(expected);
      const bar = openingBar(draft(voteId).definition, staff.now.getTime());
      expect(bar === null).toBe(errors.length === 0);
    },
  );

  test("every place where words of a template are left is named", () => {
    const { staff, processId } = town;
    const { voteId, questionId } = storeVoteDraft(staff, processId, {
      form: { title: "Befragung zu [Vorhaben]" },
      options: ["Markt", "Park"],
    });
    const asked = { text: "Soll [das] so sein?", rule: usualRule("approval"), shuffled: false };
    changeQuestion(staff, questionId, asked, questionMark(question(voteId)));
    const left = openingProblems(draft(voteId).definition, staff.now.getTime());
    expect(left.filter(({ code }) => code === "template_words_left")).toMatchObject([
      { params: { words: "[Vorhaben]" } },
      { params: { words: "[das]" } },
    ]);
  });
});
