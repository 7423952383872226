import { useTranslation } from "react-i18next";
import { VOTE_TEMPLATE_NAMES } from "#app/domain/votes/vote-templates.ts";

/** With what a vote can begin, each with what it is for. */
export function TemplateCards() {
  const { t } = useTranslation("voteSetup");
  return (
    <>
      <p className="kern-body prose">{t("new.lead")}</p>
      <ul className="card-list">
        {VOTE_TEMPLATE_NAMES.map((template) => (
          <li key={template} className="stack">
            <h2 className="kern-title">
              <a className="kern-link" href={`?template=${template}`}>
                {t(`new.templates.${template}.name`)}
              </a>
            </h2>
            <p className="kern-body">{t(`new.templates.${template}.purpose`)}</p>
          </li>
        ))}
        <li className="stack">
          <h2 className="kern-title">
            <a className="kern-link" href="?template=">
              {t("new.empty")}
            </a>
          </h2>
          <p className="kern-body">{t("new.emptyPurpose")}</p>
        </li>
      </ul>
    </>
  );
}
