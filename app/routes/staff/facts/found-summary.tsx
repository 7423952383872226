import { useTranslation } from "react-i18next";
import type { UploadPreview } from "#app/services/facts/preview-upload.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { useFormat } from "#app/ui/format.ts";
import { columnLetter } from "./column-letter.ts";

type Found = Pick<
  UploadPreview,
  | "settings"
  | "layout"
  | "notationOpen"
  | "rows"
  | "signs"
  | "clockTimes"
  | "qualified"
  | "oddTimes"
  | "unread"
  | "figures"
> & { readonly setCount: number };

/** What was recognised in a file: its shape, its first rows, signs and texts around the table. */
export function FoundSummary({ preview }: { readonly preview: Found }) {
  const { t } = useTranslation("facts");
  const format = useFormat();
  const { settings, layout, rows, signs, qualified, oddTimes, unread } = preview;
  const notation = preview.notationOpen ? "open" : (settings.notation ?? "comma");
  const facts = [
    [t("import.preview.shape"), t(`import.preview.shapes.${layout.shape}`)],
    [
      t("import.preview.rows"),
      t("import.preview.rowsRange", {
        from: format.whole(settings.firstRow + 1),
        to: format.whole(settings.lastRow + 1),
      }),
    ],
    [t("import.preview.figures"), format.whole(preview.figures)],
    preview.clockTimes > 0
      ? [t("import.preview.clockTimes"), format.whole(preview.clockTimes)]
      : [t("import.preview.notation"), t(`import.preview.notations.${notation}`)],
    [t("import.preview.datasets"), format.whole(preview.setCount)],
  ] as const;
  return (
    <section className="stack" aria-labelledby="found">
      <h2 className="kern-heading-medium" id="found">
        {t("import.preview.found")}
      </h2>
      <dl className="found-list">
        {facts.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <dl className="text-list prose">
        <Lines name={t("import.preview.above")} lines={layout.title} />
        <Lines name={t("import.preview.below")} lines={layout.notes} />
        <Lines
          name={t("import.preview.signs")}
          lines={[
            ...signs.map(({ text, sign }) => `${text} = ${t(`import.signs.${sign}`)}`),
            ...(qualified > 0 ? [t("import.preview.qualified", { count: qualified })] : []),
          ]}
        />
      </dl>
      {oddTimes.length > 0 && (
        <Alert kind="warning" title={t("import.preview.oddTimesTitle")}>
          <p className="kern-body">
            {t("import.preview.oddTimes", {
              count: oddTimes.length,
              times: format.list(oddTimes.slice(0, 5)),
            })}
          </p>
        </Alert>
      )}
      {unread.length > 0 && (
        <Alert kind="warning" title={t("import.preview.unreadTitle")}>
          <p className="kern-body">
            {t("import.preview.unread", {
              count: unread.length,
              rows: format.list(unread.slice(0, 5).map((row) => format.whole(row))),
            })}
          </p>
        </Alert>
      )}
      <DataTable
        caption={t("import.preview.firstRows")}
        rows={rows}
        rowKey={({ row }) => String(row)}
        columns={[
          {
            header: t("import.preview.line"),
            cell: ({ row, head }) => (head ? `${row} (${t("import.preview.head")})` : String(row)),
            rowHeader: true,
          },
          ...layout.columns.map((_column, place) => ({
            header: columnLetter(place + 1),
            cell: ({ cells }: { readonly cells: readonly string[] }) => cells[place] ?? "",
            numeric: settings.roles[place] === "value",
          })),
        ]}
      />
    </section>
  );
}

function Lines({ name, lines }: { readonly name: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd className="kern-body keep-lines">{lines.join("\n")}</dd>
    </div>
  );
}
