import type {
  VoteTextField,
  VoteTranslationUnit,
} from "#app/services/votes/setup/translation-units.ts";

/** The name of a field of the form of translations: which text, which part of it. */
export function unitFieldName(
  { kind, id }: Pick<VoteTranslationUnit, "kind" | "id">,
  part: VoteTextField | "basedOn" | "seen" | "confirmed",
): string {
  return `${kind}:${id}.${part}`;
}
