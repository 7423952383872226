import type { Language } from "#app/i18n/languages.ts";
import type { OwnRecord } from "#app/services/participation/own-record.server.ts";
import { dayOfMoment, momentInWords } from "#app/ui/dates.ts";
import type { OwnFact, OwnSection } from "./own-sections.server.ts";
import { type Reader, taskInWords } from "./own-text-facts.server.ts";

/** A proposal by its title, or a word for one that is kept from readers. */
export function named(title: string | null, written: Language | null, unknown: string) {
  return title === null || written === null
    ? { text: unknown }
    : { text: title, textLanguage: written };
}

/** What somebody does together with others: codes for co-authors, proposals that are joined, tasks of a group. */
export function ownSharedWorkSections(record: OwnRecord, reader: Reader): OwnSection[] {
  const { t } = reader;
  return [
    { title: t("reply.own.record.coauthors.title"), facts: offers(record, reader) },
    { title: t("reply.own.record.joins.title"), facts: consents(record, reader) },
    {
      title: t("reply.own.record.tasks"),
      facts: record.tasks.map(({ title, ...task }) => ({
        name: taskInWords(task, reader),
        text: title,
      })),
    },
  ];
}

function offers({ coauthorOffers }: OwnRecord, { t, language, now }: Reader): OwnFact[] {
  return coauthorOffers.flatMap((offer) => {
    const { made, taken, offeredAt, takenAt, revokedAt, expiresAt } = offer;
    const when = momentInWords(taken && takenAt !== null ? takenAt : offeredAt, language);
    const proposal = named(offer.title, offer.language, t("discussion.hiddenProposal"));
    const [state, since] =
      takenAt !== null
        ? (["taken", takenAt] as const)
        : revokedAt !== null
          ? (["revoked", revokedAt] as const)
          : ([expiresAt > now ? "open" : "expired", expiresAt] as const);
    return [
      { name: t(`reply.own.record.coauthors.${made ? "made" : "took"}`, { when }), ...proposal },
      ...(made
        ? [
            {
              name: t("coauthors.code"),
              text: t(`reply.own.record.coauthors.${state}`, {
                date: dayOfMoment(since, language),
              }),
            },
          ]
        : []),
    ];
  });
}

function consents({ joinConsents }: OwnRecord, { t, language }: Reader): OwnFact[] {
  const unknown = t("discussion.hiddenProposal");
  return joinConsents.flatMap(({ at, outcome, proposal, into }) => [
    {
      name: t("reply.own.record.joins.agreed", { when: momentInWords(at, language) }),
      text: t(`reply.own.record.joins.${outcome}`),
    },
    {
      name: t("proposalLinks.join.from"),
      ...named(proposal.title, proposal.language, unknown),
    },
    { name: t("proposalLinks.join.into"), ...named(into.title, into.language, unknown) },
  ]);
}
