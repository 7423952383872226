import type { Translation } from "../message-types.ts";
import type { poolDe } from "./pool.de.ts";

export const poolEn: Translation<typeof poolDe> = {
  title: "Pool",
};
