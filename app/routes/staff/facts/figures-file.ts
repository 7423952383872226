import { staffLanguage } from "#app/i18n/languages.ts";
import { csvResponse } from "#app/routes/csv-response.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { datasetCsv } from "#app/services/facts/dataset-csv.server.ts";
import { datasetOf } from "./dataset-of.server.ts";

export const loader = guarded("facts.read", (visit) => {
  const { text, fileName } = datasetCsv(datasetOf(visit), staffLanguage(visit.language));
  return csvResponse(text, fileName);
});
