import { redirect } from "@remix-run/node";
import { guarded } from "#app/routes/guard.server.ts";
import { pendingCodeCookie, settingCookies } from "./reply-cookies.server.ts";

/** A code has 12 characters, and whoever types an address may put spaces and dashes between. */
const LONGEST_CODE = 40;

/**
 * The address of the QR code. It takes the code out of the address at once and looks nothing up, so
 * that neither history nor referrer nor a log keeps it.
 */
export const loader = guarded("public", (visit) => {
  const code = visit.params.code ?? "";
  const cookies = code.length <= LONGEST_CODE ? [pendingCodeCookie(visit, code)] : [];
  const headers = settingCookies(cookies);
  headers.set("Referrer-Policy", "no-referrer");
  return redirect("/r", { status: 303, headers });
});
