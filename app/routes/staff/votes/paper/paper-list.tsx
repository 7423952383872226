import { useTranslation } from "react-i18next";
import { DataTable } from "#app/ui/data-table.tsx";
import type { QuestionToRead } from "./batch-view.server.ts";

/** What somebody has typed so far, the last paper first. */
export function PaperList(props: {
  readonly questions: readonly QuestionToRead[];
  readonly papers: readonly (readonly string[])[];
  readonly address: string;
}) {
  const { questions, papers, address } = props;
  const { t } = useTranslation("votePaper");
  if (papers.length === 0) return null;
  return (
    <DataTable
      caption={t("papers.list")}
      rows={papers.map((typed, index) => ({ typed, number: index + 1 })).toReversed()}
      rowKey={({ number }) => String(number)}
      columns={[
        {
          header: t("papers.number"),
          rowHeader: true,
          cell: ({ number }) => number,
        },
        ...questions.map(({ number, text }, index) => ({
          header:
            questions.length > 1 ? t("differences.question", { number: String(number) }) : text,
          cell: ({ typed }: { readonly typed: readonly string[] }) => typed[index] ?? "",
        })),
        {
          header: t("papers.toChange"),
          cell: ({ number }) => (
            <a
              className="kern-link"
              href={`${address}?paper=${number}`}
              aria-label={t("papers.toChangeNumber", { number: String(number) })}
            >
              {t("papers.toChange")}
            </a>
          ),
        },
      ]}
    />
  );
}
