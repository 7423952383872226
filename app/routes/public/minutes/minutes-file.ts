import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { csvResponse } from "#app/routes/csv-response.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { minutesReader } from "#app/routes/minutes-reader.server.ts";
import { pdfResponse } from "#app/routes/pdf-response.server.ts";
import { revisionNumber } from "#app/routes/public/revision-number.ts";
import { orderMinutes } from "#app/services/minutes/order-minutes.server.ts";
import { readPublicMinutes } from "#app/services/minutes/read-public-minutes.server.ts";
import { totalsCsv } from "#app/services/minutes/totals-csv.ts";

/** The minutes as PDF or their totals as CSV, in the reader's language, with names as they may be shown now. */
export const loader = guarded("public", async ({ app, services, params, language }) => {
  const { townHallId = "", file } = params;
  const number = revisionNumber(params.number);
  const minutes = readPublicMinutes(services, townHallId, minutesReader(language), number);
  const document = minutes?.shown?.document ?? null;
  if (minutes?.shown == null || document === null) throw new Response(null, { status: 404 });
  const { t } = publicTranslation(language);
  if (file === "totals.csv") {
    const { group, value } = document.headings;
    const header = [t("public:minutes.totals.title"), group, value] as const;
    return csvResponse(totalsCsv(document, header), "totals.csv");
  }
  if (file !== "minutes.pdf") throw new Response(null, { status: 404 });
  const publicUrl = app.authentication.options.baseURL;
  const { revision } = minutes.shown;
  const order = orderMinutes(services, { townHallId, document, revision, publicUrl });
  const response = await pdfResponse(app.publicationPress, order, {
    name: `minutes-${revision.number}-${language}`,
    page: `/town-halls/${townHallId}/minutes`,
  });
  // A name that is withdrawn must not come back from a cache.
  response.headers.set("Cache-Control", "no-store");
  return response;
});
