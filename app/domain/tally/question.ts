import { decideByAbsoluteMajority } from "#app/domain/tally/absolute-majority.ts";
import {
  decideByQualifiedMajority,
  type MajorityBase,
} from "#app/domain/tally/qualified-majority.ts";
import { checkQuorums, type QuorumResult, type Quorums } from "#app/domain/tally/quorum.ts";
import type { Share } from "#app/domain/tally/shares.ts";
import { decideBySimpleMajority } from "#app/domain/tally/simple-majority.ts";
import type { MajorityResult, YesNoTotals } from "#app/domain/tally/yes-no.ts";

type MajorityRule =
  | { readonly rule: "simple-majority" }
  | { readonly rule: "absolute-majority" }
  | { readonly rule: "qualified-majority"; readonly share: Share; readonly base: MajorityBase };

/** What a question needs to be accepted. */
export interface QuestionRule {
  readonly majority: MajorityRule;
  readonly quorums: Quorums;
  /** Who could vote; in a room: who is checked in. */
  readonly entitled: number;
}

export interface QuestionResult {
  readonly totals: YesNoTotals;
  readonly majority: MajorityResult<MajorityRule["rule"]>;
  readonly quorums: readonly QuorumResult[];
  /** The majority and every quorum are reached. */
  readonly accepted: boolean;
}

/** Decides a question that is answered by yes or no: it is accepted with its majority and all its quorums. */
export function decideQuestion(totals: YesNoTotals, rule: QuestionRule): QuestionResult {
  const majority = decideMajority(totals, rule);
  const quorums = checkQuorums(totals, rule.quorums, rule.entitled);
  const accepted = majority.reached && quorums.every(({ reached }) => reached);
  return { totals, majority, quorums, accepted };
}

function decideMajority(totals: YesNoTotals, { majority, entitled }: QuestionRule) {
  switch (majority.rule) {
    case "simple-majority":
      return decideBySimpleMajority(totals);
    case "absolute-majority":
      return decideByAbsoluteMajority(totals, entitled);
    case "qualified-majority":
      return decideByQualifiedMajority(totals, { ...majority, entitled });
  }
}
