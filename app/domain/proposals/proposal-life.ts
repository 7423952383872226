import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";

/**
 * Where a proposal stands. `draft`: seen by its authors alone. `submitted`: waits to be published. `published`:
 * everybody reads it. `discussed`: arguments, amendments and new versions are welcome. `put`: its text is
 * fixed and waits for the outcome of a vote or for the town. `decided`: the town said what it does with it. `joined` and
 * `withdrawn` are ends of their own.
 */
const PROPOSAL_STAGES = [
  "draft",
  "submitted",
  "published",
  "discussed",
  "put",
  "decided",
  "joined",
  "withdrawn",
] as const;
export type ProposalStage = (typeof PROPOSAL_STAGES)[number];

/** Stages after which nobody decides on a proposal's text any more. */
const ENDED_STAGES: readonly string[] = [
  "decided",
  "joined",
  "withdrawn",
] satisfies ProposalStage[];

export function hasEnded(stage: string): boolean {
  return ENDED_STAGES.includes(stage);
}

/** Stages in which everybody takes part in a proposal. */
const OPEN_STAGES: readonly string[] = ["published", "discussed"] satisfies ProposalStage[];

export function isOpen(stage: string): boolean {
  return OPEN_STAGES.includes(stage);
}

/** Whether the text of a proposal can change, and its authors can come and go. */
export function isChangeable(stage: string): boolean {
  return stage === "draft" || stage === "submitted" || isOpen(stage);
}

export const DECISIONS = ["accepted", "accepted_with_changes", "declined"] as const;
export type ProposalDecision = (typeof DECISIONS)[number];

/**
 * What a vote came to for one proposal. `undecided`: a tie that nobody breaks, a quorum that was missed or a serious
 * objection left it open.
 */
export const VOTE_OUTCOMES = ["accepted", "rejected", "undecided"] as const;
export type VoteOutcome = (typeof VOTE_OUTCOMES)[number];

/** How far the town has come with what it accepted. */
export const WORK_STATES = ["not_begun", "in_work", "done"] as const;
export type WorkState = (typeof WORK_STATES)[number];

/** What became of a proposal, as its public timeline tells it. Words that belong to it are kept beside it. */
export type ProposalEvent =
  | { readonly kind: "submitted" | "returned" | "published" | "discussion_opened" | "withdrawn" }
  | { readonly kind: "amended"; readonly version: number }
  /**
   * @property supporters how many supported it, where that is why the town owes an answer
   * @property voteId the vote that was opened about it
   */
  | {
      readonly kind: "put";
      readonly to: "vote" | "town";
      readonly answerDueOn: string;
      readonly supporters?: number | undefined;
      readonly voteId?: string | undefined;
    }
  /** @property outcome null where the vote asked more than whether this proposal is wanted */
  | { readonly kind: "voted"; readonly voteId: string; readonly outcome: VoteOutcome | null }
  | { readonly kind: "vote_cancelled"; readonly voteId: string }
  | { readonly kind: "taken_back" }
  | { readonly kind: "decided" | "decision_corrected"; readonly decision: ProposalDecision }
  | { readonly kind: "work"; readonly state: WorkState }
  | { readonly kind: "joined"; readonly intoId: string };

/** What somebody wants to happen with a proposal. */
export type ProposalStep =
  | { readonly kind: "submit" | "publish" | "open_discussion" }
  | { readonly kind: "return"; readonly reasonGiven: boolean }
  | { readonly kind: "withdraw" }
  | { readonly kind: "amend"; readonly version: number }
  /**
   * @property answerDueOn ISO date until which the town answers
   * @property supporters how many support it, where so many are enough
   */
  | {
      readonly kind: "put";
      readonly to: "town";
      readonly answerDueOn: string;
      readonly supporters?: number;
    }
  /**
   * A vote about it is opened.
   *
   * @property answerDueOn ISO date until which the town says what follows, where it does not owe an answer already
   */
  | { readonly kind: "put_to_vote"; readonly voteId: string; readonly answerDueOn: string }
  /** A vote about it is final. */
  | {
      readonly kind: "record_vote";
      readonly voteId: string;
      readonly outcome: VoteOutcome | null;
    }
  | { readonly kind: "cancel_vote"; readonly voteId: string }
  | { readonly kind: "take_back"; readonly reasonGiven: boolean }
  | {
      readonly kind: "decide";
      readonly decision: ProposalDecision;
      readonly reasonGiven: boolean;
    }
  | {
      readonly kind: "report_work";
      readonly state: WorkState;
      readonly ownerGiven: boolean;
      readonly evidenceGiven: boolean;
    }
  /** @property agreed whether an author of each of the two proposals agreed */
  | { readonly kind: "join"; readonly intoId: string; readonly agreed: boolean };

export interface ProposalState {
  readonly stage: ProposalStage;
  /** ISO date; null while nobody owes an answer. */
  readonly answerDueOn: string | null;
  readonly decision: ProposalDecision | null;
  readonly work: WorkState | null;
  /** Ids of the votes about it that are neither final nor cancelled. */
  readonly votes: readonly string[];
}

export const NEW_PROPOSAL: ProposalState = {
  stage: "draft",
  answerDueOn: null,
  decision: null,
  work: null,
  votes: [],
};

type StepProblem = Problem<
  | "proposal_not_there"
  | "proposal_in_vote"
  | "proposal_reason_missing"
  | "proposal_not_accepted"
  | "proposal_owner_missing"
  | "proposal_evidence_missing"
  | "proposal_not_agreed"
