import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { PanelView } from "#app/services/panel/read-panel.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { CheckField, CheckGroup } from "#app/ui/check-field.tsx";
import { useFormat } from "#app/ui/format.ts";

/** How the open seats are filled: a proposal that waits, or the question for a new one. */
export function ReplaceForm({ panel, address }: { panel: PanelView; address: string }) {
  const { t } = useTranslation("panel");
  return (
    <section className="no-print">
      <h2 className="kern-heading-medium">{t("replace.heading")}</h2>
      {panel.proposal === null ? (
        <Question panel={panel} />
      ) : (
        <Alert kind="warning" title={t("replace.waiting")}>
          <p className="kern-body">
            <a className="kern-link" href={`${address}/decide`}>
              {t("replace.toProposal")}
            </a>
          </p>
        </Alert>
      )}
      <div className="actions panel-ways">
        <ButtonLink look="secondary" href={`${address}/alternates`}>
          {t("replace.alternates")}
        </ButtonLink>
        <ButtonLink look="secondary" href={`${address}/top-up`}>
          {t("replace.topUp")}
        </ButtonLink>
      </div>
    </section>
  );
}

function Question({ panel }: { panel: PanelView }) {
  const { t } = useTranslation("panel");
  const format = useFormat();
  if (panel.open === 0) return <p className="kern-body prose">{t("replace.none")}</p>;
  return (
    <Form method="post" className="form">
      <p className="kern-body prose">{t("replace.lead")}</p>
      {panel.alternates.length === 0 ? (
        <input type="hidden" name="listId" value="" />
      ) : (
        <CheckGroup legend={t("replace.way")}>
          <CheckField
            type="radio"
            name="listId"
            value=""
            defaultChecked
            label={t("replace.lots")}
            hint={t("replace.lotsHint")}
          />
          {panel.alternates.map((list) => (
            <CheckField
              key={list.id}
              type="radio"
              name="listId"
              value={list.id}
              label={t("replace.reserve", { number: format.whole(list.number) })}
              hint={t("replace.reserveHint")}
            />
          ))}
        </CheckGroup>
      )}
      <div className="actions">
        <Button name="intent" value="replace" disabled={panel.jobId !== null}>
          {t("replace.button")}
        </Button>
      </div>
    </Form>
  );
}
