import { useTranslation } from "react-i18next";
import type { Language } from "#app/i18n/languages.ts";
import type {
  VoteTextField,
  VoteTranslationUnit,
} from "#app/services/votes/setup/translation-units.ts";
import { CheckField } from "#app/ui/check-field.tsx";
import { TranslationBadge } from "../town-halls/translation-states.tsx";
import { TranslationRows } from "../translation-rows.tsx";
import { unitFieldName } from "./unit-field-name.ts";
import { useVoteSentence } from "./vote-sentence.ts";

/** All texts of a vote, each with its translation beside it and how that stands. */
export function VoteTranslations(props: {
  readonly language: Language;
  readonly units: readonly VoteTranslationUnit[];
  /** What was entered, where the form is shown again. */
  readonly values: Readonly<Record<string, string>> | null;
  readonly errors: Readonly<Record<string, string>>;
}) {
  const { t } = useTranslation("voteSetup");
  const sentence = useVoteSentence();
  const label = (kind: VoteTranslationUnit["kind"], field: VoteTextField) => {
    if (field === "title") return t("texts.fieldTitle");
    if (field === "introduction") return t("texts.fieldIntroduction");
    return t(kind === "option" ? "texts.fieldOption" : "texts.fieldQuestion");
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
        {(["basedOn", "seen"] as const).map((part) => (
          <input
            key={part}
            type="hidden"
            name={unitFieldName(unit, part)}
            value={entered(part) ?? (part === "basedOn" ? unit.originalRevision : unit.revision)}
          />
        ))}
        <TranslationRows
          language={props.language}
          rows={unit.fields
            .filter(({ original, translation }) => original !== "" || translation !== "")
            .map(({ field, original, translation }) => ({
              field: unitFieldName(unit, field),
              label: label(unit.kind, field),
              original,
              translation: entered(field) ?? translation,
              error: sentence(props.errors[unitFieldName(unit, field)]),
              short: field === "title" || unit.kind === "option",
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
