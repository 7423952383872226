import type { TFunction } from "i18next";
import type { Language } from "#app/i18n/languages.ts";
import type { OwnRecord } from "#app/services/participation/own-record.server.ts";
import { momentInWords } from "#app/ui/dates.ts";
import { figure } from "#app/ui/figures.ts";
import type { OwnFact, OwnSection } from "./own-sections.server.ts";

type Translate = TFunction<"public">;

/** What somebody wrote and did in their process, in plain words; nothing for whoever did nothing yet. */
export function ownRecordSections(
  record: OwnRecord | null,
  { t, language }: { readonly t: Translate; readonly language: Language },
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
    { title: t("reply.own.record.texts"), facts: texts(record, t, when) },
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

function named(title: string | null, written: Language | null, unknown: string) {
  return title === null || written === null
    ? { text: unknown }
    : { text: title, textLanguage: written };
}

function texts({ texts: own }: OwnRecord, t: Translate, when: (at: Date) => string): OwnFact[] {
  const kinds = {
    proposal: t("appeals.kinds.proposal"),
    contribution: t("appeals.kinds.contribution"),
    amendment: t("appeals.kinds.amendment"),
    statement: t("appeals.kinds.statement"),
    document: t("rooms.kinds.document"),
    notes: t("rooms.kinds.notes"),
    task: t("rooms.tasks.edit"),
  };
  return own.flatMap(({ kind, at, language, passages }) =>
    passages.map(({ field, text }) => ({
      name: `${when(at)}, ${kinds[kind]}, ${field === "text" ? t("rooms.fields.text") : t(`proposals.parts.${field}`)}`,
      text,
      ...(language === null ? {} : { textLanguage: language }),
    })),
  );
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
