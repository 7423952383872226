import { useTranslation } from "react-i18next";
import { useShell } from "#app/root.tsx";
import type { PublicDataset } from "#app/services/facts/read-public-dataset.server.ts";
import { dayOfMoment } from "#app/ui/dates.ts";

/** What holds for all figures of a dataset: unit, place, time, licence, address of the source. */
export function AboutFigures({
  dataset,
}: {
  readonly dataset: Pick<
    PublicDataset,
    "unit" | "facts" | "licence" | "sourceAddress" | "publishedAt"
  >;
}) {
  const { t } = useTranslation("public");
  const { language } = useShell();
  const { unit, facts, licence, sourceAddress, publishedAt } = dataset;
  const depth = facts[0]?.groups.length ?? 0;
  const groups = Array.from({ length: depth }, (_none, level) =>
    shared(facts.map((fact) => fact.groups[level] ?? "")),
  ).filter((group) => group !== "");
  const details = [
    ["unit", unit],
    ["place", shared(facts.map(({ place }) => place))],
    ["group", groups.join(", ")],
    ["time", shared(facts.map(({ time }) => time))],
    ["published", dayOfMoment(publishedAt, language)],
  ] as const;
  return (
    <section>
      <h2 className="kern-heading-medium">{t("facts.about")}</h2>
      <dl className="text-list prose">
        {details
          .filter(([, text]) => text !== "")
          .map(([name, text]) => (
            <div key={name}>
              <dt>{t(`facts.${name}`)}</dt>
              <dd>
                <bdi>{text}</bdi>
              </dd>
            </div>
          ))}
        <div>
          <dt>{t("facts.licence")}</dt>
          <dd lang="de">
            <bdi>{licence}</bdi>
          </dd>
        </div>
        {sourceAddress !== "" && (
          <div>
            <dt>{t("facts.address")}</dt>
            <dd>
              <a className="kern-link code" href={sourceAddress} rel="external noreferrer">
                {sourceAddress}
              </a>
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

/** What all figures have in common; empty where they differ. */
function shared(texts: readonly string[]): string {
  const [first = "", ...others] = new Set(texts);
  return others.length === 0 ? first : "";
}
