import { useTranslation } from "react-i18next";
import type { PlannedDraw } from "#app/services/invitations/plan-draw.server.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckField, CheckGroup } from "#app/ui/check-field.tsx";
import { TextField } from "#app/ui/form-field.tsx";
import { useFormat } from "#app/ui/format.ts";
import { splitKey } from "./plan-choice.ts";

/** How many letters, and how they are drawn. */
export function PlanFields({
  planned,
  errors,
  typedLetters,
}: {
  planned: PlannedDraw;
  errors: { readonly letters: boolean };
  /** As it was typed; null at first. */
  typedLetters: string | null;
}) {
  const { t } = useTranslation("invitations");
  const format = useFormat();
  const { design, letters, onePerHousehold, features, splitBefore } = planned;
  const chosen = features.filter((one) => one.chosen).map(({ feature }) => feature);
  return (
    <section className="form">
      {/* The first button of a form is the one that the enter key presses. */}
      <button type="submit" hidden />
      <input type="hidden" name="sent" value="1" />
      <input type="hidden" name="of" value={splitKey(chosen)} key={splitKey(chosen)} />
      <h2 className="kern-heading-medium">{t("plan.extent")}</h2>
      <div className="form-columns">
        <TextField
          label={t("plan.letters")}
          hint={t("plan.lettersHint")}
          name="letters"
          inputMode="numeric"
          autoComplete="off"
          required
          defaultValue={typedLetters ?? format.whole(letters)}
          error={errors.letters ? t("plan.lettersInvalid") : undefined}
        />
      </div>
      <CheckGroup legend={t("plan.design")}>
        {(["stratified", "simple"] as const)
          .filter((one) => one === "simple" || features.length > 0)
          .map((one) => (
            <CheckField
              key={one}
              type="radio"
              name="design"
              value={one}
              label={t(`plan.${one}`)}
              defaultChecked={design === one}
            />
          ))}
      </CheckGroup>
      {features.length === 0 ? (
        <p className="kern-body">{t("plan.noFeatures")}</p>
      ) : (
        <CheckGroup legend={t("plan.features")}>
          {splitBefore.length > 0 && (
            <p className="kern-hint prose">
              {t("plan.featuresBefore", { features: format.list(splitBefore) })}
            </p>
          )}
          {features.map((one) => (
            <CheckField
              key={one.feature}
              name="feature"
              value={one.feature}
              label={one.feature}
              defaultChecked={one.chosen}
            />
          ))}
        </CheckGroup>
      )}
      <CheckField
        name="household"
        value="1"
        label={t("plan.household")}
        hint={t("plan.householdHint")}
        defaultChecked={onePerHousehold}
      />
      <div className="actions">
        <Button look="secondary">{t("plan.recalculate")}</Button>
      </div>
    </section>
  );
}
