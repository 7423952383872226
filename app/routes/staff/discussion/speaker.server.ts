import { staffLanguage } from "#app/i18n/languages.ts";
import type { Visit } from "#app/routes/guard.server.ts";
import type { Replying } from "#app/services/contributions/reply-to-contribution.server.ts";
import { panelsOfProcess } from "#app/services/participation/panels-of-process.server.ts";
import { may } from "#app/services/permissions.ts";
import { dayOfMoment } from "#app/ui/dates.ts";
import { writerOfForm } from "../assisted/writer-of-form.server.ts";
import { type OfferedPanel, TOWN } from "./speaker-fields.tsx";

/** The panels for which staff may write; none for those who only read. */
export function offeredPanels({ services, params, language }: Visit): readonly OfferedPanel[] {
  if (!may(services.actor, "proposals.write")) return [];
  return panelsOfProcess(services, params.processId ?? "").map(({ drawId, drawnAt }) => ({
    drawId,
    drawnOn: dayOfMoment(drawnAt, staffLanguage(language)),
  }));
}

/** For whom a form is filled in; the code of what is wrong with the name of a person. */
export function speakerOfForm(
  values: Readonly<Record<string, string>>,
): { readonly who: Replying } | { readonly errors: { readonly shownName: string } } {
  return values.who === TOWN ? { who: { as: "town" } } : writerOfForm(values);
}
