import fc from "fast-check";
import { expect, test } from "vitest";
import { parseTallyOptions } from "#app/cli/tally-options.ts";
import { type TallyFile, tally } from "#app/cli/tally-rules.ts";
import { countBorda } from "#app/domain/tally/borda.ts";
import { readBlt } from "#app/domain/tally/formats/read-blt.ts";
import { readPb } from "#app/domain/tally/formats/read-pb.ts";
import { countGreedyBudget } from "#app/domain/tally/greedy-budget.ts";
import { countInstantRunoff } from "#app/domain/tally/instant-runoff.ts";
import { lotOrder } from "#app/domain/tally/lot.ts";
import { countSchulze } from "#app/domain/tally/schulze.ts";
import { countScottishStv } from "#app/domain/tally/scottish-stv.ts";
import { ballotRows } from "#app/domain/votes/ballot-rows.ts";
import { countQuestion, type QuestionOutcome } from "#app/domain/votes/count-question.ts";
import { outcomeCode } from "#app/domain/votes/outcome-code.ts";
import { takesTotals } from "#app/domain/votes/paper-totals.ts";
import { optionNames } from "#app/domain/votes/question-lot.ts";
import {
  ballotJson,
  bltFile,
  type ListedBallots,
  type NamedQuestion,
  pbFile,
} from "#app/domain/votes/recount-files.ts";
import { recountOptions } from "#app/domain/votes/recount-options.ts";
import type { VoteAnswer } from "#app/domain/votes/vote-answer.ts";
import { isBudget, VOTE_RULE_KINDS, type VoteRuleKind } from "#app/domain/votes/vote-rule.ts";
import { addUpPapers } from "#tests/domain/votes/add-up-papers.ts";
import { answersTo, ordinaryQuestion, questionsUnder } from "#tests/domain/votes/questions.ts";

const RUNS = { seed: 87, numRuns: 300 };
const SEED = "lot of the vote";

/** Labels with every sign that a format could stumble over; some of them are equal. */
const LABELS = ['Park "east"', "abstain", "Library; and café", "blank", 'a\\b,"c"', "Park"];

interface Counted {
  readonly named: NamedQuestion;
  readonly ballots: ListedBallots;
  readonly outcome: QuestionOutcome;
}

function votes(...kinds: readonly VoteRuleKind[]): fc.Arbitrary<Counted> {
  return questionsUnder(...kinds).chain((question) =>
    fc
      .record({
        online: fc.array(answersTo(question), { minLength: 1, maxLength: 9 }),
        papers: fc.array(answersTo(question), { maxLength: 6 }),
        absent: fc.nat(5),
      })
      .map(({ online, papers, absent }) => {
        const onPaper = takesTotals(question.rule.kind) ? papers : [];
        const totals =
          onPaper.length === 0
            ? null
            : addUpPapers(
                question,
                onPaper.map((answer) => ({ count: 1, answer })),
              );
        const outcome = countQuestion(question, {
          ballots: online.map((answer) => ({ count: 1, answer })),
          entitled: online.length + onPaper.length + absent,
          ...{ totals, lotSeed: SEED },
        });
        const listed = online.map((answer, at) => ({ trackingCode: `code-${at}`, answer }));
        const labels = LABELS.slice(0, question.options.length);
        return {
          named: { question, title: 'Which "one"?', labels },
          ballots: { listed, totals },
          outcome,
        };
      }),
  );
}

/** Whether only a lot could decide, and the rule has none: the counts that are compared here draw one. */
function isRefused({ named, outcome }: Counted): boolean {
  return outcomeCode(named.question, { ...outcome, presence: null }).code.endsWith("tie_refused");
}

/** What `npm run tally` makes of a file with the options that go with it. */
function recount({ named, outcome }: Counted, file: TallyFile) {
  const parsed = parseTallyOptions([
    ...["--ballots", "file", ...recountOptions(named.question, outcome)],
  ]);
  if (parsed === "help" || "faults" in parsed) throw new Error(JSON.stringify(parsed));
  const counted = tally(file, parsed.options);
  if (!counted.ok) throw new Error(JSON.stringify(counted.problem));
  return JSON.parse(JSON.stringify(counted.value)) as {
    readonly winners?: readonly string[];
    readonly elected?: readonly string[];
    readonly outcome?: string;
    readonly accepted?: boolean;
    readonly totals?: object;
    readonly presence?: object;
    readonly decided?: boolean;
  };
}

