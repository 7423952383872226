import { and, eq, isNull } from "drizzle-orm";
import { ok, problem, type Result } from "#app/domain/result.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { registerExtracts } from "#db/schema/index.ts";
import { markExtractDeleted } from "./mark-extract-deleted.server.ts";
import { registerBusy } from "./register-closed.server.ts";
import type { RegisterProblem } from "./register-problems.ts";

/**
 * Deletes an extract by hand, imported or still waiting as a file; wake the jobs afterwards. Fails
 * with `register_upload_gone` when there is none, and with the codes of `registerBusy`.
 */
export function deleteExtract(
  context: ServiceContext,
  { processId, extractId }: { readonly processId: string; readonly extractId: string },
): Result<null, RegisterProblem> {
  authorise(context.actor, "register.write");
  return context.database.transaction(
    (transaction): Result<null, RegisterProblem> => {
      const standing = transaction
        .select({ id: registerExtracts.id })
        .from(registerExtracts)
        .where(
          and(
            eq(registerExtracts.id, extractId),
            eq(registerExtracts.processId, processId),
            isNull(registerExtracts.deletedAt),
          ),
        )
        .get();
      if (standing === undefined) return problem("register_upload_gone", {});
      const busy = registerBusy(transaction, processId);
      if (busy !== null) return { ok: false, problem: busy };
      markExtractDeleted(transaction, context, extractId, "by_hand");
      return ok(null);
    },
    { behavior: "immediate" },
  );
}
