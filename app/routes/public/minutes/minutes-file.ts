import { redirect } from "@remix-run/node";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { csvResponse } from "#app/routes/csv-response.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { orderMinutes } from "#app/services/minutes/order-minutes.server.ts";
import { readPublicMinutes } from "#app/services/minutes/read-public-minutes.server.ts";
import { totalsCsv } from "#app/services/minutes/totals-csv.ts";
import { revisionNumber } from "./revision-number.ts";

/** The minutes as PDF or their totals as CSV, in the reader's language, with names as they may be shown now. */
export const loader = guarded("public", async ({ app, services, params, language }) => {
  const { townHallId = "", file } = params;
  const number = revisionNumber(params.number);
  const minutes = readPublicMinutes(services, townHallId, language, number);
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
  const answer = await app.publicationPress(order);
  if (answer.kind !== "printed") {
    throw redirect(`/town-halls/${townHallId}/minutes?problem=${answer.kind}`);
  }
  return new Response(answer.bytes, {
    headers: {
      "Content-Type": "application/pdf",
      "Content-Disposition": `inline; filename="minutes-${revision.number}.pdf"`,
      "Cache-Control": "no-store",
    },
  });
});
