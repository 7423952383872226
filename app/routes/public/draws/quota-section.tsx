import { useTranslation } from "react-i18next";
import { useShell } from "#app/root.tsx";
import type { PublicDraw } from "#app/services/draws/read-public-draw.server.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { figure } from "#app/ui/figures.ts";

type PublicQuota = PublicDraw["quotas"][number];

/** The quotas that every panel of the file keeps, and the chances that are left by them. */
export function QuotaSection({ found }: { found: PublicDraw }) {
  const { t } = useTranslation("public");
  const { language } = useShell();
  const { file, quotas, onePerHousehold, draw } = found;
  const panels = figure(file.panels, language);
  const least = figure(file.least, language);
  const most = figure(file.most, language);
  // Rounded up, so that the sentence is true.
  const deviation = figure(Math.ceil(file.deviation * 10_000 - 1e-9) / 100, language, 2);
  return (
    <>
      <section className="stack">
        <h2 className="kern-heading-medium">{t("draw.quotas")}</h2>
        <p className="kern-body prose">{t("draw.quotasText", { panels })}</p>
        {onePerHousehold && <p className="kern-body prose">{t("draw.households")}</p>}
        <DataTable
          caption={t("draw.quotas")}
          captionHidden
          rows={quotas}
          rowKey={(quota) => `${quota.feature}\n${quota.value ?? quota.excluded}`}
          columns={[
            {
              header: t("process.feature"),
              rowHeader: true,
              cell: (quota) => <QuotaName quota={quota} />,
            },
            {
              header: t("process.quota"),
              cell: ({ min, max }) =>
                min === max
                  ? t("process.quotaExactly", { min: String(min) })
                  : t("process.quotaRange", { min: String(min), max: String(max) }),
            },
          ]}
        />
        <p className="kern-body kern-body--small">{t("process.protectPeople")}</p>
      </section>
      <section className="stack">
        <h2 className="kern-heading-medium">{t("draw.chances")}</h2>
        <p className="kern-body prose">{t(`process.objectives.${draw.objective}`)}</p>
        <p className="kern-body prose">{t("draw.chancesText", { least, most, panels })}</p>
        {file.onNoPanel > 0 && (
          <p className="kern-body prose">
            {t("draw.chancesUnreachable", { count: file.onNoPanel })}
          </p>
        )}
        <p className="kern-body prose">{t("draw.chancesRounded", { panels, deviation })}</p>
      </section>
    </>
  );
}

function QuotaName({ quota }: { quota: PublicQuota }) {
  const { t } = useTranslation("public");
  if (quota.value !== null) {
    return (
      <>
        <bdi lang="de">{quota.feature}</bdi>: <bdi lang="de">{quota.value}</bdi>
      </>
    );
  }
  if (!quota.excluded) return <bdi lang="de">{quota.feature}</bdi>;
  const [before, after] = t("draw.quotaNot", { feature: "\n" }).split("\n");
  return (
    <>
      {before}
      <bdi lang="de">{quota.feature}</bdi>
      {after}
    </>
  );
}
