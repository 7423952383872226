import { describe, expect, test } from "vitest";
import type { Language } from "#app/i18n/languages.ts";
import {
  composeBallots,
  type PaperLook,
  paperLanguages,
} from "#app/services/votes/paper/compose-ballots.ts";
import type { BallotOrder } from "#app/services/votes/paper/paper-order.ts";
import type { VoteDefinition, VoteQuestion } from "#app/services/votes/vote-definition.ts";
import { ruleSentences } from "#app/ui/votes/rule-sentences.ts";
import { voteWords } from "#app/ui/votes/vote-words.server.ts";
import { printedPages } from "#tests/support/letter-pages.ts";
import { HOSTILE_TEXTS } from "#tests/support/letters.ts";
import { PAPER_RULES, paperQuestionOf, paperVote } from "#tests/support/paper-vote.ts";

const TOWN = {
  ...{ name: "Stadt Musterstadt", phone: "", officeHours: "" },
  ...{ street: "", place: "", synthetic: true },
};
const GERMAN: PaperLook = { languages: [], layout: "pages" };
const ENGLISH_BESIDE: PaperLook = { languages: ["en"], layout: "beside" };
const SERIAL = "7KQM-2XPA";
const RULES = Object.values(PAPER_RULES);
const ALL_RULES = paperVote(...RULES.map((rule, n) => paperQuestionOf(rule, { id: `q${n}` })));

function inWords({ rule }: VoteQuestion, language: Language): string[] {
  return ruleSentences(rule, voteWords(language)).flatMap(({ texts }) => texts);
}

function ballots(
  definition = paperVote(paperQuestionOf(PAPER_RULES["yes-no"])),
  { look = GERMAN, papers = 10 }: { readonly look?: PaperLook; readonly papers?: number } = {},
): BallotOrder {
  const given = { serial: SERIAL, papers, look, rule: inWords, specimen: false };
  return composeBallots(definition, TOWN, given);
}

/** What stands on each page, spaces aside. */
function pagesOf(order: BallotOrder): string[] {
  const { pages, lines } = printedPages(order);
  return Array.from({ length: pages }, (_, page) =>
    lines
      .filter((line) => line.page === page)
      .map(({ text }) => text)
      .join(" ")
      .replace(/\s+/g, " "),
  );
}

test("each page shows the serial of the batch, and every paper is like the others of its order", () => {
  const pages = pagesOf(ballots(ALL_RULES));
  expect(pages.length % 10).toBe(0);
  const length = pages.length / 10;
  expect(length).toBeGreaterThan(1);
  expect(pages.filter((page) => page.includes(`Serie ${SERIAL}`))).toHaveLength(pages.length);
  for (let paper = 1; paper < 10; paper += 1) {
    expect(pages.slice(paper * length, (paper + 1) * length)).toEqual(pages.slice(0, length));
  }
});

test("papers of several pages have an even number of them, each with its number", () => {
  for (const look of [GERMAN, ENGLISH_BESIDE]) {
    const pages = pagesOf(ballots(ALL_RULES, { look }));
    const length = pages.length / 10;
    expect(length % 2).toBe(0);
    expect(
      pages.slice(0, length).map((page) => /Seite (\d+) von (\d+)/.exec(page)?.slice(1)),
    ).toEqual(Array.from({ length }, (_, page) => [String(page + 1), String(length)]));
  }
  expect(pagesOf(ballots())).toHaveLength(10);
});

