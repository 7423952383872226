import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CONTRIBUTION_KINDS } from "#app/domain/floor/floor-events.ts";
import { Button } from "#app/ui/button.tsx";
import { SelectField, TextField } from "#app/ui/form-field.tsx";
import type { AfterwardsRefusal } from "./afterwards-action.server.ts";
import { useFieldError } from "./desk-sentence.ts";

/** A speech as it stands on the sheet: who, in which item, from when, how long. */
export function SpeechForm(props: {
  people: readonly { readonly id: string; readonly label: string }[];
  items: readonly { readonly id: string; readonly title: string }[];
  refused: AfterwardsRefusal | undefined;
}) {
  const { people, items, refused } = props;
  const { t } = useTranslation("desk");
  const errorOf = useFieldError(refused?.errors);
  const entered = refused?.entered ?? {};
  return (
    <Form method="post" className="form">
      <SelectField
        name="attendeeId"
        label={t("afterwards.who")}
        error={errorOf("attendeeId")}
        defaultValue={entered.attendeeId ?? ""}
        required
      >
        <option value="">{t("questions.choose")}</option>
        {people.map(({ id, label }) => (
          <option key={id} value={id}>
            {label || t("list.nameless")}
          </option>
        ))}
      </SelectField>
      <SelectField
        name="itemId"
        label={t("afterwards.item")}
        error={errorOf("itemId")}
        defaultValue={entered.itemId ?? ""}
        required
      >
        <option value="">{t("questions.choose")}</option>
        {items.map(({ id, title }) => (
          <option key={id} value={id} lang="de">
            {title}
          </option>
        ))}
      </SelectField>
      <SelectField
        name="as"
        label={t("afterwards.as")}
        error={errorOf("as")}
        defaultValue={entered.as ?? "speech"}
      >
        {CONTRIBUTION_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`afterwards.kinds.${kind}`)}
          </option>
        ))}
      </SelectField>
      <TextField
        name="from"
        type="time"
        label={t("afterwards.from")}
        hint={t("afterwards.fromHint")}
        error={errorOf("from")}
        defaultValue={entered.from}
        required
      />
      <div className="form-columns">
        <TextField
          name="minutes"
          label={t("afterwards.minutes")}
          error={errorOf("minutes")}
          defaultValue={entered.minutes ?? "2"}
          inputMode="numeric"
          maxLength={3}
          required
        />
        <TextField
          name="seconds"
          label={t("afterwards.seconds")}
          error={errorOf("seconds")}
          defaultValue={entered.seconds ?? "0"}
          inputMode="numeric"
          maxLength={2}
          required
        />
      </div>
      <div className="actions">
        <Button name="intent" value="speech">
          {t("afterwards.speechSubmit")}
        </Button>
      </div>
    </Form>
  );
}
