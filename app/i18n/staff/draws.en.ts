import type { Translation } from "../message-types.ts";
import type { drawsDe } from "./draws.de.ts";

export const drawsEn: Translation<typeof drawsDe> = {
  title: "Draw",
};
