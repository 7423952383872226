import { redirect } from "@remix-run/node";
import { staffLanguage } from "#app/i18n/languages.ts";
import type { factsImportDe } from "#app/i18n/staff/facts-import.de.ts";
import { staffTranslation } from "#app/i18n/staff-translation.ts";
import { csvResponse } from "#app/routes/csv-response.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { previewUpload } from "#app/services/facts/preview-upload.server.ts";
import { writeCsv } from "#app/services/files/write-csv.ts";
import { columnLetter } from "./column-letter.ts";
import { faultParams } from "./fault-list.tsx";

export const loader = guarded("facts.write", ({ services, params, language }) => {
  const preview = previewUpload(services, params.uploadId ?? "");
  if (preview === null) throw redirect("/staff/facts/import?gone", 303);
  const t = staffTranslation(staffLanguage(language)).getFixedT(null, "facts");
  const text = writeCsv(
    [
      t("import.preview.line"),
      t("import.preview.column", { letter: "" }).trim(),
      t("import.preview.reason"),
    ],
    preview.faults.map((fault) => [
      String(fault.params.row),
      columnLetter(fault.params.column),
      t(
        `import.faults.${fault.code as keyof (typeof factsImportDe)["faults"]}`,
        faultParams(fault),
      ),
    ]),
    { delimiter: ";", byteOrderMark: true },
  );
  return csvResponse(text, t("import.preview.faultsFileName"));
});
