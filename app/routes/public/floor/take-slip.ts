import { redirect } from "@remix-run/node";
import { guarded } from "#app/routes/guard.server.ts";
import { pendingSlipHeaders } from "./attendee-cookies.server.ts";

/** A code has 8 characters, and whoever types an address may put spaces and dashes between. */
const LONGEST_CODE = 30;

/**
 * The address of the QR code on a slip. It takes the code out of the address at once and looks nothing up, so
 * that neither history nor referrer nor a log keeps it.
 */
export const loader = guarded("public", (visit) => {
  const code = visit.params.code ?? "";
  const headers = code.length <= LONGEST_CODE ? pendingSlipHeaders(visit, code) : new Headers();
  headers.set("Referrer-Policy", "no-referrer");
  return redirect("/town-halls/enter", { status: 303, headers });
});
