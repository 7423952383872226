import { useTranslation } from "react-i18next";
import { useShell } from "#app/root.tsx";
import type { PublicDraw } from "#app/services/draws/read-public-draw.server.ts";
import { dayInWords } from "#app/ui/dates.ts";

/** What the scrutineers said who checked the full file. */
export function StatementSection({ statements }: Pick<PublicDraw, "statements">) {
  const { t } = useTranslation("public");
  const { language } = useShell();
  return (
    <section className="stack">
      <h2 className="kern-heading-medium">{t("draw.statements")}</h2>
      {statements.length === 0 && <p className="kern-body">{t("draw.statementsNone")}</p>}
      {statements.map(({ id, signedOn, roles, holds, statement }) => (
        <blockquote key={id} className="statement prose">
          <p className="statement__verdict">
            <span
              className={`kern-icon kern-icon--${holds ? "success" : "danger"}`}
              aria-hidden="true"
            />
            <strong>{t(holds ? "draw.statementHolds" : "draw.statementFails")}</strong>
          </p>
          <p className="kern-body keep-lines" lang="de" dir="auto">
            {statement}
          </p>
          <footer className="kern-body kern-body--small">
            {t("draw.statementBy", { date: dayInWords(signedOn, language) })}{" "}
            <bdi lang="de">{roles}</bdi>
          </footer>
        </blockquote>
      ))}
    </section>
  );
}
