import { staffLanguage } from "#app/i18n/languages.ts";
import { formErrors } from "#app/routes/form-errors.ts";
import type { Visit } from "#app/routes/guard.server.ts";
import type { Replying } from "#app/services/contributions/reply-to-contribution.server.ts";
import { panelsOfProcess } from "#app/services/participation/panels-of-process.server.ts";
import { shownNameSchema } from "#app/services/participation/participant-envelope.server.ts";
import { may } from "#app/services/permissions.ts";
import { dayOfMoment } from "#app/ui/dates.ts";
import { ASSISTED, type OfferedPanel, TOWN } from "./speaker-fields.tsx";

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
): { readonly who: Replying } | { readonly errors: Record<string, string> } {
  if (values.who === TOWN) return { who: { as: "town" } };
  if (values.who !== ASSISTED && values.who !== undefined) {
    return { who: { as: "panel", drawId: values.who } };
  }
  const name = shownNameSchema.safeParse(values.shownName);
  if (name.success) return { who: { as: "assisted", shownName: name.data } };
  return { errors: { shownName: formErrors(name.error).form ?? "shown_name_missing" } };
}