function namesOfWinners({ named, outcome }: Counted): readonly string[] {
  const names = optionNames(named.labels);
  const ids = named.question.options.map(({ id }) => id);
  return outcome.winners.map((id) => names[ids.indexOf(id)] ?? "");
}

test.each(VOTE_RULE_KINDS.filter((kind) => !isBudget(kind)))(
  "the JSON of %s is recounted to the same result: papers counted as totals, lots, refused ties and quorums included",
  (kind) => {
    fc.assert(
      fc.property(votes(kind), (counted) => {
        const text = ballotJson(counted.named, counted.ballots);
        const result = recount(counted, { format: "json", text });
        expect([result.presence ?? null, result.decided ?? true]).toEqual([
          counted.outcome.presence,
          counted.outcome.decided,
        ]);
        const stored = counted.outcome.result;
        if (stored.rule === "yes-no") {
          expect([result.accepted, result.totals]).toEqual([stored.accepted, stored.totals]);
        } else if (stored.rule === "consent") {
          expect([result.outcome, result.totals]).toEqual([stored.outcome, stored.totals]);
        } else {
          expect(result.winners ?? result.elected).toEqual(namesOfWinners(counted));
        }
      }),
      RUNS,
    );
  },
);

test.each(["equal-shares", "greedy-budget"] as const)(
  "the .pb file of %s is recounted to the same projects",
  (kind) => {
    fc.assert(
      fc.property(votes(kind), (counted) => {
        const { named, ballots, outcome } = counted;
        const text = pbFile(named, ballots, outcome.winners) ?? "";
        const numbers = namesOfWinners(counted).map((name) => name.split(".")[0]);
        const result = recount(counted, { format: "pb", text });
        expect(result.winners).toEqual(numbers);
        expect(result.presence ?? null).toEqual(outcome.presence);
      }),
      RUNS,
    );
  },
);

test("a .pb file names projects and winners, and each ballot by its tracking code", () => {
  const answer: VoteAnswer = { kind: "approve", approve: ["A", "C"] };
  const named = {
    ...{ question: ordinaryQuestion("greedy-budget"), title: "Town; budget" },
    labels: LABELS.slice(0, 3),
  };
  const totals = { kind: "approve", cast: 1, blank: 0, approvals: { B: 1 } } as const;
  const text = pbFile(named, { listed: [{ trackingCode: "7KQM", answer }], totals }, ["C"]);
  expect(text).toContain('description;"Town; budget"');
  expect(text).toContain('1;700.00;1;"Park ""east""";0');
  expect(text).toContain('3;400.00;1;"Library; and café";1');
  expect(text).toMatch(/\n7KQM;1,3\npaper-1;2\n$/);
});

test("approvals as a .pb file with unit costs elect the same options by votes", () => {
  fc.assert(
    fc.property(votes("approval"), (counted) => {
      fc.pre(!isRefused(counted));
      const { named, ballots, outcome } = counted;
      const file = readPb(pbFile(named, ballots, outcome.winners) ?? "");
      if (!file.ok) throw new Error(file.problem.code);
      const { election } = file.value;
      const numbers = election.projects.map(({ id }) => id);
      const { winners } = countGreedyBudget(election, lotOrder(numbers, SEED));
      // Of equals that are all chosen, their order is no part of the result.
      const chosen = namesOfWinners(counted).map((name) => name.split(".")[0]);
      expect([...winners].sort()).toEqual(chosen.sort());
    }),
    RUNS,
  );
});

