import { voteLettersDe } from "#app/i18n/staff/vote-letters.de.ts";

type LettersProblem = Exclude<keyof (typeof voteLettersDe)["problems"], "title">;

/** Whether a code is one of the letters that has a sentence. */
export function isLettersProblem(code: string | null | undefined): code is LettersProblem {
  return code != null && code !== "title" && Object.hasOwn(voteLettersDe.problems, code);
}
