import { z } from "zod";

export const ENCODINGS = ["utf-8", "windows-1252", "utf-16le", "utf-16be"] as const;
export const DELIMITER_NAMES = ["comma", "semicolon", "tab"] as const;
export type DelimiterName = (typeof DELIMITER_NAMES)[number];

const CHARACTERS = { comma: ",", semicolon: ";", tab: "\t" } as const;

/** How a file is to be read, as a form sends it: an empty choice means "detect". */
export const readingSchema = z.object({
  encoding: z.enum(["", ...ENCODINGS]).transform((choice) => (choice === "" ? undefined : choice)),
  delimiter: z
    .enum(["", ...DELIMITER_NAMES])
    .transform((choice) => (choice === "" ? undefined : CHARACTERS[choice])),
});

export function delimiterName(character: string): DelimiterName {
  return DELIMITER_NAMES.find((name) => CHARACTERS[name] === character) ?? "comma";
}
