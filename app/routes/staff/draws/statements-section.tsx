import { useTranslation } from "react-i18next";
import type { ScrutineerStatement } from "#app/services/draws/scrutineer-statements.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useFormat } from "#app/ui/format.ts";
import { StatusBadge } from "#app/ui/status-badge.tsx";

/** What scrutineers found; with the way to record it for who may. */
export function StatementsSection(props: {
  statements: readonly ScrutineerStatement[];
  /** Address of the draw; null for who records none. */
  base: string | null;
}) {
  const { t } = useTranslation("publicDraw");
  const format = useFormat();
  return (
    <section>
      <h2 className="kern-heading-medium">{t("statements.heading")}</h2>
      {props.statements.length === 0 && <p className="kern-body">{t("statements.none")}</p>}
      {props.statements.map(({ id, holds, roles, signedOn, statement }) => (
        <article key={id} className="prose">
          <p className="kern-body">
            <StatusBadge kind={holds ? "success" : "danger"}>
              {t(holds ? "statements.holds" : "statements.fails")}
            </StatusBadge>
          </p>
          <blockquote className="gazette keep-lines kern-body">{statement}</blockquote>
          <p className="kern-body kern-body--small">
            {t("statements.signed", { roles, date: format.day(signedOn) })}
          </p>
        </article>
      ))}
      {props.base !== null && (
        <p className="no-print">
          <ButtonLink look="secondary" href={`${props.base}/statement`}>
            {t("statements.add")}
          </ButtonLink>
        </p>
      )}
    </section>
  );
}
