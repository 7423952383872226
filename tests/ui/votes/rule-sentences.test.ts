import { describe, expect, test } from "vitest";
import { VOTE_RULE_KINDS, type VoteRule } from "#app/domain/votes/vote-rule.ts";
import { LANGUAGES, type Language } from "#app/i18n/languages.ts";
import { ruleName, ruleSentences } from "#app/ui/votes/rule-sentences.ts";
import { voteWords } from "#app/ui/votes/vote-words.server.ts";
import { RULES_IN_ALL_FORMS } from "#tests/support/vote-rules.ts";

function said(rule: VoteRule, language: Language, part: string): string {
  return ruleSentences(rule, voteWords(language))
    .filter((sentence) => sentence.part === part)
    .flatMap(({ texts }) => texts)
    .join(" ");
}

describe.each(LANGUAGES)("in %s", (language) => {
  const words = voteWords(language);

  test("every rule says how to vote, what decides, its base, its quorum, its tie rule and what a blank ballot means", () => {
    for (const rule of RULES_IN_ALL_FORMS) {
      const sentences = ruleSentences(rule, words, { present: true });
      const parts = sentences.map(({ part }) => part);
      expect(parts).toEqual(
        expect.arrayContaining(["ballot", "decides", "base", "quorum", "tie", "blank"]),
      );
      for (const { term, texts } of sentences) {
        for (const text of [term, ...texts]) {
          expect(text, JSON.stringify(rule)).not.toMatch(/votesRules|\{\{|undefined|^$/);
        }
        expect(texts.length).toBeGreaterThan(0);
      }
    }
  });

  test("every rule has a name of its own", () => {
    const names = VOTE_RULE_KINDS.map((kind) => ruleName(kind, words));
    expect(new Set(names).size).toBe(VOTE_RULE_KINDS.length);
  });

  test("two rules that differ in a parameter are told in different words", () => {
    const told = new Map<string, VoteRule>();
    for (const rule of RULES_IN_ALL_FORMS) {
      // Without raises the stop rule stops nothing, and one seat is all that an instant run-off fills.
      const silent =
        (rule.kind === "equal-shares" && !rule.completion.startsWith("add1")) ||
        (rule.kind === "irv" && rule.seats > 1);
      if (silent) continue;
      const text = JSON.stringify([
        rule.kind,
        ruleSentences(rule, words).flatMap(({ texts }) => texts),
      ]);
      expect(told.get(text), text).toBeUndefined();
      told.set(text, rule);
    }
  });
});

const QUORUMS = { presence: null, approval: null };

test("a simple majority counts yes and no, rejects a tie and needs nobody to take part", () => {
  const rule: VoteRule = {
    ...{ kind: "yes-no", majority: { rule: "simple-majority" }, quorums: QUORUMS },
    abstention: true,
  };
  expect(said(rule, "en", "decides")).toBe("The result is yes if more people vote yes than no.");
  expect(said(rule, "en", "tie")).toContain("the result is no");
  expect(said(rule, "en", "quorum")).toContain("no quorum");
  expect(said(rule, "en", "abstention")).toContain("for the quorum only");
});

test.each([
  ["absolute-majority", "entitled", "likeNo"],
  ["qualified-majority", "cast", "likeNo"],
  ["qualified-majority", "yes-no", "quorumOnly"],
] as const)(
  "a blank ballot weighs like no only where the base of a majority holds it: %s of %s",
  (majority, base, weight) => {
    const rule: VoteRule = {
      kind: "yes-no",
      majority:
        majority === "absolute-majority"
          ? { rule: majority }
          : { rule: majority, share: { num: 2, den: 3 }, base },
      ...{ quorums: QUORUMS, abstention: false },
    };
    const { t } = voteWords("en");
    expect(said(rule, "en", "blank")).toBe(t(`votesRules.blank.${weight}`));
    expect(said(rule, "en", "abstention")).toContain("cannot abstain");
  },
);

test.each([
  [{ num: 2, den: 3 }, "de", "\u20662/3\u2069"],
  [{ num: 1, den: 4 }, "de", "25\u00a0%"],
  [{ num: 1, den: 8 }, "en", "12.5%"],
] as const)("a quorum names its share: %j in %s", (share, language, shown) => {
  const rule: VoteRule = { kind: "consent", presence: share, abstention: true };
  expect(said(rule, language, "quorum")).toContain(shown);
});

test("a budget is an amount of euros as its reader writes it", () => {
  const rule: VoteRule = {
    ...{ kind: "greedy-budget", presence: null, tie: "lot", most: 3 },
    budget: 1_234_550,
  };
  expect(said(rule, "de", "decides")).toContain("12.345,50\u00a0€");
  expect(said(rule, "en", "decides")).toContain("€12,345.50");
  expect(said(rule, "en", "ballot")).toBe("You tick 3 projects at most.");
});

test("who is checked in is the base where those vote who are in the room", () => {
  const rule: VoteRule = { kind: "consent", presence: null, abstention: true };
  const bases = [true, false].map((present) =>
    ruleSentences(rule, voteWords("en"), { present }).find(({ part }) => part === "base"),
  );
  expect(bases.map((base) => base?.texts.some((text) => text.includes("checked in")))).toEqual([
    true,
    false,
  ]);
});
