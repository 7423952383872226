import { useTranslation } from "react-i18next";
import { type Column, DataTable } from "#app/ui/data-table.tsx";
import type { BallotInWords } from "./ballot-in-words.server.ts";
import type { BallotsPage } from "./ballots-page.server.ts";

/** Ballots of the list with what they say, one a row; on a phone one below the other. */
export function BallotTable(props: {
  title: string;
  rows: readonly BallotInWords[];
  questions: BallotsPage["questions"];
}) {
  const { title, rows, questions } = props;
  const { t } = useTranslation("public");
  if (rows.length === 0) return <p className="kern-body">{t("voteBallots.table.none")}</p>;
  const answers = questions.map(
    (question, at): Column<BallotInWords> => ({
      header: t("voteBallots.table.question", { number: question.number }),
      cell: (row) => <bdi>{row.answers[at]}</bdi>,
    }),
  );
  return (
    <DataTable
      caption={title}
      rows={rows}
      rowKey={({ code }) => code}
      onPhone="cards"
      columns={[
        {
          header: t("voteBallots.table.code"),
          cell: ({ code }) => <code className="code">{code}</code>,
          rowHeader: true,
        },
        { header: t("voteBallots.table.source"), cell: ({ source }) => source },
        ...answers,
      ]}
    />
  );
}
