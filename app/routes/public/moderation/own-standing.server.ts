import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import type { Visit } from "#app/routes/guard.server.ts";
import { readOwnStanding } from "#app/services/moderation/read-own-standing.server.ts";
import { dayOfMoment } from "#app/ui/dates.ts";
import { changeAddress } from "./change-address.ts";

/** What moderators decided that a resident has to know, in their words. */
export function ownStanding({ services, language }: Pick<Visit, "services" | "language">) {
  const t = publicTranslation(language).getFixedT(null, "public");
  const { bar, asked } = readOwnStanding(services, language);
  return {
    bar:
      bar === null
        ? null
        : bar.code === "author_paused"
          ? t("moderation.bars.author_paused", { date: dayOfMoment(bar.params.until, language) })
          : t("moderation.bars.author_excluded"),
    asked: asked.map(({ decisionId, text, rule, facts, reason, due, late, ...own }) => ({
      ...{ decisionId, rule, facts, reason, late },
      language: own.language,
      title: text.title,
      textLanguage: text.language,
      sentence: t(`moderation.own.${late ? "askedLate" : "asked"}`, {
        date: dayOfMoment(due, language),
      }),
      address: changeAddress(text) ?? text.address,
    })),
  };
}
export type OwnStandingInWords = ReturnType<typeof ownStanding>;
