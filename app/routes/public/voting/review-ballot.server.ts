import { isBlankAnswer } from "#app/domain/votes/blank-answer.ts";
import { readBallot } from "#app/domain/votes/read-ballot.ts";
import type { VoteBallot } from "#app/domain/votes/vote-answer.ts";
import type { Language } from "#app/i18n/languages.ts";
import {
  newTrackingOffer,
  type TrackingOffer,
} from "#app/services/votes/voting/tracking-offer.server.ts";
import { type AnswerFault, answerFaults } from "./answer-faults.server.ts";
import {
  answerFields,
  type EnteredBallot,
  enteredBallot,
  fieldsOfBallot,
} from "./ballot-fields.server.ts";
import type { ballotPage } from "./ballot-page.server.ts";

/** What a filled-in ballot says, with a new tracking code; or what is wrong with it; or that no ballots are taken. */
export type BallotReview =
  | {
      readonly kind: "review";
      readonly answers: VoteBallot;
      readonly allBlank: boolean;
      /** The fields from which the same ballot is read again. */
      readonly fields: EnteredBallot;
      readonly offer: TrackingOffer;
    }
  | {
      readonly kind: "faults";
      readonly entered: EnteredBallot;
      readonly faults: readonly AnswerFault[];
    }
  | { readonly kind: "refused" };

export function reviewBallot(
  { page, ballot, entitle }: ReturnType<typeof ballotPage>,
  form: FormData,
  language: Language,
): BallotReview {
  if (ballot === null || page.sheet === null) return { kind: "refused" };
  const entered = enteredBallot(form);
  const read = readBallot(ballot.questions, answerFields(entered));
  entitle(read.ok ? "review" : "faults");
  if (!read.ok) {
    return { kind: "faults", entered, faults: answerFaults(page.sheet, read.problems, language) };
  }
  return {
    kind: "review",
    answers: read.value,
    allBlank: Object.values(read.value).every(isBlankAnswer),
    fields: fieldsOfBallot(ballot.questions, read.value),
    offer: newTrackingOffer(),
  };
}
