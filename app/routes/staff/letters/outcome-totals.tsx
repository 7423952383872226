import { useTranslation } from "react-i18next";
import type { LettersOverview } from "#app/services/letters/list-runs.server.ts";
import { useFormat } from "#app/ui/format.ts";

/** How many letters came back, and why. */
export function OutcomeTotals({ outcomes }: Pick<LettersOverview, "outcomes">) {
  const { t } = useTranslation("letters");
  const format = useFormat();
  return (
    <section className="stack">
      <h2 className="kern-heading-medium">{t("outcomes.heading")}</h2>
      {outcomes.length === 0 ? (
        <p className="kern-body">{t("outcomes.none")}</p>
      ) : (
        <dl className="facts">
          {outcomes.map(({ outcome, letters }) => (
            <div key={outcome}>
              <dt>{t(`outcomes.${outcome}`)}</dt>
              <dd>{format.whole(letters)}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
