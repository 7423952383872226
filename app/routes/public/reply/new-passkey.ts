import { redirect } from "@remix-run/node";
import { guarded } from "#app/routes/guard.server.ts";
import { offerPasskey } from "#app/services/replies/offer-passkey.server.ts";
import { dayOfMoment } from "#app/ui/dates.ts";
import { siteOf } from "./passkey-site.server.ts";
import { passkeyChallengeCookie, settingCookies } from "./reply-cookies.server.ts";

/** Whoever opens the address by hand. */
export const loader = guarded("public", () => redirect("/r/me", 303));

/** What the browser of a resident asks its device, to make a passkey. */
export const action = guarded("reply.own", async (visit) => {
  const site = siteOf(visit);
  // Devices show their passkeys to whoever holds them: the label names no process.
  const label = `Losrunde, ${dayOfMoment(visit.services.now, visit.language)}`;
  const offer = await offerPasskey(visit.services, { site, label });
  if (offer === null) throw redirect("/r", 303);
  const headers = settingCookies([passkeyChallengeCookie(visit, offer.sealed)]);
  return Response.json(offer.options, { headers });
});
