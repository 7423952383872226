import { useTranslation } from "react-i18next";
import type { Language } from "#app/i18n/languages.ts";
import type { TranslationUnit, UnitField } from "#app/services/town-halls/translation-units.ts";
import { CheckField } from "#app/ui/check-field.tsx";
import { TranslationRows } from "../translation-rows.tsx";
import { unitFieldName } from "./entered-translations.ts";
import { useFieldError } from "./field-error.ts";
import { TranslationBadge } from "./translation-states.tsx";

/** All texts of a town hall, each with its translation beside it and how that stands. */
export function TranslationUnits(props: {
  readonly language: Language;
  readonly units: readonly TranslationUnit[];
  /** What was entered, where the form is shown again. */
  readonly values: Readonly<Record<string, string>> | null;
  readonly errors: Readonly<Record<string, string>>;
}) {
  const { t } = useTranslation("townHalls");
  const fieldError = useFieldError(props.errors);
  const label = (kind: TranslationUnit["kind"], field: UnitField) => {
    if (kind === "rule") return t("texts.ruleText");
    if (field === "text") return t("texts.itemText");
    return kind === "item" ? t("texts.itemTitle") : t(`fields.${field}`);
  };
  return props.units.map((unit) => {
    const entered = (part: Parameters<typeof unitFieldName>[1]) =>
      props.values?.[unitFieldName(unit, part)];
    const heading = t(`texts.${unit.kind}`, { number: unit.number });
    return (
      <section key={`${unit.kind} ${unit.id}`} aria-label={heading}>
        <div className="section-head">
          <h2 className="kern-heading-medium">{heading}</h2>
          <TranslationBadge state={unit.state} />
        </div>
        <input
          type="hidden"
          name={unitFieldName(unit, "basedOn")}
          value={entered("basedOn") ?? unit.originalRevision}
        />
        <input
          type="hidden"
          name={unitFieldName(unit, "seen")}
          value={entered("seen") ?? unit.revision}
        />
        <TranslationRows
          language={props.language}
          rows={unit.fields.map(({ field, original, translation }) => ({
            field: unitFieldName(unit, field),
            label: label(unit.kind, field),
            original,
            translation: entered(field) ?? translation,
            error: fieldError(unitFieldName(unit, field)),
            short: field === "title",
          }))}
        />
        {unit.state === "outdated" && (
          <CheckField
            name={unitFieldName(unit, "confirmed")}
            label={t("texts.confirm")}
            hint={t("texts.confirmHint")}
            defaultChecked={entered("confirmed") !== undefined}
          />
        )}
      </section>
    );
  });
}
