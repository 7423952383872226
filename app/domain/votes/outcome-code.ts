import type { QuestionOutcome } from "#app/domain/votes/count-question.ts";
import type { StoredTally, StoredTallyOf } from "#app/domain/votes/stored-result.ts";
import type { AskedQuestion } from "#app/domain/votes/vote-answer.ts";
import type { VoteRuleOf } from "#app/domain/votes/vote-rule.ts";

interface Says<Code extends string, Params extends object> {
  readonly code: Code;
  readonly params: Readonly<Params>;
}

/** Of yes-or-no questions. `needed`: the fewest yes that would be a majority, reckoned of `base`. */
interface MajorityNumbers {
  readonly majority: "simple-majority" | "absolute-majority" | "qualified-majority";
  readonly yes: number;
  readonly no: number;
  readonly needed: number;
  readonly base: number;
}

interface Decisive {
  /** The best option. */
  readonly winner: string;
  /** The best of those who are not chosen; null where there is none. */
  readonly next: string | null;
}

/** Rules whose options are compared by one number: votes, approvals or points (which can be halves). */
type NumberRule = "single-choice" | "approval" | "borda";

/**
 * Who won and why, for one plain sentence: options are named by ids, amounts are in cents. `byLot`: on the way there a lot
 * decided a tie.
 */
export type OutcomeCode =
  | Says<"nobody_voted", { entitled: number }>
  /** Nothing is decided. `ahead`: who would be chosen. */
  | Says<
      "presence_missed",
      { cast: number; needed: number; entitled: number; ahead: readonly string[] }
    >
  | Says<"accepted", MajorityNumbers>
  | Says<"rejected_by_majority", MajorityNumbers>
  | Says<"rejected_by_tie", MajorityNumbers>
  /** The majority said yes, and was too small for the quorum of approval. */
  | Says<"approval_missed", { yes: number; no: number; counted: number; needed: number }>
  | Says<"consent", { agree: number }>
  | Says<"consent_with_concerns", { agree: number; concerns: number }>
  | Says<"back_to_discussion", { objections: number }>
  | Says<"nobody_agreed", { abstained: number }>
  | Says<"no_variant_accepted", object>
  | Says<"only_variant_accepted", { winner: string; yes: number; no: number }>
  /** By the deciding question: `next` is the second of those that are accepted. */
  | Says<"variant_preferred", Decisive & { votes: number; nextVotes: number }>
  /** The deciding question tied; the most yes decided. */
  | Says<"variant_by_yes", Decisive & { yes: number; nextYes: number }>
  | Says<"variant_by_lot", { winner: string; between: readonly string[] }>
  | Says<"variant_tie_refused", { between: readonly string[] }>
  /** Ballots were cast, and none of them is for anybody. */
  | Says<"nobody_chosen", { cast: number }>
  | Says<
      "chosen_by_number",
      Decisive & { rule: NumberRule; number: number; nextNumber: number | null }
    >
  | Says<"chosen_by_sum", Decisive & { sum: number; nextSum: number | null }>
  /** Means as the fractions sum / scored. */
  | Says<
      "chosen_by_mean",
      Decisive & {
        sum: number;
        scored: number;
        nextSum: number | null;
        nextScored: number | null;
      }
    >
  /** Of `counting` ballots that counted in the last of `rounds` rounds. */
  | Says<
      "chosen_by_runoff",
      Decisive & {
        votes: number;
        nextVotes: number | null;
        counting: number;
        rounds: number;
        byLot: boolean;
      }
    >
  /** Scottish STV: in the order of election. `byQuota` of them have the quota. */
  | Says<
      "elected_by_transfer",
      { winners: readonly string[]; seats: number; quota: number; byQuota: number; byLot: boolean }
    >
  /** Schulze: each other option loses the direct comparison with the winner. */
  | Says<"chosen_over_each", { winner: string; others: number }>
  /** Schulze: on the strongest paths nobody beats the winner. */
  | Says<"chosen_by_paths", { winner: string; others: number }>
  /** Schulze: none of these beats another; they share the first place. */
  | Says<"several_unbeaten", { winners: readonly string[] }>
  /** As many as there are seats, best first. */
  | Says<"several_chosen", { rule: string; winners: readonly string[]; seats: number }>
  /** Fewer than the seats: no others were on any ballot. */
  | Says<"seats_left_open", { winners: readonly string[]; seats: number }>
  /** `drawn` of those that were equal (`between`) won the lot. */
  | Says<
      "chosen_by_lot",
      {
        winners: readonly string[];
        drawn: readonly string[];
        between: readonly string[];
      }
    >
  /** Only a lot could decide between these, and the rule has none. `winners` are chosen for certain. */
  | Says<"tie_refused", { winners: readonly string[]; between: readonly string[] }>
  | Says<
      "projects_bought",
      {
        winners: readonly string[];
        projects: number;
        cost: number;
        budget: number;
        byLot: boolean;
      }
    >
  | Says<"nothing_bought", { budget: number }>
  | Says<"projects_tie_refused", { winners: readonly string[]; between: readonly string[] }>;

