import { redirect } from "@remix-run/node";
import { guarded } from "#app/routes/guard.server.ts";
import { settingCookies } from "../reply/reply-cookies.server.ts";
import { pendingVoteCodeCookie } from "./voter-cookies.server.ts";

/** A code has 12 characters, and whoever types an address may put spaces and dashes between. */
const LONGEST_CODE = 40;

/**
 * The address of the QR code with a code for a vote. It takes the code out of the address at once and looks nothing
 * up, so that neither history nor referrer nor a log keeps it.
 */
export const loader = guarded("public", (visit) => {
  const code = visit.params.code ?? "";
  const cookies = code.length <= LONGEST_CODE ? [pendingVoteCodeCookie(visit, code)] : [];
  const headers = settingCookies(cookies);
  headers.set("Referrer-Policy", "no-referrer");
  return redirect("/vote", { status: 303, headers });
});
