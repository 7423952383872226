import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countQuestion } from "#app/domain/votes/count-question.ts";
import type { AskedQuestion, VoteAnswer } from "#app/domain/votes/vote-answer.ts";
import { VOTE_RULE_KINDS } from "#app/domain/votes/vote-rule.ts";
import { LANGUAGES, type Language } from "#app/i18n/languages.ts";
import { questionResult } from "#app/ui/votes/question-result.server.ts";
import type { QuestionResultView, ResultBlock } from "#app/ui/votes/result-blocks.ts";
import { resultWords } from "#app/ui/votes/result-words.ts";
import { voteWords } from "#app/ui/votes/vote-words.server.ts";
import {
  answersTo,
  ordinaryQuestion,
  questionOf,
  questionsUnder,
} from "#tests/domain/votes/questions.ts";
import { RULES } from "#tests/domain/votes/rules.ts";
import { elements, plain, textsOf } from "#tests/support/dataset-chart.ts";

type Said = readonly (readonly [number, VoteAnswer])[];

function resultOf(
  question: AskedQuestion,
  said: Said,
  language: Language = "en",
): QuestionResultView {
  const ballots = said.map(([count, answer]) => ({ count, answer }));
  const outcome = countQuestion(question, {
    ...{ ballots, totals: null, entitled: 100, lotSeed: "5eed" },
  });
  const options = question.options.map(({ id }) => ({ id, name: `Option ${id}` }));
  return questionResult(question, outcome, resultWords(voteWords(language), options));
}

/** Everything that a reader sees of a block, without the marks that keep directions. */
function textsIn(block: ResultBlock): readonly string[] {
  switch (block.kind) {
    case "heading":
      return [block.text];
    case "sentences":
      return block.texts.map(plain);
    case "steps":
      return block.items.flat().map(plain);
    case "table":
      return [block.title, ...block.table.headers, ...block.table.rows.flat()].map(plain);
    case "codes":
      return block.rows.flatMap(({ term, code }) => [term, code]);
    case "figure":
      return [
        ...[block.title, block.sentence, ...block.table.headers],
        ...block.table.rows.flat(),
        ...(block.chart === null
          ? []
          : [
              block.chart.description,
              ...textsOf(block.chart.svg),
              ...textsOf(block.chart.narrowSvg),
            ]),
      ].map(plain);
  }
}

function said({ headline, reasons, blocks }: QuestionResultView): string {
  return [headline, ...reasons, ...blocks.flatMap(textsIn)].map(plain).join("\n");
}

function tableOf(view: QuestionResultView, header: string) {
  const tables = view.blocks.flatMap((block) => ("table" in block ? [block.table] : []));
  return tables.find(({ headers }) => headers.includes(header));
}

function figuresOf(view: QuestionResultView) {
  return view.blocks.flatMap((block) => (block.kind === "figure" ? [block] : []));
}

const choose = (choice: string): VoteAnswer => ({ kind: "choice", choice });
const approve = (ids: string): VoteAnswer => ({ kind: "approve", approve: [...ids] });
const rank = (ranking: string): VoteAnswer => ({
  kind: "ranking",
  ranking: ranking.split(">").map((equal) => equal.split("=")),
});

describe.each(VOTE_RULE_KINDS)("any result of %s", (kind) => {
  test("is told in every language without a gap, with a table and every option by its name", () => {
    const votes = questionsUnder(kind).chain((question) =>
      fc.record({
        question: fc.constant(question),
        said: fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), answersTo(question)), {
          maxLength: 8,
        }),
      }),
    );
    fc.assert(
      fc.property(votes, fc.constantFrom(...LANGUAGES), ({ question, said: given }, language) => {
        const view = resultOf(question, given, language);
        const text = said(view);
        expect(text).not.toMatch(/vote(Course|Outcomes)|\{\{|undefined|null|NaN|Infinity/);
        expect(view.blocks.some((block) => "table" in block)).toBe(true);
        // Without a valid ballot STV has no stage that could name anybody.
        const blank = given.every(
          ([, answer]) => answer.kind === "ranking" && answer.ranking.length === 0,
        );
        if (!blank) {
          for (const { id } of question.options) expect(text).toContain(`Option ${id}`);
        }
      }),
      { seed: 20_260_712, numRuns: 40 },
    );
  });
});

