import { useTranslation } from "react-i18next";
import { direction, languageTag } from "#app/i18n/languages.ts";
import { TownWords } from "#app/routes/town-words.tsx";
import { Alert } from "#app/ui/alert.tsx";
import type { OwnStandingInWords } from "./own-standing.server.ts";

/** What moderators want of a resident, and what keeps them from writing; nothing where there is nothing. */
export function OwnStanding({ standing }: { standing: OwnStandingInWords }) {
  const { t } = useTranslation("public");
  return (
    <>
      {standing.bar !== null && <Alert kind="warning" title={standing.bar} />}
      {standing.asked.map((asked) => (
        <Alert kind="warning" key={asked.decisionId} title={asked.sentence}>
          <p className="kern-body kern-body--bold">
            <bdi lang={languageTag(asked.textLanguage)} dir={direction(asked.textLanguage)}>
              {asked.title}
            </bdi>
          </p>
          {asked.rule !== null && (
            <p className="kern-body">
              {t("moderation.hidden.rule")}: <TownWords text={asked.rule} />
            </p>
          )}
          <p className="kern-body">
            {t("moderation.own.facts")}:{" "}
            <bdi lang={languageTag(asked.language)} dir={direction(asked.language)}>
              {asked.facts}
            </bdi>
          </p>
          <p className="kern-body">
            {t("moderation.hidden.reason")}:{" "}
            <bdi lang={languageTag(asked.language)} dir={direction(asked.language)}>
              {asked.reason}
            </bdi>
          </p>
          {asked.late && <p className="kern-body">{t("moderation.own.late")}</p>}
          <p>
            <a className="kern-link" href={asked.address}>
              {t("moderation.own.toText")}
            </a>
          </p>
        </Alert>
      ))}
    </>
  );
}
