import { useTranslation } from "react-i18next";
import { VOTE_TEMPLATE_NAMES } from "#app/domain/votes/vote-templates.ts";

/**
 * With what a vote can begin, each with what it is for.
 *
 * @param props.search what the address says already, such as the agenda item
 */
export function TemplateCards({ search }: { readonly search: string }) {
  const { t } = useTranslation("voteSetup");
  return (
    <div className="stack">
      <p className="kern-body prose">{t("new.lead")}</p>
      <ul className="card-list">
        {VOTE_TEMPLATE_NAMES.map((template) => (
          <li key={template} className="stack">
            <h2 className="kern-title">
              <a className="kern-link" href={`?${withTemplate(search, template)}`}>
                {t(`new.templates.${template}.name`)}
              </a>
            </h2>
            <p className="kern-body">{t(`new.templates.${template}.purpose`)}</p>
          </li>
        ))}
        <li className="stack">
          <h2 className="kern-title">
            <a className="kern-link" href={`?${withTemplate(search, "")}`}>
              {t("new.empty")}
            </a>
          </h2>
          <p className="kern-body">{t("new.emptyPurpose")}</p>
        </li>
      </ul>
    </div>
  );
}

function withTemplate(search: string, template: string): string {
  const parameters = new URLSearchParams(search);
  parameters.set("template", template);
  return parameters.toString();
}
