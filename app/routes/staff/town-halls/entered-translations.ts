import { z } from "zod";
import type { EnteredTranslation } from "#app/services/town-halls/save-translations.server.ts";
import type { TranslationUnit, UnitField } from "#app/services/town-halls/translation-units.ts";

const LONGEST = { title: 200, other: 5000 } as const;

const version = z.coerce.number().int().nonnegative().catch(-1);

/** The name of a field of the form: which text, which part of it. */
export function unitFieldName(
  { kind, id }: Pick<TranslationUnit, "kind" | "id">,
  part: UnitField | "basedOn" | "seen" | "confirmed",
): string {
  return `${kind}:${id}.${part}`;
}

/** What a form of translations says about these texts, and the codes of the fields that are too long. */
export function enteredTranslations(
  units: readonly TranslationUnit[],
  values: Readonly<Record<string, string>>,
): {
  readonly entered: readonly EnteredTranslation[];
  readonly errors: Readonly<Record<string, string>>;
} {
  const errors: Record<string, string> = {};
  const entered = units.map((unit) => {
    const value = (part: Parameters<typeof unitFieldName>[1]) => values[unitFieldName(unit, part)];
    const texts: Partial<Record<UnitField, string>> = {};
    for (const { field } of unit.fields) {
      const text = value(field)?.replaceAll("\r\n", "\n").trim();
      if (text === undefined) continue;
      texts[field] = text;
      if (text.length > (field === "title" ? LONGEST.title : LONGEST.other)) {
        errors[unitFieldName(unit, field)] = "text_too_long";
      }
    }
    return {
      kind: unit.kind,
      id: unit.id,
      texts,
      basedOn: version.parse(value("basedOn")),
      seen: version.parse(value("seen")),
      confirmed: value("confirmed") !== undefined,
    };
  });
  return { entered, errors };
}
