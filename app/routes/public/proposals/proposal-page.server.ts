import type { TFunction } from "i18next";
import { townDay } from "#app/domain/town-clock.ts";
import type { Language } from "#app/i18n/languages.ts";
import { reinstatedInWords } from "#app/routes/public/appeals/reinstated-words.ts";
import {
  namedVoteInWords,
  type VoteLink,
} from "#app/routes/public/vote-links/named-vote-in-words.server.ts";
import { isErased } from "#app/services/participation/published-texts.ts";
import type { ProposalDetails } from "#app/services/proposals/read-proposal.server.ts";
import { SUPPORTABLE } from "#app/services/proposals/support-proposal.server.ts";
import { dayInWords, dayOfMoment } from "#app/ui/dates.ts";
import {
  authorInWords,
  eurosInWords,
  eventInWords,
  standingInWords,
  supportersInWords,
  writtenIn,
} from "./proposal-words.server.ts";

/** A proposal with its figures, days and names in the reader's words. */
export function proposalPage(
  proposal: ProposalDetails,
  { t, language, now }: { t: TFunction<"public">; language: Language; now: Date },
) {
  const { current, answerDueOn } = proposal;
  const date = answerDueOn === null ? "" : dayInWords(answerDueOn, language);
  const overdue = answerDueOn !== null && answerDueOn < townDay(now);
  const votes = proposal.votes.map((vote) => namedVoteInWords(vote, { t, language }));
  const inVote = votes.some(({ pending }) => pending);
  return {
    id: proposal.id,
    processId: proposal.processId,
    stage: proposal.stage,
    language: isErased(current) ? language : proposal.language,
    written: writtenIn(proposal.language, language, t),
    title: isErased(current) ? t("appeals.former.gone") : current.title,
    erased: isErased(current) ? t("appeals.former.goneText") : null,
    reinstated: reinstatedInWords(proposal.reinstated, t, language),
    paragraphs: current.paragraphs.map(({ id, text }) => ({ id, text })),
    reasons: current.reasons,
    effect: current.effect,
    cost: current.cost === null ? null : eurosInWords(current.cost, language),
    costBasis: current.costBasis,
    placeName: current.placeName,
    standing: inVote ? t("voteLinks.inVote") : standingInWords(proposal, t),
    votes,
    inVote,
    due:
      answerDueOn === null ? null : t(`proposals.${overdue ? "overdue" : "answerDue"}`, { date }),
    overdue,
    authors: proposal.authors.map((author) => authorInWords(author, t)),
    supporters: supportersInWords(proposal.supporters, t),
    supportable: SUPPORTABLE.includes(proposal.stage),
    timeline: proposal.timeline.map((event) => ({
      ...eventInWords(event, t, language),
      link: amendmentBehind(event, proposal, t) ?? voteBehind(event, votes),
    })),
    versions: [...proposal.versions]
      .reverse()
      .map(({ number, at }) => ({ number, on: dayOfMoment(at, language) })),
  };
}
/** Which amendment led to the version of an event; null for any other event. */
function amendmentBehind(
  { event }: ProposalDetails["timeline"][number],
  { id, leadingAmendments }: ProposalDetails,
  t: TFunction<"public">,
) {
  const number = event.kind === "amended" ? leadingAmendments.get(event.version) : undefined;
  if (number === undefined) return null;
  const href = `/proposals/${id}/amendments#amendment-${number}`;
  return { name: t("amendments.from", { number: `${number}` }), href };
}

/** The vote of which an event tells; null for any other event. */
function voteBehind({ event }: ProposalDetails["timeline"][number], votes: readonly VoteLink[]) {
  const id = "voteId" in event ? event.voteId : undefined;
  const vote = votes.find((each) => each.id === id);
  return vote === undefined ? null : { name: vote.title?.text ?? "", href: vote.href };
}

export type ProposalPage = ReturnType<typeof proposalPage>;
