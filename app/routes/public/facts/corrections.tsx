import { useTranslation } from "react-i18next";
import { signText } from "#app/domain/facts/special-signs.ts";
import { useShell } from "#app/root.tsx";
import { factName } from "#app/services/facts/dataset-in-language.ts";
import type { PublicDataset } from "#app/services/facts/read-public-dataset.server.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { dayOfMoment } from "#app/ui/dates.ts";
import { figure } from "#app/ui/figures.ts";

type PublicCorrection = PublicDataset["corrections"][number];

/** What figures said before, when and why they were changed; newest first. */
export function PublicCorrections(props: { readonly corrections: readonly PublicCorrection[] }) {
  const { t } = useTranslation("public");
  const { language } = useShell();
  const { corrections } = props;
  const side = ({ value, sign, qualified }: PublicCorrection["before"]) => {
    const text = sign === null ? figure(value ?? 0, language, 3) : signText(sign);
    return qualified ? `(${text})` : text;
  };
  return (
    <section>
      <h2 className="kern-heading-medium">{t("facts.corrections")}</h2>
      {corrections.length === 0 ? (
        <p className="kern-body">{t("facts.noCorrections")}</p>
      ) : (
        <DataTable
          caption={t("facts.corrections")}
          captionHidden
          onPhone="cards"
          rows={corrections}
          rowKey={({ id }) => id}
          columns={[
            {
              header: t("facts.correction.what"),
              cell: ({ fact }) => <bdi>{factName(fact)}</bdi>,
              rowHeader: true,
            },
            {
              header: t("facts.correction.before"),
              cell: ({ before }) => <bdi>{side(before)}</bdi>,
              numeric: true,
            },
            {
              header: t("facts.correction.after"),
              cell: ({ after }) => <bdi>{side(after)}</bdi>,
              numeric: true,
            },
            {
              header: t("facts.correction.at"),
              cell: ({ correctedAt }) => dayOfMoment(correctedAt, language),
            },
            {
              header: t("facts.correction.reason"),
              cell: ({ reason }) => (
                <span lang="de" dir="ltr">
                  {reason}
                </span>
              ),
            },
          ]}
        />
      )}
    </section>
  );
}
