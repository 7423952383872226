import { guarded } from "#app/routes/guard.server.ts";
import { pdfResponse } from "#app/routes/pdf-response.server.ts";
import { revisionNumber } from "#app/routes/public/revision-number.ts";
import { orderPublicPrint, PUBLIC_PRINTS } from "#app/services/publications/order-agenda.server.ts";
import { paperPen } from "./announced-figures.server.ts";

/** What is in force or, with a number in the address, what was announced once. */
export const loader = guarded("public", ({ app, services, params, language }) => {
  const { townHallId = "" } = params;
  const number = revisionNumber(params.number);
  const print = PUBLIC_PRINTS.find((known) => known === params.print);
  if (print === undefined) throw new Response(null, { status: 404 });
  const order = orderPublicPrint(services, {
    ...{ townHallId, number, print, language },
    publicUrl: app.authentication.options.baseURL,
    pen: paperPen,
  });
  if (order === null) throw new Response(null, { status: 404 });
  const page = `/town-halls/${townHallId}`;
  return pdfResponse(app.publicationPress, order, {
    name: number === null ? `${print}-${language}` : `${print}-${number}-${language}`,
    page: number === null ? page : `${page}/revisions/${number}`,
  });
});
