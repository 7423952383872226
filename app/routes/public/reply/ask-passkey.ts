import { redirect } from "@remix-run/node";
import { guarded } from "#app/routes/guard.server.ts";
import { askForPasskey } from "#app/services/replies/ask-for-passkey.server.ts";
import { siteOf } from "./passkey-site.server.ts";
import { passkeyChallengeCookie, settingCookies } from "./reply-cookies.server.ts";

/** Whoever opens the address by hand. */
export const loader = guarded("public", () => redirect("/r/code", 303));

/** What any browser asks its device, to sign in with a passkey. */
export const action = guarded("public", async (visit) => {
  const { options, sealed } = await askForPasskey(visit.services, siteOf(visit));
  const headers = settingCookies([passkeyChallengeCookie(visit, sealed)]);
  return Response.json(options, { headers });
});
