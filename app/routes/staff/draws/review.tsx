import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { staffLanguage } from "#app/i18n/languages.ts";
import { staffTranslation } from "#app/i18n/staff-translation.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { discardDraw } from "#app/services/draws/discard-draw.server.ts";
import { readPreparation } from "#app/services/draws/read-preparation.server.ts";
import { may } from "#app/services/permissions.ts";
import { Alert } from "#app/ui/alert.tsx";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { useFormat } from "#app/ui/format.ts";
import { processPageTitle, useProcess } from "../process/use-process.ts";
import { chancesChart } from "./chances-chart.server.ts";
import { ProofAlert } from "./proof-alert.tsx";
import { QuotaTable } from "./quota-table.tsx";
import { RoundingSection } from "./rounding-section.tsx";
import { UnreachableSection } from "./unreachable-section.tsx";

export const loader = guarded("draw.read", ({ services, params, actor, language }) => {
  const { processId = "", drawId = "" } = params;
  const preparation = readPreparation(services, { processId, drawId });
  if (preparation === null) throw redirect(`/staff/processes/${processId}/draws/${drawId}`);
  const locale = staffLanguage(language);
  const { t } = staffTranslation(locale);
  const equalChance = preparation.panelSize / preparation.poolSize;
  const { steps } = preparation.chances.numbered;
  const chart = chancesChart({ steps, equalChance }, locale);
  const title = t("review.title", { ns: "publicDraw" });
  return { preparation, chart, mayDraw: may(actor, "draw.run"), title };
});

/** Discards the preparation. */
export const action = guarded("draw.run", ({ services, params }) => {
  const { processId = "", drawId = "" } = params;
  const discarded = discardDraw(services, { processId, drawId });
  if (!discarded.ok) return data({ problem: discarded.problem.code }, { status: 409 });
  return redirect(`/staff/processes/${processId}/draws`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: page, matches }) =>
  processPageTitle(matches, page?.title);

export default function ReviewPreparation() {
  const { preparation, chart, mayDraw, title } = useLoaderData<typeof loader>();
  const process = useProcess();
  const { t } = useTranslation(["publicDraw", "draws"]);
  const format = useFormat();
  const base = `/staff/processes/${process.id}`;
  const panels = format.whole(preparation.panels);
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body">
        {t("review.prepared", {
          date: format.moment(preparation.preparedAt),
          objective: t(`draws:objectives.${preparation.objective}.name`),
          seconds: format.decimal(preparation.seconds),
        })}
      </p>
      {preparation.outdated ? (
        <Alert kind="warning" title={t("review.outdated")}>
          <p className="kern-body">{t("review.outdatedText")}</p>
          <ButtonLink href={`${base}/draws`}>{t("real.prepareAgain")}</ButtonLink>
        </Alert>
      ) : (
        <Alert kind="info" title={t("review.notPublic")}>
          <p className="kern-body">{t("review.notPublicText")}</p>
        </Alert>
      )}
      <ProofAlert optimality={preparation.optimality} />
      <RoundingSection preparation={preparation} chart={chart} />
      <QuotaTable quotas={preparation.quotas} counts={null} />
      <p className="kern-body">{t("review.quotasLead", { panels })}</p>
      {preparation.onePerHousehold && <p className="kern-body">{t("review.household")}</p>}
      {preparation.unreachable !== null && (
        <UnreachableSection unreachable={preparation.unreachable} />
      )}
      {mayDraw && (
        <>
          {!preparation.outdated && (
            <p className="next-step">
              {process.status === "published" ? (
                <ButtonLink href={`${base}/draws/${preparation.drawId}/commit`}>
                  {t("review.commit")}
                </ButtonLink>
              ) : (
                <>
                  <span className="kern-body">{t("review.notPublished")}</span>{" "}
                  <ButtonLink href={`${base}/publish`}>{t("review.publishProcess")}</ButtonLink>
                </>
              )}
            </p>
          )}
          <AskFirst summary={t("review.discard")} consequence={t("review.discardLead")}>
            <Form method="post">
              <Button look="secondary">{t("review.discard")}</Button>
            </Form>
          </AskFirst>
        </>
      )}
    </>
  );
}
