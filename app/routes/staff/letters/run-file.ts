import { redirect } from "@remix-run/node";
import { guarded } from "#app/routes/guard.server.ts";
import type { PrintFormat } from "#app/services/letters/print-order.ts";
import { orderRun, type RunPart } from "#app/services/letters/print-run.server.ts";
import { lettersAddress } from "./letters-place.ts";
import { printResponse } from "./print-response.server.ts";

const FILES: Readonly<Record<string, { part: RunPart; format: PrintFormat; name: string }>> = {
  "letters.pdf": { part: "post", format: "pdf", name: "letters" },
  "letters.zip": { part: "post", format: "zip", name: "letters" },
  "register-office.pdf": { part: "register_office", format: "pdf", name: "register-office" },
  "register-office.zip": { part: "register_office", format: "zip", name: "register-office" },
};

export const loader = guarded("invitations.run", async ({ app, services, params }) => {
  const { processId = "", runId = "", file = "" } = params;
  const asked = Object.hasOwn(FILES, file) ? FILES[file] : undefined;
  if (asked === undefined) throw new Response(null, { status: 404 });
  const publicUrl = app.authentication.options.baseURL;
  const order = orderRun(services, { processId, runId, part: asked.part, publicUrl });
  const page = `${lettersAddress(processId)}/${runId}`;
  if (!order.ok) {
    if (order.problem.code === "letter_run_missing") throw new Response(null, { status: 404 });
    throw redirect(`${page}?problem=${order.problem.code}`);
  }
  return printResponse(app.letterPress, order.value, { ...asked, page });
});
