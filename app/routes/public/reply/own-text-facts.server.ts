import type { TFunction } from "i18next";
import type { Language } from "#app/i18n/languages.ts";
import type { OwnRecord } from "#app/services/participation/own-record.server.ts";
import type { OwnStanding } from "#app/services/participation/own-texts.server.ts";
import { dayInWords, dayOfMoment, momentInWords } from "#app/ui/dates.ts";
import type { OwnFact } from "./own-sections.server.ts";

/** Whoever reads what is stored about them, and when. */
export interface Reader {
  readonly t: TFunction<"public">;
  readonly language: Language;
  readonly now: Date;
}

/** What somebody wrote, and where each of it stands. */
export function ownTextFacts({ texts }: OwnRecord, reader: Reader): OwnFact[] {
  const { t, language: own } = reader;
  const kinds = {
    proposal: t("appeals.kinds.proposal"),
    contribution: t("appeals.kinds.contribution"),
    amendment: t("appeals.kinds.amendment"),
    statement: t("appeals.kinds.statement"),
    document: t("rooms.kinds.document"),
    notes: t("rooms.kinds.notes"),
    task: t("rooms.tasks.edit"),
  };
  return texts.flatMap(({ kind, at, language, passages, standing }) => {
    const name = `${momentInWords(at, own)}, ${kinds[kind]}`;
    return [
      ...passages.map(({ field, text }) => ({
        name: `${name}, ${field === "text" ? t("rooms.fields.text") : t(`proposals.parts.${field}`)}`,
        text,
        ...(language === null ? {} : { textLanguage: language }),
      })),
      ...(standing === null ? [] : standingFacts(standing, name, reader)),
    ];
  });
}

function standingFacts(standing: OwnStanding, name: string, { t, language }: Reader): OwnFact[] {
  // Of these the reasons are written by others, in whatever language.
  const because = (reason: string, label: string) =>
    reason === "" ? [] : [{ name: `${name}, ${label}`, text: reason }];
  switch (standing.of) {
    case "amendment": {
      const status = t(`amendments.statuses.${standing.outcome}`);
      const { decidedAt, reason } = standing;
      const text =
        decidedAt === null
          ? status
          : t("amendments.decidedOn", { status, date: dayOfMoment(decidedAt, language) });
      return [{ name, text }, ...because(reason, t("amendments.decisionReason"))];
    }
    case "statement": {
      const text = t(`statements.own.status.${standing.status}`);
      return [{ name, text }, ...because(standing.reason, t("statements.own.reason"))];
    }
    case "task":
      return [{ name, text: taskInWords(standing, { t, language }) }];
  }
}

/** Whether a task is done, and until when it is to be. */
export function taskInWords(
  { done, dueOn }: { readonly done: boolean; readonly dueOn: string | null },
  { t, language }: Pick<Reader, "t" | "language">,
): string {
  const due =
    dueOn === null
      ? t("reply.own.record.noDue")
      : t("rooms.tasks.due", { date: dayInWords(dueOn, language) });
  return `${t(done ? "rooms.tasks.done" : "rooms.tasks.open")}, ${due}`;
}
