import type { Translation } from "../message-types.ts";
import type { processesDe } from "./processes.de.ts";

export const processesEn: Translation<typeof processesDe> = {
  title: "Processes",
};
