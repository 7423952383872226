import type { Translation } from "../message-types.ts";
import type { accountsDe } from "./accounts.de.ts";

export const accountsEn: Translation<typeof accountsDe> = {
  title: "Accounts",
};
