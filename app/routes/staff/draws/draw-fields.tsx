import { useTranslation } from "react-i18next";
import { TextField } from "#app/ui/form-field.tsx";
import type { DrawAnswer } from "./draw-refused.tsx";
import { ObjectiveChoice } from "./objective-choice.tsx";

/** What every draw is told: its objective and its seed. */
export function DrawFields({ values, problem, compare }: DrawAnswer & { compare: string }) {
  const { t } = useTranslation("draws");
  return (
    <>
      <ObjectiveChoice legend={t("start.objective")} chosen={values.objective} compare={compare} />
      <TextField
        label={t("start.seed")}
        hint={t("start.seedHint")}
        name="seed"
        maxLength={200}
        autoComplete="off"
        defaultValue={values.seed}
        error={problem?.code === "seed_too_long" ? t("start.seedTooLong") : undefined}
      />
    </>
  );
}
