import { useTranslation } from "react-i18next";
import { formatNumber } from "#app/domain/public-draw/draw-number.ts";
import { useShell } from "#app/root.tsx";
import type { OwnRow } from "#app/services/draws/find-own-row.server.ts";
import type { CommittedDraw } from "#app/services/draws/read-committed-draw.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { momentInWords } from "#app/ui/dates.ts";
import { figure, isolated } from "#app/ui/figures.ts";

/** What a person with a letter learns of their row. */
export function OwnRowAnswer({ row, draw }: { row: OwnRow; draw: CommittedDraw }) {
  const { t } = useTranslation("public");
  return (
    <>
      {row.recorded === null ? (
        <Alert kind="info" title={t("ownRow.erasedTitle")}>
          <p className="kern-body">{t("ownRow.erased")}</p>
        </Alert>
      ) : (
        <Alert kind="success" title={t("ownRow.found", { rowId: isolated(row.rowId) })}>
          <p className="kern-body">
            <Chance row={row} />
          </p>
        </Alert>
      )}
      <section>
        <h2 className="kern-heading-medium">{t("ownRow.drawTitle")}</h2>
        <p className="kern-body">
          <Drawn row={row} draw={draw} />
        </p>
        {row.recorded?.withdrawn && <p className="kern-body">{t("ownRow.left")}</p>}
      </section>
      {row.recorded !== null && <Recorded row={row} recorded={row.recorded} />}
      <p className="kern-body no-print">
        <a className="kern-link" href={`/draws/${draw.id}/my-row`}>
          {t("ownRow.again")}
        </a>
      </p>
    </>
  );
}

function Chance({ row }: { row: OwnRow }) {
  const { t } = useTranslation("public");
  const { language } = useShell();
  const panels = figure(row.panels, language);
  if (row.appearances === 0) {
    return (
      <>
        {t("ownRow.chanceNone", { panels })} {t("ownRow.noneWhy", { panels })}
      </>
    );
  }
  if (row.appearances === row.panels) return <>{t("ownRow.chanceAll", { panels })}</>;
  const appearances = figure(row.appearances, language);
  const share = figure((row.appearances / row.panels) * 100, language, 1);
  return <>{t("ownRow.chanceSome", { appearances, panels, share })}</>;
}

function Drawn({ row, draw }: { row: OwnRow; draw: CommittedDraw }) {
  const { t } = useTranslation("public");
  const { language } = useShell();
  if (draw.revocation !== null) return <>{t("ownRow.void")}</>;
  if (row.drawn === null) {
    return <>{t("ownRow.notYet", { date: momentInWords(draw.numberAt, language) })}</>;
  }
  const number = formatNumber(row.drawn.number);
  return <>{t(row.drawn.member ? "ownRow.drawn" : "ownRow.notDrawn", { number })}</>;
}

function Recorded(props: { row: OwnRow; recorded: NonNullable<OwnRow["recorded"]> }) {
  const { t } = useTranslation("public");
  const { attributes, sealHolds } = props.recorded;
  return (
    <>
      <section>
        <h2 className="kern-heading-medium">{t("ownRow.recordedTitle")}</h2>
        <p className="kern-body">{t("ownRow.recorded")}</p>
        <dl>
          {Object.entries(attributes.values).map(([feature, value]) => (
            <div key={feature} lang="de">
              <dt>
                <bdi>{feature}</bdi>
              </dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ))}
          {attributes.household !== null && (
            <div>
              <dt>{t("ownRow.household")}</dt>
              <dd>{t("ownRow.householdShared", { mark: isolated(attributes.household) })}</dd>
            </div>
          )}
        </dl>
        <p className="kern-body">{t("ownRow.wrong")}</p>
      </section>
      <section>
        <h2 className="kern-heading-medium">{t("ownRow.sealTitle")}</h2>
        {sealHolds ? (
          <p className="kern-body">{t("ownRow.sealHolds")}</p>
        ) : (
          <Alert kind="danger" title={t("ownRow.sealBroken")} />
        )}
        <p className="kern-body kern-body--small">
          {t("ownRow.sealOf")}: <code className="code">{props.row.commitment}</code>
        </p>
      </section>
    </>
  );
}
