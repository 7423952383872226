import { useTranslation } from "react-i18next";
import type { DatasetDetails } from "#app/services/facts/load-dataset.server.ts";

type Shown = Pick<DatasetDetails, "source" | "sourceAddress" | "sourceDate" | "licence" | "chart">;

/** Where the figures of a dataset come from, what they count and how they are drawn. */
export function DatasetDetailList(props: {
  readonly dataset: Shown;
  readonly unit: string;
  readonly method: string;
}) {
  const { t } = useTranslation("facts");
  const { dataset, unit, method } = props;
  const { source, sourceAddress, sourceDate, licence, chart } = dataset;
  return (
    <dl className="text-list prose">
      <div>
        <dt>{t("fields.unit")}</dt>
        <dd lang="de">{unit}</dd>
      </div>
      <div>
        <dt>{t("fields.source")}</dt>
        <dd lang="de">
          {sourceAddress === "" ? (
            source
          ) : (
            <a className="kern-link" href={sourceAddress} rel="external noreferrer">
              {source}
            </a>
          )}
        </dd>
      </div>
      <div>
        <dt>{t("fields.sourceDate")}</dt>
        <dd>{sourceDate}</dd>
      </div>
      <div>
        <dt>{t("fields.licence")}</dt>
        <dd lang="de">{licence}</dd>
      </div>
      <div>
        <dt>{t("fields.chart")}</dt>
        <dd>{t(`charts.${chart ?? "none"}`)}</dd>
      </div>
      {method !== "" && (
        <div>
          <dt>{t("fields.method")}</dt>
          <dd className="keep-lines" lang="de">
            {method}
          </dd>
        </div>
      )}
    </dl>
  );
}
