import type { TFunction } from "i18next";
import type { ProposalDecision, WorkState } from "#app/domain/proposals/proposal-life.ts";
import { LANGUAGE_NAMES, type Language } from "#app/i18n/languages.ts";
import { LOCALES } from "#app/i18n/locales.ts";
import type { ListedProposal } from "#app/services/proposals/list-proposals.server.ts";
import type { ShownAuthor } from "#app/services/proposals/proposal-authors.server.ts";
import type { StoredProposalEvent } from "#app/services/proposals/stored-proposal.server.ts";
import { dayInWords, dayOfMoment } from "#app/ui/dates.ts";

type Translate = TFunction<"public">;

interface Standing {
  readonly stage: ListedProposal["stage"];
  readonly decision: string | null;
  readonly work: string | null;
}

/** Where a proposal stands, in a few words: its stage, or what was decided and how far that has come. */
export function standingInWords({ stage, decision, work }: Standing, t: Translate): string {
  if (stage !== "decided" || decision === null) return t(`proposals.stages.${stage}`);
  const decided = t(`proposals.decisions.${decision as ProposalDecision}`);
  return work === null ? decided : `${decided} · ${t(`proposals.work.${work as WorkState}`)}`;
}

/** A proposal as a list shows it. */
export function listedInWords(proposal: ListedProposal, t: Translate, language: Language) {
  const { id, title, stage, supporters, answerDueOn, overdue, publishedAt } = proposal;
  const date = answerDueOn === null ? "" : dayInWords(answerDueOn, language);
  return {
    id,
    title,
    stage,
    language: proposal.language,
    standing: standingInWords(proposal, t),
    due:
      answerDueOn === null ? null : t(`proposals.${overdue ? "overdue" : "answerDue"}`, { date }),
    supporters: supportersInWords(supporters, t),
    publishedOn: publishedAt === null ? null : dayOfMoment(publishedAt, language),
  };
}
export type ListedInWords = ReturnType<typeof listedInWords>;

export function supportersInWords(supporters: number, t: Translate): string {
  return supporters === 0
    ? t("proposals.noSupporters")
    : t("proposals.supporters", { count: supporters });
}

/** What became of a proposal, as a line of its timeline. */
export function eventInWords(
  { sequence, event, at, reason, owner, dueOn, cost, evidence }: StoredProposalEvent,
  t: Translate,
  language: Language,
) {
  return {
    sequence,
    on: dayOfMoment(at, language),
    what: headline(event, t, language),
    reason,
    owner,
    dueOn: dueOn === null ? null : dayInWords(dueOn, language),
    cost: cost === null ? null : eurosInWords(cost, language),
    evidence,
  };
}

function headline(event: StoredProposalEvent["event"], t: Translate, language: Language): string {
  switch (event.kind) {
    case "put":
      if (event.supporters !== undefined) {
        const date = dayInWords(event.answerDueOn, language);
        return t("proposalLinks.support.put", { count: event.supporters, date });
      }
      return t(`proposals.events.put_${event.to}`, {
        date: dayInWords(event.answerDueOn, language),
      });
    case "voted":
      return t(`proposals.events.voted_${event.outcome ?? "counted"}`);
    case "decided":
    case "decision_corrected":
      return t(`proposals.events.${event.kind}`, {
        decision: t(`proposals.decisions.${event.decision}`),
      });
    case "work":
      return t("proposals.events.work", { state: t(`proposals.work.${event.state}`) });
    case "amended":
      return t("proposals.events.amended", { version: `${event.version}` });
    default:
      return t(`proposals.events.${event.kind}`);
  }
}

/** An author as a reader sees them. Names that people chose keep a direction of their own. */
export function authorInWords({ kind, name }: ShownAuthor, t: Translate): string {
  if (kind === "panel") return t("proposals.panel");
  return kind === "former" ? t("proposals.former") : name;
}

/** Whole euros. */
export function eurosInWords(euros: number, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], {
    style: "currency",
    currency: "EUR",
    maximumFractionDigits: 0,
  }).format(euros);
}

/** In which language a proposal is written, where that is not the reader's. */
export function writtenIn(written: Language, reader: Language, t: Translate): string | null {
  if (written === reader) return null;
  return t("proposals.written", { language: LANGUAGE_NAMES[written] });
}
