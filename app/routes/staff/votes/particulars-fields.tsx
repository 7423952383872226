import { useTranslation } from "react-i18next";
import { staffLanguage } from "#app/i18n/languages.ts";
import { useShell } from "#app/root.tsx";
import { CheckField, CheckGroup } from "#app/ui/check-field.tsx";
import { dayOfMoment } from "#app/ui/dates.ts";
import { TextArea, TextField } from "#app/ui/form-field.tsx";
import { useFormat } from "#app/ui/format.ts";
import { LinkFields } from "./link-fields.tsx";
import type { ParticularsFormState as FormState } from "./particulars-form-state.ts";
import { useVoteSentence } from "./vote-sentence.ts";

const NATURES = ["advisory", "internal", "council_basis"] as const;
const SECRECIES = ["secret", "open"] as const;

/** The fields of a vote without its questions. */
export function ParticularsFields(
  props: FormState & {
    /** Ids of the proposals that are ticked. */
    readonly ticked: readonly string[];
  },
) {
  const { values, errors, choices, ticked } = props;
  const { t } = useTranslation("voteSetup");
  const sentence = useVoteSentence();
  return (
    <>
      <fieldset className="form-section">
        <legend className="kern-heading-small">{t("groups.about")}</legend>
        <div className="form">
          <TextField
            name="title"
            label={t("fields.title")}
            hint={t("fields.titleHint")}
            defaultValue={values.title ?? ""}
            error={sentence(errors.title)}
            required
            lang="de"
          />
          <TextArea
            name="introduction"
            label={t("fields.introduction")}
            hint={t("fields.introductionHint")}
            defaultValue={values.introduction ?? ""}
            error={sentence(errors.introduction)}
            rows={4}
            lang="de"
          />
          <CheckGroup legend={t("fields.nature")} error={sentence(errors.nature)}>
            {NATURES.map((nature) => (
              <CheckField
                key={nature}
                type="radio"
                name="nature"
                value={nature}
                label={t(`fields.natures.${nature}`)}
                defaultChecked={values.nature === nature}
              />
            ))}
            <p className="kern-hint field-note">{t("fields.natureHint")}</p>
          </CheckGroup>
        </div>
      </fieldset>
      <ElectorateFields values={values} errors={errors} choices={choices} />
      <TimeFields values={values} errors={errors} choices={choices} />
      <LinkFields values={values} errors={errors} choices={choices} ticked={ticked} />
    </>
  );
}

function ElectorateFields({ values, errors, choices }: FormState) {
  const { t } = useTranslation("voteSetup");
  const sentence = useVoteSentence();
  const format = useFormat();
  const { language } = useShell();
  const { panel, townHalls } = choices;
  const choice = (value: string, label: string, hint: string) => (
    <CheckField
      key={value}
      type="radio"
      name="electorate"
      value={value}
      label={label}
      hint={hint}
      defaultChecked={values.electorate === value}
    />
  );
  return (
    <fieldset className="form-section">
      <legend className="kern-heading-small">{t("groups.who")}</legend>
      <div className="form">
        <CheckGroup legend={t("fields.electorate")} error={sentence(errors.electorate)}>
          {panel === null ? (
            <p className="kern-hint field-note">{t("fields.noPanel")}</p>
          ) : (
            choice(
              `panel:${panel.drawId}`,
              t("fields.panel", {
                number: String(panel.number),
                seats: format.whole(panel.panelSize),
              }),
              t("fields.panelHint"),
            )
          )}
          {townHalls.map(({ id, title, beginsAt }) =>
            choice(
              `present:${id}`,
              beginsAt === null
                ? t("fields.present", { title })
                : t("fields.presentOn", {
                    title,
                    day: dayOfMoment(new Date(beginsAt), staffLanguage(language)),
                  }),
              t("fields.presentHint"),
            ),
          )}
          {choice("invited", t("fields.invited"), t("fields.invitedHint"))}
          {choice("residents", t("fields.residents"), t("fields.residentsHint"))}
        </CheckGroup>
        <TextField
          name="minimumAge"
          label={t("fields.minimumAge")}
          hint={t("fields.minimumAgeHint")}
          defaultValue={values.minimumAge ?? "16"}
          error={sentence(errors.minimumAge)}
          inputMode="numeric"
          size={4}
        />
        <CheckGroup legend={t("fields.secrecy")} error={sentence(errors.secrecy)}>
          {SECRECIES.map((secrecy) => (
            <CheckField
              key={secrecy}
              type="radio"
              name="secrecy"
              value={secrecy}
              label={t(`fields.${secrecy}`)}
              defaultChecked={values.secrecy === secrecy}
            />
          ))}
        </CheckGroup>
      </div>
    </fieldset>
  );
}

function TimeFields({ values, errors }: FormState) {
  const { t } = useTranslation("voteSetup");
  const sentence = useVoteSentence();
  return (
    <fieldset className="form-section">
      <legend className="kern-heading-small">{t("groups.when")}</legend>
      <div className="form">
        {(["opens", "closes"] as const).map((which) => (
          <div key={which}>
            <p className="kern-hint field-note">{t(`fields.${which}Hint`)}</p>
            <div className="form-columns">
              <TextField
                type="date"
                name={`${which}On`}
                label={t(`fields.${which}Day`)}
                defaultValue={values[`${which}On`] ?? ""}
                error={sentence(errors[`${which}On`])}
              />
              <TextField
                type="time"
                name={`${which}Time`}
                label={t(`fields.${which}Time`)}
                defaultValue={values[`${which}Time`] ?? ""}
                error={sentence(errors[`${which}Time`])}
              />
            </div>
          </div>
        ))}
        <CheckField
          name="takesPaper"
          value="yes"
          label={t("fields.takesPaper")}
          hint={t("fields.takesPaperHint")}
          defaultChecked={values.takesPaper === "yes"}
        />
      </div>
    </fieldset>
  );
}
