import type { TFunction } from "i18next";
import { LANGUAGE_NAMES, type Language } from "#app/i18n/languages.ts";
import { reinstatedInWords } from "#app/routes/public/appeals/reinstated-words.ts";
import { authorInWords } from "#app/routes/public/proposals/proposal-words.server.ts";
import type { DiscussedProposal } from "#app/services/contributions/discussed-proposal.server.ts";
import type { ShownThread } from "#app/services/contributions/read-discussion.server.ts";
import type {
  ContributionStub,
  ShownContribution,
} from "#app/services/contributions/shown-contributions.server.ts";
import { dayOfMoment } from "#app/ui/dates.ts";
import { figure } from "#app/ui/figures.ts";

type Translate = TFunction<"public">;

/** A contribution with its figures, days and names in the reader's words. */
export function contributionInWords(
  contribution: ShownContribution,
  t: Translate,
  reader: Language,
) {
  const { id, proposalId, author, kind, language, text, changedAt, stub, translation } =
    contribution;
  const { helpful, notHelpful } = contribution;
  const ratings = helpful + notHelpful;
  return {
    ...{ id, proposalId, kind, language, text },
    ofTown: author === null,
    kindName: t(`discussion.kinds.${author === null ? "town" : kind}`),
    author: author === null ? t("discussion.town") : authorInWords(author, t),
    on: dayOfMoment(contribution.at, reader),
    changed:
      changedAt === null || stub !== null
        ? null
        : t("discussion.changed", { date: dayOfMoment(changedAt, reader) }),
    rated:
      ratings === 0
        ? t("discussion.notRated")
        : t("discussion.rated", { count: ratings, helpful: figure(helpful, reader) }),
    /** Where the language is not the reader's, or a translation stands beside. */
    written:
      language === reader && translation === null
        ? null
        : t("discussion.original", { language: LANGUAGE_NAMES[language] }),
    stub: stub === null ? null : stubInWords(stub, t),
    reinstated: reinstatedInWords(contribution.reinstated, t, reader),
    translation:
      translation === null
        ? null
        : {
            text: translation.text,
            language: translation.language,
            label: t("discussion.translation", { language: LANGUAGE_NAMES[translation.language] }),
            outdated: translation.outdated ? t("discussion.translationOutdated") : null,
          },
  };
}
export type ContributionInWords = ReturnType<typeof contributionInWords>;

function stubInWords(stub: ContributionStub, t: Translate) {
  if (stub.kind === "withdrawn") return { text: t("discussion.stubs.withdrawn"), reason: null };
  const measure = stub.measure === "remove" ? "removed" : "hidden";
  const { rule, reason } = stub;
  const text =
    rule === null
      ? t(`discussion.stubs.${measure}NoRule`)
      : t(`discussion.stubs.${measure}`, { rule: `${rule.position}` });
  return { text, reason };
}

/** An argument or a question with the first of its replies, as a list shows it. */
export function threadInWords(thread: ShownThread, t: Translate, reader: Language) {
  const { contribution, replies, replyCount } = thread;
  return {
    contribution: contributionInWords(contribution, t, reader),
    replies: replies.map((reply) => contributionInWords(reply, t, reader)),
    replyCount,
  };
}
export type ThreadInWords = ReturnType<typeof threadInWords>;

/** The proposal to which a discussion belongs, as its pages name it. */
export function discussedInWords({ id, language, title, open }: DiscussedProposal, t: Translate) {
  return {
    id,
    open,
    title: title ?? t("discussion.hiddenProposal"),
    /** Null where the title is a sentence of the page. */
    language: title === null ? null : language,
  };
}
export type DiscussedInWords = ReturnType<typeof discussedInWords>;
