import type { Visit } from "#app/routes/guard.server.ts";
import { type PasskeySite, passkeySite } from "#app/services/replies/passkey-ceremony.server.ts";

/** Where passkeys of this town are good for: the address that residents type. */
export function siteOf({ app }: Pick<Visit, "app">): PasskeySite {
  return passkeySite(app.authentication.options.baseURL);
}
