import { eq } from "drizzle-orm";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { keepAnnouncedFiles } from "#app/services/publications/announced-files.server.ts";
import {
  changeTownHall,
  type NotEditable,
} from "#app/services/town-halls/change-town-hall.server.ts";
import { agendaAttachments } from "#db/schema/index.ts";
import {
  ATTACHMENT_LIMIT_BYTES,
  ATTACHMENT_TYPES,
  ATTACHMENTS_OF_AN_ITEM,
  attachmentKind,
  isOfKind,
  plainFileName,
} from "./attachments.ts";
import type { ItemPlace } from "./save-item.server.ts";

export type AttachmentProblem =
  | Problem<"item_not_found", object>
  | Problem<"attachment_empty", object>
  | Problem<"attachment_too_large", { readonly megabytes: number }>
  | Problem<"attachment_kind_unknown", object>
  | Problem<"attachment_differs_from_name", object>
  | Problem<"too_many_attachments", { readonly limit: number }>;

/**
 * Attaches a file to an item and returns its id.
 *
 * Fails with `town_hall_not_found`, `town_hall_cancelled`, `item_not_found`, `attachment_empty`,
 * `attachment_too_large`, `attachment_kind_unknown` (by its name), `attachment_differs_from_name` (its content
 * is of another kind), `too_many_attachments`.
 */
export function addAttachment(
  context: ServiceContext,
  { townHallId, itemId }: ItemPlace,
  file: { readonly name: string; readonly content: Buffer },
): Result<string, NotEditable | AttachmentProblem> {
  authorise(context.actor, "townHall.write");
  const fileName = plainFileName(file.name);
  const kind = attachmentKind(fileName);
  if (file.content.length === 0) return problem("attachment_empty", {});
  if (file.content.length > ATTACHMENT_LIMIT_BYTES) {
    return problem("attachment_too_large", { megabytes: ATTACHMENT_LIMIT_BYTES / 1024 / 1024 });
  }
  if (kind === null) return problem("attachment_kind_unknown", {});
  if (!isOfKind(file.content, kind)) return problem("attachment_differs_from_name", {});
  return changeTownHall(
    context,
    townHallId,
    ({ transaction, townHall, record }): Result<string, AttachmentProblem> => {
      const item = townHall.items.find(({ id }) => id === itemId);
      if (item === undefined) return problem("item_not_found", {});
      if (item.attachments.length >= ATTACHMENTS_OF_AN_ITEM) {
        return problem("too_many_attachments", { limit: ATTACHMENTS_OF_AN_ITEM });
      }
      const { id } = transaction
        .insert(agendaAttachments)
        .values({
          itemId,
          fileName,
          mediaType: ATTACHMENT_TYPES[kind],
          content: file.content,
          addedAt: context.now,
        })
        .returning({ id: agendaAttachments.id })
        .get();
      record({ action: "attachment_added", objectKind: "agenda_item", objectId: itemId });
      return ok(id);
    },
  );
}

/**
 * Takes a file off an item. What was announced stays with the revisions that announced it.
 *
 * Fails with `town_hall_not_found`, `town_hall_cancelled`, `attachment_not_found`.
 */
export function removeAttachment(
  context: ServiceContext,
  { townHallId, itemId }: ItemPlace,
  attachmentId: string,
): Result<null, NotEditable | Problem<"attachment_not_found", object>> {
  authorise(context.actor, "townHall.write");
  return changeTownHall(
    context,
    townHallId,
    ({ transaction, townHall, record }): Result<null, Problem<"attachment_not_found", object>> => {
      const item = townHall.items.find(({ id }) => id === itemId);
      if (!item?.attachments.some(({ id }) => id === attachmentId)) {
        return problem("attachment_not_found", {});
      }
      keepAnnouncedFiles(transaction, townHallId, [attachmentId]);
      transaction.delete(agendaAttachments).where(eq(agendaAttachments.id, attachmentId)).run();
      record({ action: "attachment_removed", objectKind: "agenda_item", objectId: itemId });
      return ok(null);
    },
  );
}
