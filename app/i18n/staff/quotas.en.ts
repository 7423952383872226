import type { Translation } from "../message-types.ts";
import type { quotasDe } from "./quotas.de.ts";

export const quotasEn: Translation<typeof quotasDe> = {
  title: "Quotas",
};
