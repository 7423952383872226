import { guarded } from "#app/routes/guard.server.ts";
import { pdfResponse } from "#app/routes/pdf-response.server.ts";
import { orderPublicPrint, PUBLIC_PRINTS } from "#app/services/publications/order-agenda.server.ts";

export const loader = guarded("public", ({ app, services, params, language }) => {
  const { townHallId = "" } = params;
  const print = PUBLIC_PRINTS.find((known) => known === params.print);
  if (print === undefined) throw new Response(null, { status: 404 });
  const publicUrl = app.authentication.options.baseURL;
  const order = orderPublicPrint(services, { townHallId, print, language, publicUrl });
  if (order === null) throw new Response(null, { status: 404 });
  return pdfResponse(app.publicationPress, order, {
    name: `${print}-${language}`,
    page: `/town-halls/${townHallId}`,
  });
});
