import { eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { clearLog } from "#db/connection.server.ts";
import { agendaAttachments, announcedFiles, type WithdrawalReason } from "#db/schema/index.ts";
import { filesAnnouncedOf, keepAnnouncedFiles, withdrawalsOf } from "./announced-files.server.ts";

/** An announced file, with whether it is still attached and whether it was withdrawn. */
export interface ListedFile {
  readonly sha256: string;
  readonly fileName: string;
  readonly withdrawn: { readonly at: Date; readonly reason: WithdrawalReason } | null;
}

/** Every file that a town hall has announced, by its content. */
export function listAnnouncedFiles(context: ServiceContext, townHallId: string): ListedFile[] {
  authorise(context.actor, "townHall.read");
  const files = filesAnnouncedOf(context.database, townHallId);
  const byContent = new Map(files.map(({ sha256, fileName }) => [sha256, fileName]));
  const withdrawn = withdrawalsOf(context.database, [...byContent.keys()]);
  return [...byContent].map(([sha256, fileName]) => ({
    ...{ sha256, fileName },
    withdrawn: withdrawn.get(sha256) ?? null,
  }));
}

/**
 * Withdraws an announced file for a legal reason: its content is deleted, from the agenda too, and every revision that
 * announced it says since when and why it is gone. There is no way back.
 *
 * Fails with `file_not_announced` and `file_withdrawn` (it is already).
 */
export function withdrawAnnouncedFile(
  context: ServiceContext,
  townHallId: string,
  { sha256, reason }: { readonly sha256: string; readonly reason: WithdrawalReason },
): Result<null, Problem<"file_not_announced" | "file_withdrawn", object>> {
  authorise(context.actor, "townHall.write");
  const result = context.database.transaction(
    (transaction): Result<null, Problem<"file_not_announced" | "file_withdrawn", object>> => {
      const files = filesAnnouncedOf(transaction, townHallId).filter(
        (file) => file.sha256 === sha256,
      );
      if (files.length === 0) return problem("file_not_announced", {});
      if (withdrawalsOf(transaction, [sha256]).size > 0) return problem("file_withdrawn", {});
      const ids = files.map(({ id }) => id);
      keepAnnouncedFiles(transaction, townHallId, ids);
      for (const id of ids) {
        transaction.delete(agendaAttachments).where(eq(agendaAttachments.id, id)).run();
      }
      transaction
        .update(announcedFiles)
        .set({ content: null, withdrawnAt: context.now, reason })
        .where(eq(announcedFiles.sha256, sha256))
        .run();
      appendAudit(transaction, context, {
        action: "announced_file_withdrawn",
        objectKind: "town_hall",
        objectId: townHallId,
        reasonCode: reason,
      });
      return ok(null);
    },
    { behavior: "immediate" },
  );
  // Nothing of it is left in the write-ahead log either.
  if (result.ok) clearLog(context.database);
  return result;
}