test("yes and no stand as bars, with the line that yes had to reach, and the same numbers in a table", () => {
  const view = resultOf(
    questionOf({
      ...RULES["yes-no"],
      quorums: { presence: { num: 1, den: 5 }, approval: { num: 1, den: 4 } },
    }),
    [
      [31, choose("yes")],
      [17, choose("no")],
      [3, choose("abstain")],
      [2, choose("blank")],
    ],
  );
  expect(view.headline).toBe("The result is yes.");
  expect(tableOf(view, "Ballots")?.rows).toEqual([
    ["Yes", "31", "58.5%"],
    ["No", "17", "32.1%"],
    ["Abstention", "3", "5.7%"],
    ["Blank", "2", "3.8%"],
  ]);
  expect(tableOf(view, "needed")?.rows).toEqual([
    ["Majority: yes votes", "31", "18", "yes"],
    ["Quorum of presence: ballots cast", "53", "20", "yes"],
    ["Quorum of approval: votes of the side that leads", "31", "25", "yes"],
  ]);
  const [figure] = figuresOf(view);
  expect(figure?.sentence).toContain("needed: 18");
  expect(textsOf(figure?.chart?.svg ?? "")).toEqual(
    expect.arrayContaining(["Yes", "31", "needed"]),
  );
  expect(figure?.chart?.svg).toContain('stroke-dasharray="5 3"');
});

test("a chart is told apart without colours: by lightness and hatching, with a key", () => {
  const view = resultOf(ordinaryQuestion("irv"), [
    [4, rank("A")],
    [3, rank("B>C")],
    [2, rank("C>B")],
  ]);
  const svg = figuresOf(view)[0]?.chart?.svg ?? "";
  const fills = new Set(
    elements(svg, 'g[aria-label="rect"] rect').map((bar) => bar.getAttribute("fill")),
  );
  expect(fills.size).toBe(3);
  expect([...fills].filter((fill) => fill?.startsWith("url(#"))).toHaveLength(1);
  expect(textsOf(svg)).toEqual(expect.arrayContaining(["won", "continuing", "excluded"]));
});

test("bars begin on the right for readers of Arabic", () => {
  const given: Said = [
    [5, choose("C")],
    [4, choose("A")],
  ];
  const starts = (language: Language) => {
    const svg =
      figuresOf(resultOf(ordinaryQuestion("single-choice"), given, language))[0]?.chart?.svg ?? "";
    return elements(svg, 'g[aria-label="rect"] rect').map(
      (bar) => Number(bar.getAttribute("x")) + Number(bar.getAttribute("width")),
    );
  };
  expect(new Set(starts("ar")).size).toBe(1);
  expect(new Set(starts("en")).size).toBeGreaterThan(1);
});

test("an instant run-off tells round by round who drops out and where the ballots go", () => {
  const view = resultOf(ordinaryQuestion("irv"), [
    [4, rank("A")],
    [3, rank("B>C")],
    [2, rank("C>B")],
    [1, rank("C")],
  ]);
  const text = said(view);
  expect(text).toContain("Round 1: ballots that count: 10. More than half of them is needed: 6.");
  expect(tableOf(view, "Round 1")?.rows.map((row) => row[0])).toContain("do not count any more");
  expect(text).toContain("These were equal: Option B and Option C.");
  expect(text).toContain("The lot decided. It fell on:");
});

test("Scottish STV tells its quota, every transfer to five decimals, and what is lost", () => {
  const view = resultOf(questionOf({ ...RULES["scottish-stv"], seats: 2 }, 4), [
    [7, rank("A>B")],
    [2, rank("A>C")],
    [2, rank("A")],
    [4, rank("B")],
    [2, rank("C")],
    [2, rank("D")],
  ]);
  const text = said(view);
  expect(text).toContain("The quota is 7.");
  expect(text).toContain(
    "Stage 2: Option A has more than the quota. What is above it goes on: 2.54541 to Option B (ballots: 7); 0.72726 to Option C (ballots: 2).",
  );
  expect(text).toContain("Not transferable: 0.72726 (ballots: 2).");
  expect(text).toContain("Lost by rounding down: 0.00007.");
  expect(tableOf(view, "Stage 2")?.rows[1]).toEqual(
    expect.arrayContaining(["Option B", "6.54541"]),
  );
});

