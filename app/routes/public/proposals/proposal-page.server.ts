import type { TFunction } from "i18next";
import { townDay } from "#app/domain/town-clock.ts";
import type { Language } from "#app/i18n/languages.ts";
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
  return {
    id: proposal.id,
    processId: proposal.processId,
    stage: proposal.stage,
    language: proposal.language,
    written: writtenIn(proposal.language, language, t),
    title: current.title,
    paragraphs: current.paragraphs.map(({ id, text }) => ({ id, text })),
    reasons: current.reasons,
    effect: current.effect,
    cost: current.cost === null ? null : eurosInWords(current.cost, language),
    costBasis: current.costBasis,
    placeName: current.placeName,
    standing: standingInWords(proposal, t),
    due:
      answerDueOn === null ? null : t(`proposals.${overdue ? "overdue" : "answerDue"}`, { date }),
    overdue,
    authors: proposal.authors.map((author) => authorInWords(author, t)),
    supporters: supportersInWords(proposal.supporters, t),
    supportable: SUPPORTABLE.includes(proposal.stage),
    timeline: proposal.timeline.map((event) => eventInWords(event, t, language)),
    versions: [...proposal.versions]
      .reverse()
      .map(({ number, at }) => ({ number, on: dayOfMoment(at, language) })),
  };
}
export type ProposalPage = ReturnType<typeof proposalPage>;
