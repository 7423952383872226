import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { PanelView } from "#app/services/panel/read-panel.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { useFormat } from "#app/ui/format.ts";

interface Verdict {
  readonly substitutionId: string;
  readonly panels: number;
  /** Null where all holds. */
  readonly code: string | null;
}

/** What was drawn for the panel after its draw, each with the way to recompute it. */
export function DrawnLater(props: { panel: PanelView; address: string; verdict: Verdict | null }) {
  const { panel, address, verdict } = props;
  const { t } = useTranslation("panel");
  return (
    <section id="drawn">
      <h2 className="kern-heading-medium">{t("drawn.heading")}</h2>
      {panel.substitutions.length === 0 && <p className="kern-body">{t("drawn.none")}</p>}
      {panel.substitutions.map((drawn) => (
        <Substitution
          key={drawn.id}
          drawn={drawn}
          address={address}
          verdict={verdict?.substitutionId === drawn.id ? verdict : null}
        />
      ))}
    </section>
  );
}

function Substitution(props: {
  drawn: PanelView["substitutions"][number];
  address: string;
  verdict: Verdict | null;
}) {
  const { drawn, verdict } = props;
  const { t } = useTranslation("panel");
  const format = useFormat();
  const number = format.whole(drawn.number);
  const references = format.list(drawn.members);
  return (
    <article className="drawn-later">
      <h3 className="kern-heading-small">
        {t(`drawn.${drawn.kind}`, { number, date: format.moment(drawn.completedAt) })}
      </h3>
      <p className="kern-body">
        {t(drawn.way === "list" ? "drawn.membersFromList" : "drawn.members", { references })}
      </p>
      {drawn.violationAccepted && <p className="kern-body">{t("drawn.violation")}</p>}
      {drawn.way === "erased" && <p className="kern-body">{t("drawn.erased")}</p>}
      {drawn.way === "lots" && (
        <>
          <dl className="marks">
            <div>
              <dt>{t("drawn.seed")}</dt>
              <dd className="code">{drawn.seed}</dd>
            </div>
          </dl>
          <Form method="post" action="#drawn" className="actions no-print" preventScrollReset>
            <input type="hidden" name="substitutionId" value={drawn.id} />
            <Button
              look="secondary"
              name="intent"
              value="verify"
              aria-label={t("drawn.verifyOf", { number })}
            >
              {t("drawn.verify")}
            </Button>
            <a
              className="kern-link"
              href={`${props.address}/substitutions/${drawn.id}/lottery.json`}
              aria-label={t("drawn.fileOf", { number })}
              download
            >
              {t("drawn.file")}
            </a>
          </Form>
        </>
      )}
      {verdict !== null &&
        (verdict.code === null ? (
          <Alert
            kind="success"
            title={t("drawn.verified", { panels: format.whole(verdict.panels) })}
          />
        ) : (
          <Alert kind="danger" title={t("drawn.notVerified", { code: verdict.code })} />
        ))}
    </article>
  );
}
