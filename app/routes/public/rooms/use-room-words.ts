import { useTranslation } from "react-i18next";
import type { RoomWords } from "./room-words.ts";

/** What the pages of a room say to members. */
export function useRoomWords(): RoomWords {
  return useTranslation("public", { keyPrefix: "rooms" }).t;
}
