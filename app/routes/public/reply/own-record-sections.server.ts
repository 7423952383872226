import type { TFunction } from "i18next";
import type { OwnRecord } from "#app/services/participation/own-record.server.ts";
import { momentInWords } from "#app/ui/dates.ts";
import { figure } from "#app/ui/figures.ts";
import type { OwnFact, OwnSection } from "./own-sections.server.ts";
import { named, ownSharedWorkSections } from "./own-shared-work-sections.server.ts";
import { ownTextFacts, type Reader } from "./own-text-facts.server.ts";

type Translate = TFunction<"public">;

/** What somebody wrote and did in their process, in plain words; nothing for whoever did nothing yet. */
export function ownRecordSections(
  record: OwnRecord | null,
  { t, language, now }: Reader,
): OwnSection[] {
  if (record === null) return [];
  const when = (at: Date) => momentInWords(at, language);
  const unknown = t("discussion.hiddenProposal");
  return [
    {
      title: t("reply.own.record.title"),
      facts: [
        ...(record.shownName === ""
          ? []
          : [{ name: t("reply.own.record.shownName"), text: record.shownName }]),
        { name: t("reply.own.record.since"), text: when(record.since) },
        ...record.rules.map(({ version, at }) => ({
          name: t("reply.own.record.rules"),
          text: t("moderation.rules.version", {
            number: figure(version, language),
            date: when(at),
          }),
        })),
      ],
    },
    { title: t("reply.own.record.texts"), facts: ownTextFacts(record, { t, language, now }) },
    ...ownSharedWorkSections(record, { t, language, now }),
    {
      title: t("reply.own.record.supports"),
      facts: record.supports.map(({ at, title, language: written }) => ({
        name: when(at),
        ...named(title, written, unknown),
      })),
    },
    {
      title: t("reply.own.record.ratings"),
      facts: record.ratings.map(({ at, helpful, title, language: written }) => ({
        name: `${when(at)}, ${t(helpful ? "discussion.own.helpful" : "discussion.own.notHelpful")}`,
        ...named(title, written, unknown),
      })),
    },
    {
      title: t("statements.own.title"),
      facts: record.stances.map(({ at, number, stance }) => ({
        name: when(at),
        text: `${t("appeals.kinds.statement")} ${figure(number, language)}: ${t(`statements.own.${stance}`)}`,
      })),
    },
    { title: t("appeals.own.title"), facts: decisions(record, t, when) },
  ].filter(({ facts }) => facts.length > 0);
}

function decisions(record: OwnRecord, t: Translate, when: (at: Date) => string): OwnFact[] {
  return record.decisions.flatMap(({ measure, since, facts, reason, language, appeal }) => [
    { name: when(since), text: t(`appeals.measures.${measure}`) },
    { name: t("appeals.statement.facts"), text: facts, textLanguage: language },
    { name: t("appeals.statement.reason"), text: reason, textLanguage: language },
    ...(appeal === null
      ? []
      : [
          {
            name: `${t("appeals.appeal.yours")}, ${when(appeal.at)}`,
            text: appeal.text ?? t("appeals.appeal.erased"),
            ...(appeal.text === null ? {} : { textLanguage: appeal.language }),
          },
          ...(appeal.result === null
            ? []
            : [
                {
                  name: t(`appeals.appeal.${appeal.result}`),
                  text: appeal.reason,
                  textLanguage: language,
                },
              ]),
        ]),
  ]);
}
