import { useTranslation } from "react-i18next";
import { LANGUAGE_NAMES, LANGUAGES } from "#app/i18n/languages.ts";
import { LONGEST_CONTRIBUTION } from "#app/services/contributions/longest-contribution.ts";
import { SelectField, TextArea, TextField } from "#app/ui/form-field.tsx";
import { useFormat } from "#app/ui/format.ts";
import { ASSISTED, KnownPeople } from "../assisted/known-people.tsx";
import { useDiscussionSentence } from "./discussion-sentence.ts";

/** The town itself speaks: a value of the field `who`. */
export const TOWN = "town";

export interface OfferedPanel {
  readonly drawId: string;
  readonly drawnOn: string;
}

/** For whom staff write, in which language, and what. */
export function SpeakerFields(props: {
  people: Parameters<typeof KnownPeople>[0]["people"];
  panels: readonly OfferedPanel[];
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
  /** Whether the town itself may speak, and whether anybody else may. */
  town: boolean;
  others: boolean;
}) {
  const { panels, values, errors, town, others } = props;
  const { t } = useTranslation("discussion");
  const sentence = useDiscussionSentence();
  return (
    <>
      <SelectField
        name="who"
        label={t(town ? "fields.whoAnswers" : "fields.who")}
        defaultValue={values.who ?? (town ? TOWN : ASSISTED)}
      >
        {town && <option value={TOWN}>{t("fields.town")}</option>}
        {others && <option value={ASSISTED}>{t("fields.assisted")}</option>}
        {others && <KnownPeople people={props.people} />}
        {others &&
          panels.map(({ drawId, drawnOn }) => (
            <option key={drawId} value={drawId}>
              {t("fields.panel", { date: drawnOn })}
            </option>
          ))}
      </SelectField>
      {others && (
        <TextField
          name="shownName"
          label={t("fields.shownName")}
          hint={t("fields.shownNameHint")}
          defaultValue={values.shownName ?? ""}
          maxLength={80}
          dir="auto"
          error={sentence(errors.shownName)}
        />
      )}
      <SelectField
        name="language"
        label={t("fields.language")}
        defaultValue={values.language ?? "de"}
        error={sentence(errors.language)}
      >
        {LANGUAGES.map((language) => (
          <option key={language} value={language}>
            {LANGUAGE_NAMES[language]}
          </option>
        ))}
      </SelectField>
      <ContributionField text={values.text ?? ""} error={sentence(errors.text)} />
    </>
  );
}

export function ContributionField(props: { text: string; error: string | undefined }) {
  const { t } = useTranslation("discussion");
  const format = useFormat();
  return (
    <TextArea
      name="text"
      label={t("fields.text")}
      hint={t("fields.textHint", { longest: format.whole(LONGEST_CONTRIBUTION) })}
      defaultValue={props.text}
      maxLength={LONGEST_CONTRIBUTION}
      rows={6}
      required
      dir="auto"
      error={props.error}
    />
  );
}
