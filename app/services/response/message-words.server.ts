import { and, eq, inArray } from "drizzle-orm";
import type { AppealResult } from "#app/domain/moderation/appeals.ts";
import type { Measure } from "#app/domain/moderation/measures.ts";
import { townDay } from "#app/domain/town-clock.ts";
import { type Language, languageTag } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { townText } from "#app/services/texts/town-text.ts";
import type { Queryable } from "#db/connection.server.ts";
import { invitationSettings, municipality, processTexts } from "#db/schema/index.ts";

/** What became of a yes: it is in the pool, came too late, or waits for someone with custody. */
export type ConfirmedState = "counted" | "late" | "consent";

/** What a message tells. Of a text that moderators decided on it repeats nothing. */
export type MessageNews =
  | { readonly kind: "reply_confirmed"; readonly state?: ConfirmedState }
  | { readonly kind: "reply_withdrawn" | "reminder" }
  | {
      readonly kind: "moderation_decided";
      readonly measure: Exclude<Measure, "leave">;
      /** When a pause ends, or until when the text is to be changed; null for what has no end. */
      readonly until: Date | null;
      /** Last day for an objection, ISO date. */
      readonly appealUntil: string;
    }
  | { readonly kind: "appeal_decided"; readonly result: AppealResult };

/** Subject and text of a message, with whom to ask. */
export function messageWords(
  database: Queryable,
  processId: string,
  news: MessageNews & { readonly language: Language },
): { readonly subject: string; readonly text: string } {
  const { language } = news;
  const { t } = publicTranslation(language);
  const settings = database
    .select()
    .from(invitationSettings)
    .where(eq(invitationSettings.processId, processId))
    .get();
  const town = database.select().from(municipality).get();
  const title = titleOf(database, processId, language);
  const phone = settings?.phone ?? town?.phone ?? "";
  const hours = settings?.officeHours ?? town?.officeHours ?? "";
  const parts = [
    ...(town?.synthetic ? [t("public:messages.synthetic")] : []),
    t("public:messages.greeting"),
    ...bodyOf(news, { title, replyBy: settings?.replyBy ?? null }),
    ...(phone === ""
      ? []
      : [
          hours === ""
            ? t("public:messages.phoneOnly", { phone })
            : t("public:messages.phone", { phone, hours }),
        ]),
    ...(town === undefined ? [] : [town.name]),
  ];
  return {
    subject: t(`public:messages.subject.${news.kind}`, { title }),
    text: parts.join("\n\n"),
  };
}

function bodyOf(
  news: MessageNews & { readonly language: Language },
  { title, replyBy }: { readonly title: string; readonly replyBy: string | null },
): readonly string[] {
  const { language } = news;
  const { t } = publicTranslation(language);
  const page = t("public:appeals.own.title");
  switch (news.kind) {
    case "reply_confirmed":
      return [
        t(`public:messages.confirmed.${news.state ?? "counted"}`, { title }),
        t("public:messages.change"),
      ];
    case "reply_withdrawn":
      return [t("public:messages.withdrawn", { title })];
    case "reminder": {
      const date = replyBy === null ? "" : lastDay(replyBy, language);
      return [t("public:messages.reminder", { title, date })];
    }
    case "moderation_decided": {
      const date = news.until === null ? "" : lastDay(townDay(news.until), language);
      return [
        t(`public:messages.decided.${news.measure}`, { title, date }),
        t("public:messages.decidedWhere", { page }),
        t("public:messages.appealUntil", { date: lastDay(news.appealUntil, language) }),
      ];
    }
    case "appeal_decided":
      return [
        t(`public:messages.appealed.${news.result}`, { title }),
        t("public:messages.appealedWhere", { page }),
      ];
  }
}

function titleOf(database: Queryable, processId: string, language: Language): string {
  const rows = database
    .select({ language: processTexts.language, title: processTexts.title })
    .from(processTexts)
    .where(
      and(eq(processTexts.processId, processId), inArray(processTexts.language, [language, "de"])),
    )
    .all();
  const title = townText(language, (own) => rows.find((row) => row.language === own)?.title);
  return title?.text ?? "";
}

function lastDay(day: string, language: Language): string {
  const format = new Intl.DateTimeFormat(languageTag(language), {
    dateStyle: "long",
    timeZone: "UTC",
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}
