import type { TFunction } from "i18next";
import { roomsDe } from "#app/i18n/public/rooms.de.ts";

/** What the pages of a room say, to members and to staff alike. */
export type RoomWords = TFunction<"public", "rooms">;

type ErrorCode = keyof (typeof roomsDe)["errors"];

/** The sentence for what is wrong; undefined for no code. */
export function roomSentence(t: RoomWords, code: string | undefined): string | undefined {
  return isErrorCode(code) ? t(`errors.${code}`) : code;
}

function isErrorCode(code: string | undefined): code is ErrorCode {
  return code !== undefined && code in roomsDe.errors;
}
