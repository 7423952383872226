import { useTranslation } from "react-i18next";
import { direction, type Language, languageTag } from "#app/i18n/languages.ts";
import type { FloorSanction } from "#app/services/sanction-history/floor-sanctions.server.ts";
import type { PastDecision } from "#app/services/sanction-history/read-history.server.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { useFormat } from "#app/ui/format.ts";

/** A decision with measure, kind and rule in the words of whoever reads. */
interface ShownDecision extends Omit<PastDecision, "measure" | "kind" | "rule" | "language"> {
  readonly measure: string;
  readonly kind: string;
  readonly rule: string;
  readonly language: Language;
}

/** What was decided about the texts of somebody. */
export function PastDecisions(props: { decisions: readonly ShownDecision[]; now: Date }) {
  const { t } = useTranslation("appeals");
  const format = useFormat();
  function stateOf({ liftedAt, until, appeal }: ShownDecision): string {
    if (liftedAt !== null) return t("history.lifted", { date: format.day(liftedAt) });
    const standing =
      until === null
        ? t("history.inEffect")
        : until > props.now
          ? t("history.until", { date: format.day(until) })
          : t("history.ended", { date: format.day(until) });
    if (appeal === null || appeal === "overturned") return standing;
    return `${standing}, ${t(appeal === "open" ? "history.appealOpen" : "history.appealUpheld")}`;
  }
  return (
    <section className="stack">
      <h2 className="kern-heading-medium">{t("history.decisions")}</h2>
      {props.decisions.length === 0 ? (
        <p className="kern-body">{t("history.decisionsNone")}</p>
      ) : (
        <DataTable
          caption={t("history.table.caption")}
          captionHidden
          onPhone="cards"
          rows={props.decisions}
          rowKey={({ id }) => id}
          columns={[
            {
              header: t("history.table.at"),
              rowHeader: true,
              cell: ({ at, caseId }) => (
                <a className="kern-link" href={`/staff/moderation/${caseId}`}>
                  {format.day(at)}
                </a>
              ),
            },
            { header: t("history.table.measure"), cell: ({ measure }) => measure },
            { header: t("history.table.rule"), cell: ({ rule }) => rule },
            {
              header: t("history.table.text"),
              cell: ({ kind, title }) => (
                <>
                  {kind}: <bdi>{title === "" ? t("gone") : title}</bdi>
                </>
              ),
            },
            {
              header: t("history.table.facts"),
              cell: ({ facts, language }) => (
                <span lang={languageTag(language)} dir={direction(language)}>
                  {facts}
                </span>
              ),
            },
            { header: t("history.table.state"), cell: stateOf },
          ]}
        />
      )}
    </section>
  );
}

/** What somebody met on the floor of town halls. */
export function PastSanctions({ sanctions }: { sanctions: readonly FloorSanction[] }) {
  const { t } = useTranslation(["appeals", "floor"]);
  const format = useFormat();
  return (
    <section className="stack">
      <h2 className="kern-heading-medium">{t("history.floor")}</h2>
      {sanctions.length === 0 ? (
        <p className="kern-body">{t("history.floorNone")}</p>
      ) : (
        <DataTable
          caption={t("history.floorTable.caption")}
          captionHidden
          onPhone="cards"
          rows={sanctions}
          rowKey={({ sanctionId }) => sanctionId}
          columns={[
            {
              header: t("history.floorTable.at"),
              rowHeader: true,
              cell: ({ at }) => format.moment(at),
            },
            { header: t("history.floorTable.townHall"), cell: ({ townHall }) => townHall },
            {
              header: t("history.floorTable.step"),
              cell: ({ step, lifted }) =>
                lifted
                  ? `${t(`floor:breach.steps.${step}`)} (${t("history.floorLifted")})`
                  : t(`floor:breach.steps.${step}`),
            },
            { header: t("history.floorTable.rule"), cell: ({ rule }) => rule },
            {
              header: t("history.floorTable.happened"),
              cell: ({ happened, reason }) => [happened, reason].filter(Boolean).join(" "),
            },
          ]}
        />
      )}
    </section>
  );
}
