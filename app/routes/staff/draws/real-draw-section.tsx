import { Form, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "#app/domain/public-draw/draw-number.ts";
import type { DrawReadiness } from "#app/services/draws/draw-readiness.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { useFormat } from "#app/ui/format.ts";
import { type DrawAnswer, DrawRefused } from "./draw-refused.tsx";
import { ObjectiveChoice } from "./objective-choice.tsx";

const STEPS = ["prepare", "review", "commit", "number"] as const;

/** How far the real draw is, and the one thing to do next. */
export function RealDrawSection(
  props: DrawAnswer & { readiness: DrawReadiness; processId: string; mayDraw: boolean },
) {
  const { readiness, processId, mayDraw } = props;
  const { t } = useTranslation("publicDraw");
  const format = useFormat();
  const base = `/staff/processes/${processId}/draws`;
  const { standing, preparedId } = readiness;
  if (standing !== null) {
    const { drawId, drawnNumber } = standing;
    const number = format.whole(standing.number);
    return (
      <section>
        <h2 className="kern-heading-medium">{t("real.heading")}</h2>
        <p className="kern-body">
          {drawnNumber === null
            ? `${t("real.committed", { number })} ${t("real.numberAt", { date: format.moment(standing.numberAt) })}`
            : t("real.drawn", { number: formatNumber(drawnNumber) })}
        </p>
        <p>
          <ButtonLink
            href={drawnNumber === null ? `${base}/${drawId}/number` : `${base}/${drawId}`}
          >
            {t(drawnNumber === null ? "real.toNumber" : "real.result")}
          </ButtonLink>
        </p>
      </section>
    );
  }
  return (
    <section>
      <h2 className="kern-heading-medium">{t("real.heading")}</h2>
      <p className="kern-body">{t("real.lead")}</p>
      <ol className="kern-body prose numbered">
        {STEPS.map((step) => (
          <li key={step}>{t(`real.steps.${step}`)}</li>
        ))}
      </ol>
      {preparedId !== null && (
        <>
          <p className="kern-body">{t("real.prepared")}</p>
          <p>
            <ButtonLink href={`${base}/${preparedId}/review`}>{t("real.review")}</ButtonLink>
          </p>
        </>
      )}
      {mayDraw && !readiness.closed && <Prepare {...props} />}
    </section>
  );
}

function Prepare({
  readiness,
  values,
  problem,
  processId,
}: DrawAnswer & { readiness: DrawReadiness; processId: string }) {
  const { t } = useTranslation(["publicDraw", "draws"]);
  const busy = useNavigation().state !== "idle";
  const base = `/staff/processes/${processId}`;
  const again = readiness.preparedId !== null;
  if (readiness.people === 0) {
    return (
      <Alert kind="warning" title={t("draws:start.poolMissing")}>
        <ButtonLink look="secondary" href={`${base}/pool`}>
          {t("draws:start.toPool")}
        </ButtonLink>
      </Alert>
    );
  }
  if (readiness.quotas === 0 && !readiness.onePerHousehold) {
    return (
      <Alert kind="warning" title={t("draws:start.quotasMissing")}>
        <ButtonLink look="secondary" href={`${base}/quotas`}>
          {t("draws:start.toQuotas")}
        </ButtonLink>
      </Alert>
    );
  }
  return (
    <>
      <DrawRefused problem={problem} />
      <Form method="post" className="form">
        {readiness.onePerHousehold && (
          <p className="kern-body">
            {t(readiness.quotas === 0 ? "draws:start.householdsAlone" : "draws:start.households")}
          </p>
        )}
        <ObjectiveChoice
          legend={t("real.objective")}
          chosen={values.objective}
          compare={`${base}/draws/compare`}
        />
        <div>
          <Button
            look={again ? "secondary" : "primary"}
            name="intent"
            value="prepare"
            disabled={busy}
          >
            {t(again ? "real.prepareAgain" : "real.prepare")}
          </Button>
          <p className="kern-hint">{t("real.prepareHint")}</p>
        </div>
      </Form>
    </>
  );
}
