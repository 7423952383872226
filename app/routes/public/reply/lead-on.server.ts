import { redirect } from "@remix-run/node";
import type { Visit } from "#app/routes/guard.server.ts";
import { settingCookies, signedInCookies } from "./reply-cookies.server.ts";
import { forgottenPageCookies, wantedPage } from "./wanted-page.server.ts";

/** Leads whoever has just signed in to the page that they wanted, otherwise to the answer. */
export function leadOn(
  visit: Visit,
  session: Parameters<typeof signedInCookies>[1],
  cookies: readonly string[] = [],
): Response {
  const headers = settingCookies([
    ...cookies,
    ...signedInCookies(visit, session),
    ...forgottenPageCookies(visit),
  ]);
  return redirect(wantedPage(visit) ?? "/r/reply", { status: 303, headers });
}
