import { describe, expect, test } from "vitest";
import type { VoteAnswer } from "#app/domain/votes/vote-answer.ts";
import type { VoteRule } from "#app/domain/votes/vote-rule.ts";
import { LANGUAGES, type Language } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { resultSheetBlocks } from "#app/routes/public/votes/result-sheet-blocks.server.ts";
import { votePage } from "#app/routes/public/votes/vote-page.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { typeset } from "#app/services/letters/typeset.server.ts";
import type { DocumentBlock } from "#app/services/publications/document-order.ts";
import { documentText } from "#app/services/publications/document-text.ts";
import { orderResultSheet } from "#app/services/votes/results/order-result-sheet.server.ts";
import { readPublicVote } from "#app/services/votes/results/read-public-vote.server.ts";
import type { VoteView } from "#app/services/votes/results/vote-view.server.ts";
import { voteOf } from "#tests/support/counted-votes.ts";
import { serviceContext } from "#tests/support/database.ts";
import { PAPER_RULES } from "#tests/support/paper-vote.ts";
import { type PdfPage, readPdf } from "#tests/support/pdf-pages.ts";
import { nameTown } from "#tests/support/process.ts";

const A4 = [595, 842];
const MARKUP = '#strong $y$ *z* <b> "quoted" @ref';
const CHOOSING = { seats: 1, presence: null, tie: "lot" } as const;
const RULES: readonly VoteRule[] = [
  {
    ...{ kind: "yes-no", majority: { rule: "simple-majority" }, abstention: true },
    quorums: { presence: { num: 1, den: 2 }, approval: null },
  },
  { kind: "schulze", ...CHOOSING },
  { kind: "scottish-stv", ...CHOOSING, seats: 2 },
  {
    ...{ kind: "equal-shares", budget: 100_000, presence: null, tie: "lot", most: null },
    ...{ utility: "cost", completion: "add1", stopAtExhaustive: false },
  },
];

function sheetOf(
  context: ServiceContext,
  voteId: string,
  language: Language,
): {
  readonly view: VoteView;
  readonly pages: readonly PdfPage[];
  readonly blocks: readonly DocumentBlock[];
} {
  const view = readPublicVote(context, voteId, language);
  if (view === null) throw new Error("There is no such vote.");
  const order = orderResultSheet(context, {
    ...{ voteId, internal: view.definition.nature === "internal" },
    ...{ language, title: documentText(view.title), countedAt: "1.3.2026" },
    blocks: resultSheetBlocks(votePage(view, language), language),
    publicUrl: "https://mitreden.example.org/",
  });
  return { view, pages: readPdf(typeset(order, "pdf")), blocks: order.blocks };
}

/** All that is printed, without spaces and the marks that keep directions: lines break anywhere. No slashes: not all are read back. */
function printed(pages: readonly PdfPage[]): string {
  return bare(pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join(""));
}

function bare(text: string): string {
  return text.replace(/[\s/\u200e\u200f\u2066-\u2069]/g, "");
}

test("the result sheet prints who won and why, the course and every hash, in every language", async () => {
  const context = serviceContext();
  nameTown(context.database);
  const options = [MARKUP, "Radweg", "Brunnen"].map((text, at) => ({ text, cost: 30_000 + at }));
  const { voteId } = await voteOf(
    context,
    {
      residents: 24,
      questions: RULES.map((rule) => ({ rule, options: rule.kind === "yes-no" ? [] : options })),
    },
    (at, question, [first = "", second = "", third = ""]) => {
      if (question === 0) return { kind: "choice", choice: at % 4 === 0 ? "no" : "yes" };
      if (question === 3)
        return { kind: "approve", approve: at % 2 === 0 ? [first] : [second, third] };
      return { kind: "ranking", ranking: at % 3 === 0 ? [[second], [third]] : [[first], [third]] };
    },
  );
  for (const language of LANGUAGES) {
    const { view, pages } = sheetOf(context, voteId, language);
    expect(pages.length).toBeGreaterThan(4);
    for (const { format } of pages) expect(format.map(Math.round)).toEqual(A4);
    const said = printed(pages);
    const hashes = Object.values(view.hashes).filter((hash) => hash !== null);
    expect(hashes).toHaveLength(7);
    for (const hash of [...hashes, view.result?.lot.secret ?? "", view.result?.lot.seed ?? ""]) {
      expect(said, language).toContain(bare(hash));
    }
    for (const { hash } of view.checkpoints.filter(({ last }) => last)) {
      expect(said, language).toContain(hash);
    }
    // Arabic is read back piece by piece.
    if (language === "ar") continue;
    const { t } = publicTranslation(language);
    for (const sentence of [
      t("public:voteOutcomes.headline.accepted"),
      t("public:voteOutcomes.why.chosen_over_each"),
      t("public:votesRules.decides.stvSource"),
      t("public:voteCourse.budget.order"),
      t("public:votePage.result.provisional"),
    ]) {
      expect(said, language).toContain(bare(sentence));
    }
    expect(said).toContain(bare(MARKUP));
    expect(said).toContain("mitreden.example.orgvotes");
  }
});

