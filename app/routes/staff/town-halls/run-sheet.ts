import { staffLanguage } from "#app/i18n/languages.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { pdfResponse } from "#app/routes/pdf-response.server.ts";
import { orderRunSheet } from "#app/services/publications/order-run-sheet.server.ts";

export const loader = guarded("townHall.read", ({ app, services, params, language }) => {
  const { townHallId = "" } = params;
  const order = orderRunSheet(services, townHallId, staffLanguage(language));
  if (order === null) throw new Response(null, { status: 404 });
  return pdfResponse(app.publicationPress, order, {
    name: "run-sheet",
    page: `/staff/town-halls/${townHallId}/publish`,
  });
});