/** What the outcome of a question comes down to. */
export function outcomeCode(question: AskedQuestion, outcome: QuestionOutcome): OutcomeCode {
  const { cast, entitled, presence, winners, result } = outcome;
  if (cast === 0) return { code: "nobody_voted", params: { entitled } };
  if (presence !== null && !presence.reached) {
    const { needed } = presence;
    return { code: "presence_missed", params: { cast, needed, entitled, ahead: winners } };
  }
  const byLot = outcome.lot !== null;
  switch (result.rule) {
    case "yes-no":
      return ofMajority(result);
    case "consent":
      return ofConsent(result);
    case "deciding-question":
      return ofVariants(result);
    case "equal-shares":
    case "greedy-budget": {
      const { budget } = question.rule as VoteRuleOf<"equal-shares" | "greedy-budget">;
      return ofBudget(result, budget, byLot);
    }
    case "irv":
      return ofRunoff(result, cast, byLot);
    case "scottish-stv":
      return ofTransfers(result, cast, byLot);
    default: {
      const { seats } = question.rule as VoteRuleOf<"single-choice" | "schulze">;
      return ofSeats(result, seats, cast);
    }
  }
}

function ofMajority(result: StoredTallyOf<"yes-no">): OutcomeCode {
  const { yes, no } = result.totals;
  const { rule: majority, needed, base, tie, reached } = result.majority;
  const numbers = { majority, yes, no, needed, base };
  if (result.accepted) return { code: "accepted", params: numbers };
  if (!reached) {
    return { code: tie === null ? "rejected_by_majority" : "rejected_by_tie", params: numbers };
  }
  const missed = result.quorums.find(({ quorum }) => quorum === "approval");
  const { counted, needed: asked } = missed ?? { counted: yes, needed };
  return { code: "approval_missed", params: { yes, no, counted, needed: asked } };
}

function ofConsent({ totals, outcome }: StoredTallyOf<"consent">): OutcomeCode {
  const { agree, concern, objection, abstain, blank } = totals;
  switch (outcome) {
    case "back-to-discussion":
      return { code: "back_to_discussion", params: { objections: objection } };
    case "nobody-agreed":
      return { code: "nobody_agreed", params: { abstained: abstain + blank } };
    case "consent":
      return concern === 0
        ? { code: "consent", params: { agree } }
        : { code: "consent_with_concerns", params: { agree, concerns: concern } };
  }
}

function ofVariants(result: StoredTallyOf<"deciding-question">): OutcomeCode {
  const between = result.tie?.between ?? [];
  const accepted = result.questions.filter(({ result: { accepted } }) => accepted);
  const winner = result.winners[0] ?? "";
  const won = accepted.find(({ question }) => question === winner);
  const others = accepted.filter(({ question }) => question !== winner);
  switch (result.decidedBy) {
    case "none-accepted":
      return { code: "no_variant_accepted", params: {} };
    case "only-one-accepted": {
      const { yes, no } = won?.result.totals ?? { yes: 0, no: 0 };
      return { code: "only_variant_accepted", params: { winner, yes, no } };
    }
    case "deciding-question": {
      const next = bestOf(others, ({ preferred }) => preferred);
      const votes = won?.preferred ?? 0;
      return {
        code: "variant_preferred",
        params: { winner, votes, next: next?.question ?? null, nextVotes: next?.preferred ?? 0 },
      };
    }
    case "majority-votes": {
      const tied = others.filter(({ preferred }) => preferred === won?.preferred);
      const next = bestOf(tied, ({ result: { totals } }) => totals.yes);
      const yes = won?.result.totals.yes ?? 0;
      const nextYes = next?.result.totals.yes ?? 0;
      return {
        code: "variant_by_yes",
        params: { winner, yes, next: next?.question ?? null, nextYes },
      };
    }
    case "lot":
      return { code: "variant_by_lot", params: { winner, between } };
    case "refused":
      return { code: "variant_tie_refused", params: { between } };
  }
}

function bestOf<Item>(items: readonly Item[], number: (item: Item) => number): Item | undefined {
  return [...items].sort((a, b) => number(b) - number(a))[0];
}

