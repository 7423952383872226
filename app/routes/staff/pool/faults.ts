import { staffLanguage } from "#app/i18n/languages.ts";
import { staffTranslation } from "#app/i18n/staff-translation.ts";
import { csvResponse } from "#app/routes/csv-response.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { problemSentence } from "#app/routes/staff/problem-sentence.ts";
import { writeCsv } from "#app/services/files/write-csv.ts";
import { checkUpload } from "#app/services/pool/check-upload.server.ts";
import { faultColumn } from "./fault-column.ts";
import { toNewUpload, uploadPlace } from "./upload-place.server.ts";

export const loader = guarded("pool.write", (visit) => {
  const checked = checkUpload(visit.services, uploadPlace(visit));
  if (!checked.ok || checked.value === null) throw toNewUpload(visit);
  const translation = staffTranslation(staffLanguage(visit.language));
  const t = translation.getFixedT(null, "pool");
  const problemText = translation.getFixedT(null, "problems");
  const text = writeCsv(
    [t("report.line"), t("report.column"), t("report.reason")],
    checked.value.faults.map((fault) => [
      String(fault.params.line),
      faultColumn(fault),
      problemSentence(problemText, fault),
    ]),
    { delimiter: ";", byteOrderMark: true },
  );
  return csvResponse(text, t("report.fileName"));
});
