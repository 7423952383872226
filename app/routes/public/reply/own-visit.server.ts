import { redirect } from "@remix-run/node";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import type { Visit } from "#app/routes/guard.server.ts";
import { readOwnData } from "#app/services/replies/read-own-data.server.ts";
import { readReplyForm } from "#app/services/replies/read-reply-form.server.ts";
import { ownSections } from "./own-sections.server.ts";

/** What a resident sees about themselves; who has none of it any more starts anew. */
export function ownVisit({ actor, services, language }: Visit) {
  const invitationId = actor.kind === "resident" ? actor.id : "";
  const own = readOwnData(services, invitationId);
  const form = readReplyForm(services, { invitationId, language });
  if (own === null || form === null) throw redirect("/r", 303);
  const t = publicTranslation(language).getFixedT(null, "public");
  const { now } = services;
  return { invitationId, own, form, t, sections: ownSections(own, form, { t, language, now }) };
}
