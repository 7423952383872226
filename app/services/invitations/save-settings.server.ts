import { eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { townDay } from "#app/domain/town-clock.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { invitationSettings, processes } from "#db/schema/index.ts";
import { listOrganisers } from "./read-settings.server.ts";
import type { SettingsInput } from "./settings-fields.ts";

export type SettingsProblem =
  | Problem<"process_missing", object>
  | Problem<"process_closed", object>
  | Problem<"reply_by_passed", object>
  | Problem<"support_person_unknown", object>;

/**
 * Saves how and until when the invited may answer. Letters that are on their way keep what they say.
 *
 * Fails with `process_missing`, `process_closed`, `reply_by_passed` (the last day lies in the past where the town is), `support_person_unknown` (no
 * active organiser).
 */
export function saveSettings(
  context: ServiceContext,
  processId: string,
  input: SettingsInput,
): Result<null, SettingsProblem> {
  authorise(context.actor, "invitations.run");
  return context.database.transaction(
    (transaction): Result<null, SettingsProblem> => {
      const process = transaction
        .select({ status: processes.status })
        .from(processes)
        .where(eq(processes.id, processId))
        .get();
      if (process === undefined) return problem("process_missing", {});
      if (process.status === "closed") return problem("process_closed", {});
      if (input.replyBy < townDay(context.now)) {
        return problem("reply_by_passed", {});
      }
      const supportPersonId = input.supportPersonId === "" ? null : input.supportPersonId;
      const organisers = listOrganisers(transaction);
      if (supportPersonId !== null && !organisers.some(({ id }) => id === supportPersonId)) {
        return problem("support_person_unknown", {});
      }
      const settings = { ...input, supportPersonId };
      transaction
        .insert(invitationSettings)
        .values({ processId, ...settings })
        .onConflictDoUpdate({ target: invitationSettings.processId, set: settings })
        .run();
      appendAudit(transaction, context, {
        action: "invitation_settings_saved",
        objectKind: "process",
        objectId: processId,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
