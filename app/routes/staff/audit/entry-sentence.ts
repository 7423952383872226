import { useTranslation } from "react-i18next";
import { auditDe } from "#app/i18n/staff/audit.de.ts";
import type { AuditListing } from "#app/services/audit/read-audit-log.server.ts";

/** Characters of a random id that are shown where an object has no name. */
const SHORT_ID = 8;

/** Sentences and names for the codes of the log; a code without one is shown as it is. */
export function useAuditWords() {
  const { t } = useTranslation("audit");
  return {
    sentence(entry: AuditListing): string {
      if (!isKeyOf(auditDe.actions, entry.action)) return entry.action;
      return t(`actions.${entry.action}`, {
        actor: actor(entry),
        object: entry.objectName ?? entry.objectId.slice(0, SHORT_ID),
      });
    },
    action: (code: string) => (isKeyOf(auditDe.names, code) ? t(`names.${code}`) : code),
    objectKind: (code: string) => (isKeyOf(auditDe.objects, code) ? t(`objects.${code}`) : code),
    reason: (code: string) => (isKeyOf(auditDe.reasons, code) ? t(`reasons.${code}`) : code),
  };

  function actor(entry: AuditListing): string {
    if (entry.actorKind === "system" || entry.actorId === null) return t("actors.system");
    if (entry.actorName !== null) return entry.actorName;
    const id = entry.actorId.slice(0, SHORT_ID);
    if (entry.actorKind === "sworn") return t("actors.sworn", { id });
    if (entry.actorKind === "resident") return t("actors.resident", { id });
    if (entry.actorKind === "attendee") return t("actors.attendee", { id });
    return t("actors.unknown", { id });
  }
}

function isKeyOf<Words extends object>(words: Words, key: string): key is keyof Words & string {
  return Object.hasOwn(words, key);
}