test("the sheet of an internal vote leads to no page that its readers cannot open", async () => {
  const context = serviceContext();
  const yes = () => ({ kind: "choice", choice: "yes" }) as const;
  const internal = await voteOf(context, { residents: 3, nature: "internal" }, yes);
  const said = printed(sheetOf(context, internal.voteId, "de").pages);
  expect(said).toContain("Abstimmung");
  expect(said).not.toContain("mitreden.example.org");
});

test.each([1, 3])("the first page says what came of each question, of %i", async (count) => {
  const context = serviceContext();
  const questions = Array.from({ length: count }, () => ({}));
  const { voteId } = await voteOf(context, { residents: 3, questions }, (_, question) => ({
    kind: "choice",
    choice: question === 1 ? "no" : "yes",
  }));
  const first = printed(sheetOf(context, voteId, "de").pages.slice(0, 1));
  const { t } = publicTranslation("de");
  for (const outcome of ["accepted", "rejected_by_majority"] as const) {
    const told = first.split(bare(t(`public:voteOutcomes.headline.${outcome}`))).length - 1;
    const expected = outcome === "accepted" ? Math.max(1, count - 1) : Math.min(1, count - 1);
    expect(told, outcome).toBe(expected);
  }
});

const NAMES = [
  "Katharina Müller-Lüdenscheidt",
  "Verkehrsberuhigung der Bahnhofsvorstadt",
  "Wochenmarktüberdachung",
  "Jugendbegegnungsstätte am Stadtpark",
];

/**
 * The words and figures of tables that no piece of a line has whole. Arabic words are read back in shaped pieces, and
 * numbers with a sign of either direction in two; what has a hyphen of its own may break behind it.
 */
function broken(pages: readonly PdfPage[], blocks: readonly DocumentBlock[]): readonly string[] {
  const pieces = pages.flatMap(({ texts }) => texts.map(({ text }) => bare(text)));
  const cells = blocks.flatMap((block) =>
    block.kind === "figure" ? [...block.table.headers, ...block.table.rows.flat()] : [],
  );
  const words = cells.flatMap((cell) => cell.split(/[ \n]|(?<=-)/)).map(bare);
  return [...new Set(words)].filter(
    (word) =>
      !/\p{Script=Arabic}|€|\.$/u.test(word) && !pieces.some((piece) => piece.includes(word)),
  );
}

function answerOf({ kind }: VoteRule, at: number, options: readonly string[]): VoteAnswer {
  const [first = "", second = "", third = ""] = [...options.slice(at % 3), ...options];
  switch (kind) {
    case "yes-no":
      return { kind: "choice", choice: at % 4 === 0 ? "no" : "yes" };
    case "consent":
      return { kind: "choice", choice: at % 4 === 0 ? "concern" : "agree" };
    case "single-choice":
      return { kind: "choice", choice: first };
    case "deciding-question": {
      const answers = Object.fromEntries(options.map((option) => [option, "yes"] as const));
      return { kind: "variants", answers, choice: first };
    }
    case "score":
      return {
        kind: "scores",
        scores: Object.fromEntries(options.map((option, n) => [option, (at + n) % 6])),
      };
    case "approval":
    case "equal-shares":
    case "greedy-budget":
      return { kind: "approve", approve: [first, second] };
    default:
      return { kind: "ranking", ranking: [[first], [second], [third]] };
  }
}

test("no head, name or figure of a result breaks inside a word, under any rule, in any language", async () => {
  const context = serviceContext();
  nameTown(context.database);
  const rules: readonly VoteRule[] = Object.values(PAPER_RULES);
  const named = NAMES.map((text, at) => ({ text, cost: 200_000 + at }));
  const { voteId } = await voteOf(
    context,
    {
      residents: 25,
      questions: rules.map((rule) => ({
        rule,
        options: rule.kind === "yes-no" || rule.kind === "consent" ? [] : named,
      })),
    },
    (at, question, options) => answerOf(rules[question] ?? PAPER_RULES.consent, at, options),
  );
  for (const language of LANGUAGES) {
    const { pages, blocks } = sheetOf(context, voteId, language);
    expect(broken(pages, blocks), language).toEqual([]);
    for (const { texts } of pages) {
      expect(texts.filter(({ x }) => x < 50 || x > 545)).toEqual([]);
    }
  }
});

