import { Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LANGUAGE_NAMES } from "#app/i18n/languages.ts";
import type { PassageState } from "#app/services/minutes/read-minutes.server.ts";
import { DataTable } from "#app/ui/data-table.tsx";

/** The texts of the minutes: what is written, what is translated, and where to go on. */
export function PassageTable(props: {
  passages: readonly PassageState[];
  address: string;
  mayWrite: boolean;
}) {
  const { t } = useTranslation(["minutes", "common"]);
  const { address, mayWrite } = props;
  const nameOf = ({ title }: PassageState) => title ?? t("evening");
  return (
    <section>
      <h2 className="kern-heading-medium">{t("texts")}</h2>
      <DataTable
        caption={t("texts")}
        captionHidden
        onPhone="cards"
        rows={props.passages}
        rowKey={({ key }) => key}
        columns={[
          {
            header: t("table.item"),
            rowHeader: true,
            cell: (row) => (
              <>
                {row.number !== null && `${row.number} `}
                <bdi lang={row.title === null ? undefined : "de"}>{nameOf(row)}</bdi>
                {row.number === null && row.title !== null && ` (${t("noNumber")})`}
              </>
            ),
          },
          {
            header: t("table.happened"),
            cell: (row) =>
              row.status === null ? (
                "–"
              ) : (
                <>
                  {t(`itemStatus.${row.status}`)}
                  {row.contributions > 0 && (
                    <>, {t("contributions", { count: row.contributions })}</>
                  )}
                </>
              ),
          },
          {
            header: t("table.text"),
            cell: (row) => (
              <>
                {row.passage === null ? t("notWritten") : t("written")}
                {mayWrite && (
                  <>
                    {" · "}
                    <Link
                      className="kern-link"
                      to={`${address}/texts/${row.key}`}
                      aria-label={t("editOf", { title: nameOf(row) })}
                    >
                      {t("edit")}
                    </Link>
                  </>
                )}
              </>
            ),
          },
          {
            header: t("table.translations"),
            cell: (row) =>
              row.passage === null ? (
                "–"
              ) : (
                <ul className="minutes-translations">
                  {row.translations.map(({ language, state }) => (
                    <li key={language}>
                      {mayWrite ? (
                        <Link
                          className="kern-link"
                          to={`${address}/texts/${row.key}/${language}`}
                          aria-label={t("translateOf", {
                            title: nameOf(row),
                            language: LANGUAGE_NAMES[language],
                          })}
                        >
                          {LANGUAGE_NAMES[language]}
                        </Link>
                      ) : (
                        LANGUAGE_NAMES[language]
                      )}
                      : {t(`common:translation.states.${state}`)}
                    </li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
    </section>
  );
}
