import { useTranslation } from "react-i18next";
import { ButtonLink } from "#app/ui/button.tsx";

const STEPS = ["file", "page", "compare", "number"] as const;

/** How anyone recomputes the draw: in the browser, or with the program. */
export function HowToCheck() {
  const { t } = useTranslation("public");
  return (
    <section className="stack" id="check">
      <h2 className="kern-heading-medium">{t("draw.check")}</h2>
      <ol className="step-list">
        {STEPS.map((step) => (
          <li key={step} className="kern-body">
            {t(`draw.checkSteps.${step}`)}
          </li>
        ))}
      </ol>
      <div className="actions no-print">
        <ButtonLink look="secondary" href="/verify">
          {t("draw.checkLink")}
        </ButtonLink>
      </div>
      <p className="kern-body">{t("draw.checkCommand")}</p>
      <pre className="command" dir="ltr">
        <code className="code">npm run verify-draw -- lottery-public.json --commitment …</code>
      </pre>
    </section>
  );
}
