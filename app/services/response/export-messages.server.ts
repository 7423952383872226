import type { StaffLanguage } from "#app/i18n/languages.ts";
import { LANGUAGE_NAMES } from "#app/i18n/languages.ts";
import { staffTranslation } from "#app/i18n/staff-translation.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { writeCsv } from "#app/services/files/write-csv.ts";
import { authorise } from "#app/services/permissions.ts";
import { listMessages, type MessageList } from "./list-messages.server.ts";

/**
 * The open messages of a list as CSV for a phone or print list, headings in the reader's language;
 * recorded. Semicolons and UTF-8 with byte order mark, as office programs want it.
 */
export function exportMessages(
  context: ServiceContext,
  processId: string,
  list: MessageList,
  language: StaffLanguage,
): string {
  authorise(context.actor, "replies.enter");
  const { t } = staffTranslation(language);
  const open = listMessages(context, processId).lists[list].filter(({ done }) => !done);
  context.database.transaction(
    (transaction) => {
      appendAudit(transaction, context, {
        action: "messages_exported",
        objectKind: "process",
        objectId: processId,
      });
    },
    { behavior: "immediate" },
  );
  const columns = [
    "name",
    list === "phone" ? "phone" : "address",
    "language",
    "what",
    "text",
  ] as const;
  return writeCsv(
    columns.map((column) => t(`response:messages.columns.${column}`)),
    open.map((message) => {
      const address = message.viaRegisterOffice
        ? t("response:messages.viaRegisterOffice")
        : message.address;
      return [
        message.name || t("response:messages.blockedName"),
        list === "phone" ? message.phone : address,
        LANGUAGE_NAMES[message.language],
        message.subject,
        message.text,
      ];
    }),
    { delimiter: ";", byteOrderMark: true },
  );
}
