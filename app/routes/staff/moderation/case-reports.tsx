import { useTranslation } from "react-i18next";
import { useFormat } from "#app/ui/format.ts";
import type { CaseView } from "./case-view.server.ts";

const SHOWN = 50;

/** What reporters and the software say about a text. */
export function CaseReports({ view }: { view: CaseView }) {
  const { t } = useTranslation("moderation");
  const format = useFormat();
  const { reports, hints } = view;
  return (
    <section className="prose">
      <h2 className="kern-heading-medium">{t("case.reports")}</h2>
      {reports.total === 0 ? (
        <p className="kern-body">{t("case.reportsNone")}</p>
      ) : (
        <>
          <p className="kern-body">
            {t("case.reportsTotal", { count: reports.total })}:{" "}
            {format.list(
              reports.byRule.map(({ position, count }) =>
                t("case.reportsOfRule", { position: format.whole(position), count }),
              ),
            )}
            . {reports.total > SHOWN && t("case.reportsShown")}
          </p>
          {view.bar === "moderation_about_oneself" ? (
            <p className="kern-body">{t("case.concealed")}</p>
          ) : (
            <ul>
              {reports.newest.map(({ id, at, position, words }) => (
                <li className="kern-body" key={id}>
                  {t("case.reportOn", { date: format.day(at), position: format.whole(position) })}:{" "}
                  {words === null ? (
                    t("case.noWords")
                  ) : (
                    <bdi className="keep-lines" dir="auto">
                      {words}
                    </bdi>
                  )}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      <h3 className="kern-heading-small">{t("case.hints")}</h3>
      <p className="kern-body">
        {hints.length === 0
          ? t("case.hintsNone")
          : `${format.list(hints.map((hint) => t(`hints.${hint}`)))}. ${t("case.hintsNote")}`}
      </p>
    </section>
  );
}