function ofBudget(
  { winners, cost, refused }: StoredTallyOf<"equal-shares" | "greedy-budget">,
  budget: number,
  byLot: boolean,
): OutcomeCode {
  if (refused !== null) {
    return { code: "projects_tie_refused", params: { winners, between: refused.between } };
  }
  const projects = winners.length;
  return projects === 0
    ? { code: "nothing_bought", params: { budget } }
    : { code: "projects_bought", params: { winners, projects, cost, budget, byLot } };
}

function ofRunoff(result: StoredTallyOf<"irv">, cast: number, byLot: boolean): OutcomeCode {
  const { rounds, winners } = result;
  const last = rounds.at(-1);
  const winner = winners[0];
  if (winner === undefined || last === undefined) {
    const between = last?.tie?.between;
    return between === undefined
      ? { code: "nobody_chosen", params: { cast } }
      : { code: "tie_refused", params: { winners, between } };
  }
  const [first, second] = last.standings;
  return {
    code: "chosen_by_runoff",
    params: {
      ...{ winner, votes: first?.votes ?? 0 },
      ...{ next: second?.candidate ?? null, nextVotes: second?.votes ?? null },
      counting: last.standings.reduce((sum, { votes }) => sum + votes, 0),
      ...{ rounds: rounds.length, byLot },
    },
  };
}

function ofTransfers(
  { elected, seats, quota, refused, ballots, stages }: StoredTallyOf<"scottish-stv">,
  cast: number,
  byLot: boolean,
): OutcomeCode {
  if (refused !== null) {
    return { code: "tie_refused", params: { winners: elected, between: refused.between } };
  }
  if (ballots.valid === 0) return { code: "nobody_chosen", params: { cast } };
  const byQuota = stages
    .flatMap((stage) => stage.elected)
    .filter(({ by }) => by === "quota").length;
  return {
    code: "elected_by_transfer",
    params: { winners: elected, seats, quota, byQuota, byLot },
  };
}

/** Rules that fill seats from classes of options. */
type SeatResult = Exclude<
  StoredTally,
  {
    readonly rule:
      | "yes-no"
      | "consent"
      | "deciding-question"
      | "equal-shares"
      | "greedy-budget"
      | "irv"
      | "scottish-stv";
  }
>;

function ofSeats(result: SeatResult, seats: number, cast: number): OutcomeCode {
  const { rule, tie, winners } = result;
  if (tie?.decidedBy === "refused") {
    return { code: "tie_refused", params: { winners, between: tie.between } };
  }
  const winner = winners[0];
  if (winner === undefined) return { code: "nobody_chosen", params: { cast } };
  if (tie !== null) {
    return { code: "chosen_by_lot", params: { winners, drawn: tie.chosen, between: tie.between } };
  }
  if (rule === "schulze" && winners.length > seats) {
    return { code: "several_unbeaten", params: { winners } };
  }
  if (winners.length < seats) return { code: "seats_left_open", params: { winners, seats } };
  if (seats > 1) return { code: "several_chosen", params: { rule, winners, seats } };
  return ofOneWinner(result, winner);
}

function ofOneWinner(result: SeatResult, winner: string): OutcomeCode {
  if (result.rule === "schulze") {
    const { candidates, comparisons } = result;
    const row = candidates.indexOf(winner);
    const others = candidates.length - 1;
    const beatsEach = candidates.every(
      (_, other) =>
        other === row || (comparisons[row]?.[other] ?? 0) > (comparisons[other]?.[row] ?? 0),
    );
    return { code: beatsEach ? "chosen_over_each" : "chosen_by_paths", params: { winner, others } };
  }
  const next = result.standings[1]?.candidate ?? null;
  if (result.rule === "score") {
    const [first, second] = result.standings;
    const sums = { sum: first?.sum ?? 0, nextSum: second?.sum ?? null };
    if (result.measure === "sum")
      return { code: "chosen_by_sum", params: { winner, next, ...sums } };
    const scored = { scored: first?.scored ?? 0, nextScored: second?.scored ?? null };
    return { code: "chosen_by_mean", params: { winner, next, ...sums, ...scored } };
  }
  const numbers = numbersOf(result);
  const { rule } = result;
  return {
    code: "chosen_by_number",
    params: { winner, next, rule, number: numbers[0] ?? 0, nextNumber: numbers[1] ?? null },
  };
}

function numbersOf(result: StoredTallyOf<NumberRule>): readonly number[] {
  switch (result.rule) {
    case "single-choice":
      return result.standings.map(({ votes }) => votes);
    case "approval":
      return result.standings.map(({ approvals }) => approvals);
    case "borda":
      return result.standings.map(({ points }) => points);
  }
}
