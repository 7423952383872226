import { useTranslation } from "react-i18next";

/** From what a seating can be repeated. */
export function SeedSection({ seed }: { seed: string }) {
  const { t } = useTranslation("tables");
  return (
    <section className="no-print">
      <h2 className="kern-heading-medium">{t("plan.repeat")}</h2>
      <p className="kern-body">{t("plan.repeatText")}</p>
      <dl className="facts">
        <div>
          <dt>{t("plan.seed")}</dt>
          <dd>
            <code className="code">{seed}</code>
          </dd>
        </div>
      </dl>
    </section>
  );
}
