import { Form, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DrawReadiness } from "#app/services/draws/draw-readiness.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { useFormat } from "#app/ui/format.ts";
import { DrawFields } from "./draw-fields.tsx";
import { type DrawAnswer, DrawRefused } from "./draw-refused.tsx";

/** The form of a test draw, or what is still missing before one can be made. */
export function StartTestDraw({
  readiness,
  processId,
  values,
  problem,
}: DrawAnswer & { readiness: DrawReadiness; processId: string }) {
  const { t } = useTranslation("draws");
  const format = useFormat();
  const busy = useNavigation().state !== "idle";
  const base = `/staff/processes/${processId}`;
  return (
    <section>
      <h2 className="kern-heading-medium">{t("start.heading")}</h2>
      <p className="kern-body">{t("start.lead", { seats: format.whole(readiness.panelSize) })}</p>
      {readiness.people === 0 && (
        <Alert kind="warning" title={t("start.poolMissing")}>
          <ButtonLink look="secondary" href={`${base}/pool`}>
            {t("start.toPool")}
          </ButtonLink>
        </Alert>
      )}
      {readiness.quotas === 0 && !readiness.onePerHousehold && (
        <Alert kind="warning" title={t("start.quotasMissing")}>
          <ButtonLink look="secondary" href={`${base}/quotas`}>
            {t("start.toQuotas")}
          </ButtonLink>
        </Alert>
      )}
      <DrawRefused problem={problem} />
      {readiness.people > 0 && (readiness.quotas > 0 || readiness.onePerHousehold) && (
        <Form method="post" className="form">
          <p className="kern-body">
            {t("start.ready", {
              people: t("start.people", { count: readiness.people }),
              quotas: t("start.quotas", { count: readiness.quotas }),
            })}
          </p>
          {readiness.onePerHousehold && (
            <p className="kern-body">
              {t(readiness.quotas === 0 ? "start.householdsAlone" : "start.households")}
            </p>
          )}
          <DrawFields values={values} problem={problem} compare={`${base}/draws/compare`} />
          <div>
            <Button look="secondary" name="intent" value="test" disabled={busy}>
              {t("start.button")}
            </Button>
            <p className="kern-hint">{t("start.durationHint")}</p>
          </div>
        </Form>
      )}
    </section>
  );
}
