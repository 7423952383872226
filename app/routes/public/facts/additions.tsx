import { useTranslation } from "react-i18next";
import { sourceDateInWords } from "#app/i18n/moments.ts";
import { useShell } from "#app/root.tsx";
import { factName } from "#app/services/facts/dataset-in-language.ts";
import type { PublicDataset } from "#app/services/facts/read-public-dataset.server.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { dayOfMoment } from "#app/ui/dates.ts";
import { isolated } from "#app/ui/figures.ts";

type PublicAddition = PublicDataset["additions"][number];

/** So many figures of an addition are named; the others are counted. */
const NAMED = 4;

/** Which figures came later, when, and from which source; newest first. Nothing where none did. */
export function PublicAdditions(props: { readonly additions: readonly PublicAddition[] }) {
  const { t } = useTranslation("public");
  const { language } = useShell();
  const what = ({ facts }: PublicAddition) => {
    const more = facts.length - NAMED;
    const shown = facts.slice(0, NAMED).map((fact) => isolated(factName(fact)));
    const rest = more > 0 ? [t("facts.addedMore", { count: more })] : [];
    return t("facts.addedFigures", { count: facts.length, names: [...shown, ...rest].join(" · ") });
  };
  if (props.additions.length === 0) return null;
  return (
    <section>
      <h2 className="kern-heading-medium">{t("facts.additions")}</h2>
      <DataTable
        caption={t("facts.additions")}
        captionHidden
        onPhone="cards"
        rows={props.additions}
        rowKey={({ id }) => id}
        columns={[
          { header: t("facts.addition.what"), cell: what, rowHeader: true },
          {
            header: t("facts.addition.at"),
            cell: ({ addedAt }) => dayOfMoment(addedAt, language),
          },
          {
            header: t("facts.addition.source"),
            cell: ({ source, sourceAddress, sourceDate }) => (
              <>
                {sourceAddress === "" ? (
                  <bdi lang="de">{source}</bdi>
                ) : (
                  <a className="kern-link" href={sourceAddress} rel="external noreferrer">
                    <bdi lang="de">{source}</bdi>
                  </a>
                )}{" "}
                <bdi>({sourceDateInWords(sourceDate, language)})</bdi>
              </>
            ),
          },
        ]}
      />
    </section>
  );
}
