import { useTranslation } from "react-i18next";
import type { QuotaFile } from "#app/services/quotas/read-quota-file.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { DifferenceTable } from "#app/ui/quotas/quota-tables.tsx";

const DELIMITER_NAMES = { ",": "comma", ";": "semicolon", "\t": "tab" } as const;

/** What was read from a file, and what it would change. */
export function QuotaFilePreview({ file }: { file: QuotaFile }) {
  const { t } = useTranslation("quotas");
  const features = new Set(file.quotas.map((quota) => quota.feature)).size;
  const read = t("importPage.read", {
    quotas: String(file.quotas.length),
    features: String(features),
    delimiter: t(`importPage.${DELIMITER_NAMES[file.delimiter]}`),
    encoding: file.encoding.toUpperCase(),
  });
  if (file.differences.length === 0) {
    return (
      <Alert kind="info" title={t("importPage.nothingChangesTitle")}>
        {t("importPage.nothingChangesText")} {read}
      </Alert>
    );
  }
  const removes = file.differences.some(({ after }) => after === null);
  return (
    <section>
      <h2 className="kern-heading-medium">{t("importPage.previewTitle")}</h2>
      <p className="kern-body">{read}</p>
      {removes && <p className="kern-body">{t("importPage.removedNote")}</p>}
      <DifferenceTable
        caption={t("importPage.table")}
        before={t("columns.now")}
        after={t("importPage.after")}
        differences={file.differences}
      />
    </section>
  );
}
