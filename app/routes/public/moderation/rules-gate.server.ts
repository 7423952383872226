import { redirect } from "@remix-run/node";
import type { Visit } from "#app/routes/guard.server.ts";
import { confirmRules, mustConfirmRules } from "#app/services/moderation/confirm-rules.server.ts";
import {
  type PublicRules,
  readPublicRules,
} from "#app/services/moderation/read-public-rules.server.ts";

/**
 * Leads a resident to the rules before they write something, and back; does nothing where there is nothing to
 * confirm. For loaders of pages with a form: nothing is typed yet, nothing is lost.
 */
export function readRulesFirst({ services, request }: Visit, processId: string): void {
  // Loaders run after an action too, with the headers of its form: what was typed is on that page, and stays there.
  if (request.headers.has("content-type")) return;
  if (!mustConfirmRules(services, processId)) return;
  const { pathname, search } = new URL(request.url);
  const back = pathname.replace(/\.data$/, "") + search;
  throw redirect(`/r/me/rules/${processId}?${new URLSearchParams({ back })}`, 303);
}

/** Confirms the rules whose box was ticked in a form, before what the form says is stored. */
export function confirmTicked(
  { services }: Pick<Visit, "services">,
  processId: string,
  { rulesRead }: Readonly<Record<string, string>>,
): void {
  if (rulesRead !== undefined) confirmRules(services, processId, Number(rulesRead));
}

/** Rules that a form has to show with a box to tick, when what was typed was refused for want of them. */
export function rulesToConfirm(
  { services, language }: Pick<Visit, "services" | "language">,
  processId: string,
  problemCode: string,
): PublicRules | null {
  if (problemCode !== "rules_not_confirmed") return null;
  return readPublicRules(services, processId, null, language)?.shown ?? null;
}
