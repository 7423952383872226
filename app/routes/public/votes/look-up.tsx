import { useTranslation } from "react-i18next";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { CodeField } from "#app/ui/code-field.tsx";
import { BallotTable } from "./ballot-table.tsx";
import type { BallotsPage } from "./ballots-page.server.ts";

/** Where somebody finds their ballot by its tracking code. */
export function LookUp({ page }: { page: BallotsPage }) {
  const { t } = useTranslation("public");
  const { found } = page;
  return (
    <section className="stack" id="look-up">
      <div className="prose no-print">
        <h2 className="kern-heading-medium">{t("voteBallots.lookUp.title")}</h2>
        <p className="kern-body">{t("voteBallots.lookUp.lead")}</p>
        <form method="post" action="#look-up" className="form">
          <CodeField
            label={t("voteBallots.lookUp.label")}
            hint={t("voteBallots.lookUp.hint", { example: page.example })}
            name="code"
            required
          />
          <div className="actions">
            <Button look="secondary">{t("voteBallots.lookUp.submit")}</Button>
          </div>
        </form>
      </div>
      {found?.kind === "mistyped" && (
        <Alert kind="danger" title={t("voteBallots.lookUp.mistypedTitle")}>
          <p className="kern-body">{t("voteBallots.lookUp.mistyped")}</p>
        </Alert>
      )}
      {found?.kind === "missing" && (
        <Alert kind="danger" title={t("voteBallots.lookUp.missingTitle")}>
          <p className="kern-body">
            <code className="code">{found.code}</code>
          </p>
          <p className="kern-body keep-lines">{t("voteBallots.lookUp.missing")}</p>
        </Alert>
      )}
      {found?.kind === "found" && (
        <div className="stack" role="status">
          <BallotTable
            title={t("voteBallots.lookUp.found", { code: found.code })}
            rows={found.rows}
            questions={page.questions}
          />
          <p className="kern-body prose">{t("voteBallots.lookUp.foundNote")}</p>
        </div>
      )}
    </section>
  );
}