test("parts of votes have all five decimals, and means all three, whatever they end with", () => {
  const { exactly } = resultWords(voteWords("de"), []);
  expect(exactly(22.1975, 5)).toBe("22,19750");
  expect(exactly(2.87, 3)).toBe("2,870");
});

test("several names of many words or with a comma stand in the quotation marks of the language", () => {
  const named = (language: Language, ...names: readonly string[]) => {
    const options = names.map((name) => ({ id: name, name }));
    return plain(resultWords(voteWords(language), options).list(names));
  };
  expect(named("en", "Ana", "Ben Berg")).toBe("Ana and Ben Berg");
  expect(named("en", "Benches, and shade", "A bus")).toBe("“Benches, and shade” and “A bus”");
  expect(named("de", "Ein Bus nach 17 Uhr", "Bänke")).toBe("„Ein Bus nach 17 Uhr“ und „Bänke“");
  expect(named("de", "Bänke, dazu Schatten")).toBe("Bänke, dazu Schatten");
});

test("Schulze shows the direct comparisons as a matrix, the strongest paths and who beats whom", () => {
  const view = resultOf(ordinaryQuestion("schulze"), [
    [4, rank("A>B>C")],
    [3, rank("B>C>A")],
    [2, rank("C>A>B")],
  ]);
  const matrices = view.blocks.flatMap((block) =>
    "table" in block && block.table.headers.includes("over 2") ? [block.table.rows] : [],
  );
  expect(matrices).toEqual([
    [
      ["1. Option A", "–", "6", "4"],
      ["2. Option B", "3", "–", "7"],
      ["3. Option C", "5", "2", "–"],
    ],
    [
      ["1. Option A", "–", "6", "6"],
      ["2. Option B", "5", "–", "7"],
      ["3. Option C", "5", "5", "–"],
    ],
  ]);
  expect(said(view)).toContain("1 → 2 → 3");
  const svg = figuresOf(view)[0]?.chart?.svg ?? "";
  expect(textsOf(svg)).toEqual(expect.arrayContaining(["6", "3", "7"]));
});

test("equal shares tell the order of purchase, who pays what, and what every lost project lacked", () => {
  // 1000 euros for 10 ballots. C costs 400, B 500, A 700.
  const question = questionOf({ ...RULES["equal-shares"], completion: "none" });
  const view = resultOf(question, [
    [6, approve("BC")],
    [4, approve("A")],
  ]);
  const text = said(view);
  expect(text).toContain("Each share is €100.");
  expect(text).toContain("Option C costs €400. Votes: 6.");
  expect(text).toContain("6 people pay about €66.67 each.");
  expect(text).toContain("The lower price decided.");
  expect(text).toContain("Whoever has enough pays 16.67% of the price.");
  expect(tableOf(view, "Left of the shares")?.rows).toEqual([
    ["Option A", "€700", "4", "€400", "€300"],
    ["Option B", "€500", "6", "€200", "€300"],
  ]);
});

test("a budget by votes tells what was left when a project had its turn", () => {
  const view = resultOf(ordinaryQuestion("greedy-budget"), [
    [3, approve("AB")],
    [2, approve("A")],
  ]);
  expect(tableOf(view, "Money there was")?.rows).toEqual([
    ["Option B", "€500", "3", "€300", "€200"],
    ["Option C", "€400", "0", "–", "nobody supports it"],
  ]);
});

test("a lot is shown with its order, its seed and its method", () => {
  const view = resultOf(ordinaryQuestion("approval"), [
    [3, approve("A")],
    [3, approve("B")],
  ]);
  const codes = view.blocks.find((block) => block.kind === "codes");
  expect(codes).toEqual({
    kind: "codes",
    rows: [
      { term: "Seed of the lot", code: "5eed" },
      { term: "Method", code: "lot-order 1" },
    ],
  });
  expect(said(view)).toContain("These were equal: Option A and Option B.");
});

test("a result without a single ballot has no chart and says so", () => {
  const view = resultOf(ordinaryQuestion("borda"), []);
  expect(view.headline).toBe("Nobody voted.");
  expect(figuresOf(view).map(({ chart }) => chart)).toEqual([null]);
});
