import { describe, expect, test } from "vitest";
import type { OutcomeCode } from "#app/domain/votes/outcome-code.ts";
import { LANGUAGES } from "#app/i18n/languages.ts";
import { sentencesOf } from "#app/ui/votes/outcome-sentences.ts";
import { resultWords } from "#app/ui/votes/result-words.ts";
import { voteWords } from "#app/ui/votes/vote-words.server.ts";

type Params = {
  readonly [Code in OutcomeCode["code"]]: readonly Extract<
    OutcomeCode,
    { readonly code: Code }
  >["params"][];
};

const MAJORITIES = ["simple-majority", "absolute-majority", "qualified-majority"] as const;
const NUMBERS = { yes: 31, no: 17, needed: 33, base: 65 };
const TWO = ["A", "B"];
const NINE = [..."ABCDEFGHI"];

/** Every code there is, with all that makes its sentences differ. */
const OUTCOMES: Params = {
  nobody_voted: [{ entitled: 65 }],
  presence_missed: [
    { cast: 12, needed: 33, entitled: 65, ahead: [] },
    { cast: 12, needed: 33, entitled: 65, ahead: TWO },
  ],
  accepted: MAJORITIES.map((majority) => ({ majority, ...NUMBERS })),
  rejected_by_majority: MAJORITIES.map((majority) => ({ majority, ...NUMBERS })),
  rejected_by_tie: MAJORITIES.map((majority) => ({ majority, ...NUMBERS, no: NUMBERS.yes })),
  approval_missed: [{ yes: 31, no: 17, counted: 31, needed: 33 }],
  consent: [{ agree: 31 }],
  consent_with_concerns: [{ agree: 31, concerns: 17 }],
  back_to_discussion: [1, 2, 3, 11, 100].map((objections) => ({ objections })),
  nobody_agreed: [{ abstained: 17 }],
  no_variant_accepted: [{}],
  only_variant_accepted: [{ winner: "A", yes: 31, no: 17 }],
  variant_preferred: [
    { winner: "A", next: "B", votes: 31, nextVotes: 17 },
    { winner: "A", next: null, votes: 31, nextVotes: 0 },
  ],
  variant_by_yes: [{ winner: "A", next: "B", yes: 31, nextYes: 17 }],
  variant_by_lot: [{ winner: "A", between: TWO }],
  variant_tie_refused: [{ between: TWO }],
  nobody_chosen: [{ cast: 31 }],
  chosen_by_number: (["single-choice", "approval", "borda"] as const).flatMap((rule) => [
    { rule, winner: "A", next: "B", number: 31.5, nextNumber: 17 },
    { rule, winner: "A", next: null, number: 31, nextNumber: null },
  ]),
  chosen_by_sum: [{ winner: "A", next: "B", sum: 31, nextSum: 17 }],
  chosen_by_mean: [
    { winner: "A", next: "B", sum: 31, scored: 9, nextSum: 17, nextScored: 9 },
    { winner: "A", next: "B", sum: 31, scored: 9, nextSum: 0, nextScored: 0 },
  ],
  chosen_by_runoff: [1, 2].flatMap((rounds) =>
    [true, false].map((byLot) => ({
      ...{ winner: "A", next: "B", votes: 31, nextVotes: 17, counting: 48, rounds, byLot },
    })),
  ),
  elected_by_transfer: [0, 1, 2].map((byQuota) => ({
    ...{ winners: TWO, seats: 2, quota: 31, byQuota, byLot: true },
  })),
  chosen_over_each: [{ winner: "A", others: 3 }],
  chosen_by_paths: [{ winner: "A", others: 3 }],
  several_unbeaten: [{ winners: TWO }],
  several_chosen: [2, 3, 11, 100].map((seats) => ({ rule: "borda", winners: TWO, seats })),
  seats_left_open: [2, 3, 11, 100].map((seats) => ({ winners: ["A"], seats })),
  chosen_by_lot: [{ winners: TWO, drawn: ["B"], between: ["B", "C"] }],
  tie_refused: [
    { winners: [], between: TWO },
    { winners: ["C"], between: TWO },
  ],
  projects_bought: [["A"], TWO, NINE].map((winners) => ({
    ...{ winners, projects: winners.length, cost: 5_000_000, budget: 9_000_050, byLot: true },
  })),
  nothing_bought: [{ budget: 9_000_050 }],
  projects_tie_refused: [
    { winners: [], between: TWO },
    { winners: ["C"], between: TWO },
  ],
};

const ALL = Object.entries(OUTCOMES).flatMap(([code, examples]) =>
  (examples as readonly object[]).map((params) => ({ code, params }) as OutcomeCode),
);

const NAMES = NINE.map((id) => ({ id, name: `Vorschlag ${id}` }));

describe.each(LANGUAGES)("in %s", (language) => {
  const words = resultWords(voteWords(language), NAMES);

  test("every outcome has a sentence that says what it is, and one that says why", () => {
    for (const outcome of ALL) {
      const { headline, reasons } = sentencesOf(outcome, words);
      expect(reasons.length, outcome.code).toBeGreaterThan(0);
      for (const sentence of [headline, ...reasons]) {
        expect(sentence, JSON.stringify(outcome)).not.toMatch(
          /voteOutcomes|\{\{|undefined|null|NaN|^$/,
        );
      }
    }
  });

  test("every number and every name of an outcome is told", () => {
    for (const { code, params } of ALL) {
      const { headline, reasons } = sentencesOf({ code, params } as OutcomeCode, words);
      const said = [headline, ...reasons].join(" ");
      if ("winner" in params) expect(said, code).toContain(`Vorschlag ${params.winner}`);
      if ("between" in params) {
        for (const id of params.between) expect(said, code).toContain(`Vorschlag ${id}`);
      }
      // Leichte Sprache leaves out what only makes it harder; a simple majority needs no number of its own.
      const left = ["base", "needed", "others", "rounds", "seats", "projects", "byQuota", "count"];
      for (const [name, value] of Object.entries(params)) {
        const told = typeof value === "number" && value > 2 && !left.includes(name);
        const inside = ["scored", "nextScored", "sum", "nextSum", "objections", "nextVotes"];
        if (!told || inside.includes(name)) continue;
        const euros = name === "cost" || name === "budget";
        expect(said, `${code} ${name}`).toContain(
          euros ? words.euros(value) : words.number(value, 1),
        );
      }
    }
  });
});

test("the winner, and by how much, stand in plain words", () => {
  const words = resultWords(voteWords("en"), [
    { id: "A", name: "A playground" },
    { id: "B", name: "A bench" },
  ]);
  const said = sentencesOf(
    {
      code: "chosen_by_number",
      params: { rule: "single-choice", winner: "A", next: "B", number: 1310, nextNumber: 17 },
    },
    words,
  );
  const plain = [said.headline, ...said.reasons].map((text) => text.replace(/[\u2068\u2069]/g, ""));
  expect(plain).toEqual([
    "The winner is: A playground.",
    "These are the most votes: 1,310.",
    "Second: A bench (17).",
  ]);
});

test("more projects than a sentence bears are counted, not named", () => {
  const words = resultWords(voteWords("en"), NAMES);
  const bought = (winners: readonly string[]) =>
    sentencesOf(
      {
        code: "projects_bought",
        params: { winners, projects: winners.length, cost: 100, budget: 200, byLot: false },
      },
      words,
    ).headline;
  expect(bought(NINE)).toBe("9 projects are bought.");
  expect(bought(TWO)).toContain("Vorschlag A");
});