test.each(RULES.map((rule) => ({ rule, kind: rule.kind })))(
  "a paper for $kind says how it is marked, what decides and what a blank paper means",
  ({ rule }) => {
    const question = paperQuestionOf(rule);
    const text = pagesOf(ballots(paperVote(question), { look: ENGLISH_BESIDE })).join(" ");
    expect(text).toContain("Stimmzettel");
    expect(text).toContain("Ballot paper");
    expect(text).not.toMatch(/\{\{|printed[:.]/);
    const plain = text.replace(/\s+/g, "");
    expect(plain).toContain("SieistkeineWahlundkeinBürgerentscheid.");
    for (const language of ["de", "en"] as const) {
      for (const sentence of inWords(question, language)) {
        expect(plain).toContain(sentence.replace(/\s+/g, ""));
      }
    }
    for (const index of question.options.keys()) {
      expect(text).toMatch(new RegExp(`\\b${"ABCD"[index]}\\b`));
    }
  },
);

describe("where options are shuffled", () => {
  const shuffled = paperVote(paperQuestionOf(PAPER_RULES.approval, { shuffled: true }));

  test("a letter stays with its option, and each option stands once at every place", () => {
    const { versions } = ballots(shuffled, { papers: 40 });
    const named = versions.map(([question]) =>
      (question?.blocks[0]?.rows ?? []).map(({ letter, text }) => `${letter} ${text[0]?.text}`),
    );
    const all = ["A Mehr Bänke", "B Ein Brunnen", "C Neue Bäume", "D Ein Spielplatz"];
    expect(named).toHaveLength(4);
    for (const rows of named) expect(rows.toSorted()).toEqual(all);
    for (const place of all.keys()) {
      expect(named.map((rows) => rows[place]).toSorted()).toEqual(all);
    }
  });

  test.each([
    { papers: 10, orders: 1 },
    { papers: 19, orders: 1 },
    { papers: 20, orders: 2 },
    { papers: 39, orders: 3 },
    { papers: 40, orders: 4 },
    { papers: 1000, orders: 4 },
  ])("$papers papers have $orders orders of options", ({ papers, orders }) => {
    expect(ballots(shuffled, { papers }).versions).toHaveLength(orders);
  });

  test("at least ten papers of a batch look the same", () => {
    const alike = new Map<string, number>();
    for (const page of pagesOf(ballots(shuffled, { papers: 39 }))) {
      alike.set(page, (alike.get(page) ?? 0) + 1);
    }
    expect([...alike.values()]).toEqual([13, 13, 13]);
  });

  test("the paper says that letters belong to options; with one order it does not", () => {
    const said = "Der Buchstabe gehört immer";
    expect(pagesOf(ballots(shuffled, { papers: 20 }))[0]).toContain(said);
    expect(pagesOf(ballots(shuffled))[0]).not.toContain(said);
  });
});

describe("in several languages", () => {
  const vote = paperVote(paperQuestionOf(PAPER_RULES["single-choice"]));

  test("Arabic stands at the right of German, with one row of boxes for both", () => {
    const { lines } = printedPages(
      ballots(vote, { look: { languages: ["ar"], layout: "beside" } }),
    );
    const german = lines.find(({ page, text }) => page === 0 && text === "Neue Bäume");
    // A drawing has Arabic words in shaped pieces.
    const arabic = lines.filter(
      ({ page, y, text }) =>
        page === 0 && /\p{Script=Arabic}/u.test(text) && Math.abs(y - (german?.y ?? 0)) < 2,
    );
    expect(arabic.length).toBeGreaterThan(2);
    for (const { x } of arabic) expect(x).toBeGreaterThan(105);
  });

  test("each further language has pages to read, which name the letters and send to the German page", () => {
    const languages = ["de-simple", "en", "ar"] as const;
    const pages = pagesOf(ballots(vote, { look: { languages, layout: "beside" } }));
    const paper = pages.slice(0, pages.length / 10);
    expect(paper.filter((page) => page.includes("Machen Sie ein Kreuz."))).toHaveLength(1);
    const english = paper.find((page) => page.includes("This page is for reading."));
    expect(english).toMatch(/A More benches.*D A playground/);
    expect(english).toContain("Enthaltung Abstention");
    expect(paper.some((page) => page.includes("Diese Seite ist zum Lesen."))).toBe(true);
    expect(paper.some((page) => page.includes("السوق"))).toBe(true);
  });

  test("only languages into which everything is translated are offered", () => {
    expect(paperLanguages(vote)).toEqual(["de-simple", "en", "ar"]);
    const [question] = vote.questions;
    const [first, ...rest] = question?.options ?? [];
    if (question === undefined || first === undefined) throw new Error("There are options.");
    const translations = { ...first.texts.translations, en: null };
    const options = [{ ...first, texts: { ...first.texts, translations } }, ...rest];
    const missing = { ...vote, questions: [{ ...question, options }] };
    expect(paperLanguages(missing)).toEqual(["de-simple", "ar"]);
    expect(ballots(missing, { look: ENGLISH_BESIDE }).languages).toBe(1);
  });
});

test("costs stand beside projects, as amounts of money", () => {
  const text = pagesOf(ballots(paperVote(paperQuestionOf(PAPER_RULES["greedy-budget"]))))[0];
  expect(text).toMatch(/A Mehr Bänke 2\.500,50 €/);
  expect(text).toContain("Machen Sie höchstens 2 Kreuze.");
});

test.each(HOSTILE_TEXTS)("%j stays text on a ballot paper", (text) => {
  const question = paperQuestionOf(PAPER_RULES.borda);
  const hostile = { ...question.texts, original: { ...question.texts.original, text } };
  const page = pagesOf(ballots(paperVote({ ...question, texts: hostile })))[0];
  expect(page?.replace(/\s+/g, "")).toContain(text.replace(/\s+/g, ""));
});

test("very many and very long options stay on pages, each with its letter", () => {
  const question = paperQuestionOf(PAPER_RULES.approval);
  const options = Array.from({ length: 60 }, (_, index) => ({
    ...{ id: `long-${index}`, cost: null, proposalId: null },
    texts: {
      original: { text: `Nummer ${index} ${"sehr lang ".repeat(30)}`, revision: 1, basedOn: 1 },
      translations: { "de-simple": null, en: null, ar: null },
    },
  }));
  const { lines } = printedPages(ballots(paperVote({ ...question, options })));
  expect(Math.max(...lines.map(({ y }) => y))).toBeLessThan(292);
  expect(lines.some(({ text }) => text === "BH")).toBe(true);
});

const MANY_RULES = [
  ...[PAPER_RULES["yes-no"], PAPER_RULES.consent, PAPER_RULES["deciding-question"]],
  ...[PAPER_RULES.approval, PAPER_RULES.score],
] as const;

/** So many questions under different rules; each says which it is in the one language it has. */
function numbered(count: number, options = 4): VoteDefinition {
  const text = (own: string) => ({
    original: { text: own, revision: 1, basedOn: 1 },
    translations: { "de-simple": null, en: null, ar: null },
  });
  return paperVote(
    ...Array.from({ length: count }, (_, n) => {
      const rule = MANY_RULES[n % MANY_RULES.length] ?? PAPER_RULES.approval;
      const question = paperQuestionOf(rule, { id: `q${n}` });
      const own = Array.from({ length: options }, (_option, at) => ({
        ...{ id: `q${n}-${at}`, cost: null, proposalId: null },
        texts: text(`Vorschlag ${at + 1} zu Frage ${n + 1}`),
      }));
      return {
        ...question,
        texts: text(`Was gilt bei Frage ${n + 1}?`),
        options: question.options.length === 0 ? [] : own,
      };
    }),
  );
}

/** The lines of one paper that say which question it is, that name an option, and that head a rule. */
function firstPaper(definition: VoteDefinition) {
  const { lines, pages } = printedPages(ballots(definition));
  const own = lines.filter(({ page }) => page < pages / 10);
  return {
    length: pages / 10,
    pagesOf: (text: string) =>
      own.filter((line) => line.text.trim() === text).map(({ page }) => page),
    rules: own.filter(({ text }) => text.trim() === "Die Regel"),
    lines: own,
  };
}

test.each([1, 6, 20])(
  "each of %i questions stands on one page with its options and its rule",
  (count) => {
    const definition = numbered(count);
    const { pagesOf: pagesWith, rules, lines } = firstPaper(definition);
    expect(rules).toHaveLength(count);
    for (const [index, { options }] of definition.questions.entries()) {
      const [page, ...others] = pagesWith(`Was gilt bei Frage ${index + 1}?`);
      expect(others).toEqual([]);
      expect(page).toBeDefined();
      // Rules stand in the order of their questions.
      expect(rules[index]?.page).toBe(page);
      for (const at of options.keys()) {
        const named = pagesWith(`Vorschlag ${at + 1} zu Frage ${index + 1}`);
        expect(new Set(named)).toEqual(new Set([page]));
      }
    }
    expect(pagesWith("Fortsetzung")).toEqual([]);
    expect(Math.max(...lines.map(({ y }) => y))).toBeLessThan(292);
  },
);

test("a first question whose rule has no room below the introduction leaves it to the next page, and stands on the front", () => {
  const {
    pagesOf: pagesWith,
    rules,
    length,
  } = firstPaper(paperVote(paperQuestionOf(PAPER_RULES["deciding-question"])));
  expect(length).toBe(2);
  expect(new Set(pagesWith("Mehr Bänke"))).toEqual(new Set([0]));
  expect(pagesWith("Soll der Markt autofrei werden?")).toEqual([0, 1]);
  expect(pagesWith("Fortsetzung")).toEqual([1]);
  expect(rules.map(({ page }) => page)).toEqual([1]);
});

test("a question longer than a page begins with options, and every further page says which it is", () => {
  const [yes, , , approval] = numbered(4, 60).questions;
  const [small] = numbered(1).questions;
  if (yes === undefined || approval === undefined || small === undefined) throw new Error("None.");
  const last = { ...small, id: "last" };
  const { pagesOf: pagesWith, rules } = firstPaper(paperVote(yes, approval, last));
  const options = approval.options.flatMap((_, at) => pagesWith(`Vorschlag ${at + 1} zu Frage 4`));
  expect(options).toHaveLength(60);
  // The rule is the last of it, and may need a page of its own.
  const pages = [...new Set([...options, rules[1]?.page])];
  expect(pages.length).toBeGreaterThan(2);
  expect(pagesWith("Was gilt bei Frage 4?")).toEqual(pages);
  expect(pagesWith("Fortsetzung")).toEqual(pages.slice(1));
});

test.each([
  ["in German", GERMAN],
  ["beside English", ENGLISH_BESIDE],
  ["in easy language", { languages: ["de-simple"], layout: "pages" }],
] as const)("a price stands in a line of its own below what it is the price of, %s", (_, look) => {
  const { lines } = printedPages(
    ballots(paperVote(paperQuestionOf(PAPER_RULES["greedy-budget"])), { look }),
  );
  const prices = lines.filter(({ text }) => text.includes("2.500,50"));
  expect(prices.length).toBeGreaterThan(0);
  for (const price of prices) {
    const option = lines
      .filter(({ text, page, x }) => page === price.page && x === price.x && text.includes("Bänke"))
      .find(({ y }) => y < price.y && price.y - y < 12);
    expect(price.y - (option?.y ?? price.y)).toBeGreaterThan(3.5);
  }
});

test("what a rule says stands on one page", () => {
  const pages = pagesOf(ballots(ALL_RULES));
  const squeezed = (text: string) => text.replace(/\s/g, "");
  const whole = pages.map(squeezed);
  for (const question of ALL_RULES.questions) {
    const sentences = inWords(question, "de").map(squeezed);
    expect(whole.some((page) => sentences.every((each) => page.includes(each)))).toBe(true);
  }
});
