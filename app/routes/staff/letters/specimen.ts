import { redirect } from "@remix-run/node";
import { guarded } from "#app/routes/guard.server.ts";
import { orderSpecimen, SPECIMEN_KINDS } from "#app/services/letters/order-specimen.server.ts";
import { lettersAddress } from "./letters-place.ts";
import { printResponse } from "./print-response.server.ts";

export const loader = guarded("invitations.read", async ({ app, services, params }) => {
  const { processId = "" } = params;
  const kind = SPECIMEN_KINDS.find((known) => `${known}.pdf` === params.kind);
  if (kind === undefined) throw new Response(null, { status: 404 });
  const publicUrl = app.authentication.options.baseURL;
  const order = orderSpecimen(services, { processId, kind, publicUrl });
  const page = lettersAddress(processId);
  if (!order.ok) throw redirect(`${page}?problem=${order.problem.code}`);
  return printResponse(app.letterPress, order.value, { format: "pdf", name: "specimen", page });
});
