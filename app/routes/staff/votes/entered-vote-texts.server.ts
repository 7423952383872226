import { z } from "zod";
import { plainText } from "#app/domain/texts/plain-text.ts";
import type { EnteredVoteText } from "#app/services/votes/setup/translate-vote.server.ts";
import type {
  VoteTextField,
  VoteTranslationUnit,
} from "#app/services/votes/setup/translation-units.ts";
import { LONGEST_TRANSLATED } from "#app/services/votes/setup/vote-fields.ts";
import { unitFieldName } from "./unit-field-name.ts";

const version = z.coerce.number().int().nonnegative().catch(-1);

/**
 * What a form of translations says about these texts, and the codes of the fields that are too long. Where
 * somebody wants it, options that were left empty are called as in German.
 */
export function enteredVoteTexts(
  units: readonly VoteTranslationUnit[],
  values: Readonly<Record<string, string>>,
): {
  readonly entered: readonly EnteredVoteText[];
  readonly errors: Readonly<Record<string, string>>;
} {
  const errors: Record<string, string> = {};
  const entered = units.map((unit): EnteredVoteText => {
    const { kind, id } = unit;
    const texts: Partial<Record<VoteTextField, string>> = {};
    for (const { field, original } of unit.fields) {
      const name = unitFieldName(unit, field);
      const typed = values[name];
      if (typed === undefined) continue;
      const text = plainText(typed);
      texts[field] = text === "" && kind === "option" && values.keepNames ? original : text;
      const fault = faultOf(kind, field, text);
      if (fault !== null) errors[name] = fault;
    }
    const basedOn = version.parse(values[unitFieldName(unit, "basedOn")]);
    const seen = version.parse(values[unitFieldName(unit, "seen")]);
    const confirmed = values[unitFieldName(unit, "confirmed")] !== undefined;
    return { kind, id, texts, basedOn, seen, confirmed };
  });
  return { entered, errors };
}

function faultOf(
  kind: VoteTranslationUnit["kind"],
  field: VoteTextField,
  text: string,
): "text_too_long" | "text_of_one_line" | null {
  const longest =
    field === "text"
      ? LONGEST_TRANSLATED[kind === "option" ? "option" : "question"]
      : LONGEST_TRANSLATED[field];
  if (text.length > longest) return "text_too_long";
  const oneLine = field === "title" || kind === "option";
  return oneLine && text.includes("\n") ? "text_of_one_line" : null;
}