test("strict rankings as BLT are recounted to the same winners", () => {
  fc.assert(
    fc.property(votes("borda", "irv", "scottish-stv", "schulze"), (counted) => {
      fc.pre(!isRefused(counted));
      const { named, ballots, outcome } = counted;
      const text = bltFile(named, ballots);
      const strict = ballots.listed.every(
        ({ answer }) =>
          answer.kind === "ranking" && answer.ranking.every((rank) => rank.length === 1),
      );
      expect(text !== null).toBe(strict);
      if (text === null) return;
      const file = readBlt(text);
      if (!file.ok) throw new Error(file.problem.code);
      const { profile, seats, title } = file.value;
      expect(title).toBe(named.title);
      const lot = outcome.lot === null ? null : lotOrder(profile.candidates, outcome.lot.seed);
      const { rule } = named.question;
      const winners = {
        borda: () => countBorda(profile, seats, lot).winners,
        irv: () => countInstantRunoff(profile, lot).winners,
        "scottish-stv": () => countScottishStv(profile, seats, lot).elected,
        schulze: () =>
          countSchulze(profile, "tie" in rule && rule.tie === "lot" ? seats : null, lot).winners,
      }[outcome.result.rule as "borda" | "irv" | "scottish-stv" | "schulze"];
      if (rule.kind === "schulze" && rule.tie === "refuse" && rule.seats > 1) return;
      expect(winners()).toEqual(namesOfWinners(counted));
    }),
    RUNS,
  );
});

test.each(["yes-no", "consent", "single-choice", "approval", "score", "equal-shares"] as const)(
  "%s is no file of rankings",
  (kind) => {
    const named = { question: ordinaryQuestion(kind), title: "", labels: LABELS.slice(0, 3) };
    expect(bltFile(named, { listed: [], totals: null })).toBeNull();
  },
);

test.each(["yes-no", "score", "borda"] as const)("%s is no file of approvals", (kind) => {
  const named = { question: ordinaryQuestion(kind), title: "", labels: LABELS.slice(0, 3) };
  expect(pbFile(named, { listed: [], totals: null }, [])).toBeNull();
});

test("JSON says which ballots stand for papers that were counted as totals, and holds no reasons", () => {
  const answer: VoteAnswer = { kind: "choice", choice: "objection", reasons: "secret" };
  const totals = { kind: "choice", choices: { agree: 2, objection: 0 } } as const;
  const text = ballotJson(
    { question: ordinaryQuestion("consent"), title: "Rules", labels: [] },
    { listed: [{ trackingCode: "7KQM", answer }], totals },
  );
  expect(JSON.parse(text)).toEqual({
    title: "Rules",
    ballots: [
      { count: 1, choice: "objection" },
      { count: 2, fromTotals: true, choice: "agree" },
    ],
  });
  expect(text).not.toContain("7KQM");
});

test("the list of ballots is a table with a column for each choice and option", () => {
  const labels = ["Park", "Library", "Pool"];
  const kinds = ["yes-no", "single-choice", "deciding-question", "approval", "score", "schulze"];
  const questions = kinds.map((kind) => ({
    ...{ title: "", labels: kind === "yes-no" ? [] : labels },
    question: { ...ordinaryQuestion(kind as VoteRuleKind), id: kind },
  }));
  const ballot: Record<string, VoteAnswer> = {
    "yes-no": { kind: "choice", choice: "no" },
    "single-choice": { kind: "choice", choice: "B" },
    "deciding-question": {
      ...{ kind: "variants", choice: "abstain" },
      answers: { A: "yes", B: "no", C: "blank" },
    },
    approval: { kind: "approve", approve: ["C"] },
    score: { kind: "scores", scores: { A: 0, C: 5 } },
    schulze: { kind: "ranking", ranking: [["C"], ["A"]] },
  };
  expect(ballotRows(questions, [{ trackingCode: "7KQM", ballot }])).toEqual([
    [
      ...["tracking_code", "q1", "q2", "q3", "q3: 1. Park", "q3: 2. Library", "q3: 3. Pool"],
      ...["q4: 1. Park", "q4: 2. Library", "q4: 3. Pool"],
      ...["q5: 1. Park", "q5: 2. Library", "q5: 3. Pool"],
      ...["q6: 1. Park", "q6: 2. Library", "q6: 3. Pool"],
    ],
    [
      ...["7KQM", "no", "2. Library", "abstain", "yes", "no", "blank"],
      ...["", "", "1", "0", "", "5", "2", "", "1"],
    ],
  ]);
  expect(() => ballotRows(questions, [{ trackingCode: "7KQM", ballot: {} }])).toThrow(RangeError);
});
