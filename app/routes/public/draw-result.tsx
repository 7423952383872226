import { useTranslation } from "react-i18next";
import { useShell } from "#app/root.tsx";
import type { PublicDraw } from "#app/services/processes/read-public-process.server.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { dayOfMoment } from "#app/ui/dates.ts";

/** What everyone may know of a completed draw. Exact counts of the panel are not among it. */
export function DrawResult({ draw }: { draw: PublicDraw }) {
  const { t } = useTranslation("public");
  const { language } = useShell();
  const number = t("process.drawNumber", { number: String(draw.number) });
  return (
    <section className="draw-result">
      <h3 className="kern-title">{number}</h3>
      <p className="kern-body">
        {t("process.drawn", { date: dayOfMoment(draw.completedAt, language) })}{" "}
        {t("process.panelDrawn", { count: draw.panelSize })} {t("process.keptNote")}
      </p>
      {draw.repeatReason !== null && (
        <p className="kern-body">
          {t("process.repeatReason")}:{" "}
          <bdi lang="de" className="keep-lines">
            {draw.repeatReason}
          </bdi>
        </p>
      )}
      <p className="kern-body prose">{t(`process.objectives.${draw.objective}`)}</p>
      <DataTable
        caption={`${t("process.quotaTable")} (${number})`}
        rows={draw.quotas}
        rowKey={(quota) => `${quota.feature}\n${quota.value}`}
        columns={[
          {
            header: t("process.feature"),
            rowHeader: true,
            cell: (quota) => (
              <>
                <bdi lang="de">{quota.feature}</bdi>: <bdi lang="de">{quota.value}</bdi>
              </>
            ),
          },
          {
            header: t("process.quota"),
            cell: (quota) =>
              quota.min === quota.max
                ? t("process.quotaExactly", { min: String(quota.min) })
                : t("process.quotaRange", { min: String(quota.min), max: String(quota.max) }),
          },
          { header: t("process.status"), cell: () => t("process.kept") },
        ]}
      />
      <p className="kern-body kern-body--small">{t("process.protectPeople")}</p>
      <h4 className="kern-heading-small">{t("process.fingerprint")}</h4>
      <dl className="checksums">
        <dt>{t("process.algorithm")}</dt>
        <dd>
          <code className="code">{draw.algorithm}</code>
        </dd>
        <dt>{t("process.commitmentHash")}</dt>
        <dd>
          <code className="code">{draw.commitment}</code>
        </dd>
        <dt>{t("process.auditHead")}</dt>
        <dd>
          <code className="code">{draw.auditHead}</code>
        </dd>
      </dl>
    </section>
  );
}