>;

/** From which stages a step may be taken. */
const FROM: Record<ProposalStep["kind"], readonly ProposalStage[]> = {
  submit: ["draft"],
  return: ["submitted"],
  publish: ["submitted"],
  open_discussion: ["published"],
  amend: ["published", "discussed"],
  put: ["published", "discussed"],
  // Whether its text was put to the town before or not: residents can be asked.
  put_to_vote: ["published", "discussed", "put"],
  // A vote about what was decided before, such as in which order it comes, leaves it decided.
  record_vote: ["put", "decided"],
  cancel_vote: ["put"],
  take_back: ["put"],
  decide: ["put", "decided"],
  report_work: ["decided"],
  join: ["published", "discussed"],
  withdraw: ["draft", "submitted", "published", "discussed"],
};

/** Steps that wait until the votes about a proposal are over. */
const AFTER_VOTES: readonly ProposalStep["kind"][] = ["take_back", "decide"];

/**
 * What happens with a proposal when somebody takes a step. Failure codes: `proposal_not_there` (the step
 * does not follow from where the proposal stands), `proposal_in_vote` (the town neither decides nor takes back
 * what a vote is about that is not final), `proposal_reason_missing` (the town declines, changes,
 * corrects, returns or takes back without reasons), `proposal_not_accepted` (work on what was declined),
 * `proposal_owner_missing` and `proposal_evidence_missing` (work begins with somebody who answers for it and
 * is done with evidence), `proposal_not_agreed` (joined without the consent of both sides).
 */
export function takeStep(
  state: ProposalState,
  step: ProposalStep,
): Result<ProposalEvent, StepProblem> {
  if (!FROM[step.kind].includes(state.stage)) return problem("proposal_not_there", {});
  if (AFTER_VOTES.includes(step.kind) && state.votes.length > 0) {
    return problem("proposal_in_vote", {});
  }
  switch (step.kind) {
    case "submit":
      return ok({ kind: "submitted" });
    case "publish":
      return ok({ kind: "published" });
    case "open_discussion":
      return ok({ kind: "discussion_opened" });
    case "withdraw":
      return ok({ kind: "withdrawn" });
    case "return":
      return step.reasonGiven ? ok({ kind: "returned" }) : problem("proposal_reason_missing", {});
    case "take_back":
      return step.reasonGiven ? ok({ kind: "taken_back" }) : problem("proposal_reason_missing", {});
    case "amend":
      return ok({ kind: "amended", version: step.version });
    case "put":
      return ok(step);
    case "put_to_vote": {
      const { voteId } = step;
      if (state.votes.includes(voteId)) return problem("proposal_not_there", {});
      const answerDueOn = state.answerDueOn ?? step.answerDueOn;
      return ok({ kind: "put", to: "vote", answerDueOn, voteId });
    }
    case "record_vote":
    case "cancel_vote": {
      const { voteId } = step;
      if (state.stage !== "decided" && !state.votes.includes(voteId)) {
        return problem("proposal_not_there", {});
      }
      return ok(
        step.kind === "cancel_vote"
          ? { kind: "vote_cancelled", voteId }
          : { kind: "voted", voteId, outcome: step.outcome },
      );
    }
    case "decide": {
      const correction = state.stage === "decided";
      if (!step.reasonGiven && (correction || step.decision !== "accepted")) {
        return problem("proposal_reason_missing", {});
      }
      const kind = correction ? "decision_corrected" : "decided";
      return ok({ kind, decision: step.decision });
    }
    case "report_work":
      if (state.decision === "declined") return problem("proposal_not_accepted", {});
      if (step.state !== "not_begun" && !step.ownerGiven) {
        return problem("proposal_owner_missing", {});
      }
      if (step.state === "done" && !step.evidenceGiven) {
        return problem("proposal_evidence_missing", {});
      }
      return ok({ kind: "work", state: step.state });
    case "join":
      return step.agreed
        ? ok({ kind: "joined", intoId: step.intoId })
        : problem("proposal_not_agreed", {});
  }
}

/** Folds what happened into where a proposal stands. */
export function proposalAfter(events: readonly ProposalEvent[]): ProposalState {
  return events.reduce(apply, NEW_PROPOSAL);
}

function apply(state: ProposalState, event: ProposalEvent): ProposalState {
  switch (event.kind) {
    case "submitted":
      return { ...state, stage: "submitted" };
    case "returned":
      return { ...state, stage: "draft" };
    case "published":
      return { ...state, stage: "published" };
    case "discussion_opened":
    case "amended":
      return { ...state, stage: "discussed" };
    case "put": {
      const votes = event.voteId === undefined ? state.votes : [...state.votes, event.voteId];
      return { ...state, stage: "put", answerDueOn: event.answerDueOn, votes };
    }
    case "voted":
    case "vote_cancelled":
      return { ...state, votes: state.votes.filter((id) => id !== event.voteId) };
    case "taken_back":
      return { ...state, stage: "discussed", answerDueOn: null };
    case "decided":
    case "decision_corrected": {
      const work = event.decision === "declined" ? null : (state.work ?? "not_begun");
      return { ...state, stage: "decided", answerDueOn: null, decision: event.decision, work };
    }
    case "work":
      return { ...state, work: event.state };
    case "joined":
      return { ...state, stage: "joined", answerDueOn: null };
    case "withdrawn":
      return { ...state, stage: "withdrawn", answerDueOn: null };
  }
}