describe.each(["de", "en", "ar"] as const)("a table of a result in %s", (language) => {
  const head = { de: "Zählschritt", en: "Stage", ar: "المرحلة" }[language];

  /** A sheet with one table of so many columns, the first of names. */
  function tablePages(
    columns: number,
    figure: string,
  ): {
    readonly pages: readonly PdfPage[];
    readonly blocks: readonly DocumentBlock[];
  } {
    const context = serviceContext();
    nameTown(context.database);
    const counts = Array.from({ length: columns - 1 }, (_, at) => at + 1);
    const order = orderResultSheet(context, {
      ...{ voteId: "v", internal: true, language, title: { text: "T", german: true } },
      ...{ countedAt: "1.3.2026", publicUrl: "https://mitreden.example.org/" },
      blocks: [
        {
          ...{ kind: "figure", number: "", title: { text: "T", german: true } },
          ...{ sentence: null, chart: null, notes: [] },
          table: {
            headers: ["Option", ...counts.map((at) => `${head} ${at}`)],
            rows: NAMES.map((name) => [name, ...counts.map(() => figure)]),
          },
        },
      ],
    });
    return { pages: readPdf(typeset(order, "pdf")), blocks: order.blocks };
  }

  test.each([2, 3, 4, 6, 8, 12, 16, 20])(
    "of %i columns has every figure in one piece, and names its rows beside them",
    (columns) => {
      const figure = "1.234,56789";
      const { pages, blocks } = tablePages(columns, figure);
      const texts = pages.flatMap((page) => page.texts);
      expect(broken(pages, blocks)).toEqual([]);
      const figures = texts.filter(({ text }) => text === figure);
      expect(figures).toHaveLength(NAMES.length * (columns - 1));
      // A column of its own has room for its figures: neighbours do not run into each other.
      for (const one of figures) {
        const beside = figures.filter(({ x, y }) => Math.abs(y - one.y) < 1 && x > one.x);
        for (const { x } of beside) expect(x - one.x).toBeGreaterThan(one.size * 5);
      }
      // Each figure is in the row of a name.
      const named = texts.filter(({ text }) => /^(Kath|Verk|Woch|Jug)/.test(text));
      const rows = new Set(figures.map(({ y }) => Math.round(y)));
      expect(named.length).toBeGreaterThanOrEqual(rows.size);
      expect(Math.min(...figures.map(({ size }) => size))).toBeGreaterThanOrEqual(8.5);
      expect(texts.filter(({ x }) => x < 50 || x > 545)).toEqual([]);
    },
  );

  test("of short figures keeps six columns beside each other", () => {
    const figures = tablePages(6, "12").pages.flatMap((page) =>
      page.texts.filter(({ text }) => text === "12"),
    );
    expect(new Set(figures.map(({ y }) => Math.round(y))).size).toBe(NAMES.length);
  });
});

test("a long code stands in lines of four groups, and the name of a method in one piece", async () => {
  const context = serviceContext();
  nameTown(context.database);
  const rule: VoteRule = { kind: "scottish-stv", ...CHOOSING };
  const options = NAMES.slice(0, 2).map((text) => ({ text }));
  const { voteId } = await voteOf(
    context,
    { residents: 20, questions: [{ rule, options }] },
    (at, _, ids) => ({ kind: "ranking", ranking: [[ids[at % 2] ?? ""]] }),
  );
  const { view, pages } = sheetOf(context, voteId, "de");
  const texts = pages.flatMap((page) => page.texts.map(({ text }) => text.trim()));
  const hash = view.hashes.definition ?? "";
  for (const half of [hash.slice(0, 32), hash.slice(32)]) {
    expect(texts).toContain(half.match(/.{8}/g)?.join(" "));
  }
  expect(texts).toContain("lot-order 1");
  expect(texts).toContain(`https://mitreden.example.org/votes/${voteId}`);
});

test("charts of the result are drawn on paper, with the letters of the sheet", async () => {
  const context = serviceContext();
  const { voteId } = await voteOf(context, { residents: 3 }, () => ({
    kind: "choice",
    choice: "yes",
  }));
  const { pages } = sheetOf(context, voteId, "de");
  expect(printed(pages)).toContain("Angabenin:Stimmzettel");
});
