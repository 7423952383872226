import { useTranslation } from "react-i18next";
import type { RoomWords } from "#app/routes/public/rooms/room-words.ts";

/** The same for staff: their messages hold under `shared` what the pages of members say. */
export function useStaffRoomWords(): RoomWords {
  return useTranslation("rooms", { keyPrefix: "shared" }).t as unknown as RoomWords;
}
