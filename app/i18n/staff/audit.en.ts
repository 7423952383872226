import type { Translation } from "../message-types.ts";
import type { auditDe } from "./audit.de.ts";

export const auditEn: Translation<typeof auditDe> = {
  title: "Audit log",
};
