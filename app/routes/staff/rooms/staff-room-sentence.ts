import { useTranslation } from "react-i18next";
import { staffRoomsDe } from "#app/i18n/staff/rooms.de.ts";
import { roomSentence } from "#app/routes/public/rooms/room-words.ts";
import { useStaffRoomWords } from "./use-staff-room-words.ts";

type ProblemCode = keyof (typeof staffRoomsDe)["problems"];

/** The sentence for what staff did wrong in or about a room; undefined for no code. */
export function useStaffRoomSentence(): (code: string | undefined) => string | undefined {
  const { t } = useTranslation("rooms");
  const words = useStaffRoomWords();
  return (code) => (isProblemCode(code) ? t(`problems.${code}`) : roomSentence(words, code));
}

function isProblemCode(code: string | undefined): code is ProblemCode {
  return code !== undefined && code in staffRoomsDe.problems;
}
