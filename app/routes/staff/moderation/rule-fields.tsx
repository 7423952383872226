import { useTranslation } from "react-i18next";
import { LONGEST_MODERATION } from "#app/services/moderation/longest-words.ts";
import { TextArea, TextField } from "#app/ui/form-field.tsx";
import { useFormat } from "#app/ui/format.ts";

/** The rules of a draft, each with its place, and room for one more. */
export function RuleFields(props: {
  rules: readonly { readonly id: string; readonly text: string }[];
  /** What was entered, where it was refused. */
  values: Readonly<Record<string, string>> | null;
}) {
  const { t } = useTranslation("moderation");
  const format = useFormat();
  return [...props.rules, { id: "", text: "" }].map(({ id, text }, index) => {
    const number = index + 1;
    const position = format.whole(number);
    const label = id === "" ? t("rules.newRule") : t("rules.ruleField", { position });
    const place = id === "" ? t("rules.newPosition") : t("rules.positionField", { position });
    return (
      <div key={id} className="rule-row">
        <input type="hidden" name={`id-${number}`} value={id} />
        <TextField
          name={`place-${number}`}
          label={place}
          inputMode="numeric"
          maxLength={3}
          defaultValue={props.values?.[`place-${number}`] ?? String(number)}
        />
        <TextArea
          name={`text-${number}`}
          label={label}
          lang="de"
          dir="ltr"
          rows={2}
          maxLength={LONGEST_MODERATION.rule}
          defaultValue={props.values?.[`text-${number}`] ?? text}
        />
      </div>
    );
  });
}
