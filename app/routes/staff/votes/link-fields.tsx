import { useTranslation } from "react-i18next";
import { direction, languageTag, staffLanguage } from "#app/i18n/languages.ts";
import { useShell } from "#app/root.tsx";
import { CheckField, CheckGroup } from "#app/ui/check-field.tsx";
import { dayOfMoment } from "#app/ui/dates.ts";
import { SelectField } from "#app/ui/form-field.tsx";
import type { ParticularsFormState as FormState } from "./particulars-form-state.ts";
import { useVoteSentence } from "./vote-sentence.ts";

/** To which agenda item and proposals a vote belongs. */
export function LinkFields({
  values,
  errors,
  choices,
  ticked,
}: FormState & { readonly ticked: readonly string[] }) {
  const { t } = useTranslation("voteSetup");
  const sentence = useVoteSentence();
  const { language } = useShell();
  return (
    <fieldset className="form-section">
      <legend className="kern-heading-small">{t("groups.links")}</legend>
      <div className="form">
        <SelectField
          name="agendaItemId"
          label={t("fields.agendaItem")}
          defaultValue={values.agendaItemId ?? ""}
          error={sentence(errors.agendaItemId)}
        >
          <option value="">{t("fields.noItem")}</option>
          {choices.items.map(({ id, title, beginsAt }) => (
            <option key={id} value={id} lang="de">
              {beginsAt === null
                ? title
                : t("fields.itemOn", {
                    item: title,
                    day: dayOfMoment(new Date(beginsAt), staffLanguage(language)),
                  })}
            </option>
          ))}
        </SelectField>
        {choices.proposals.length === 0 ? (
          <p className="kern-hint field-note">{t("fields.noProposals")}</p>
        ) : (
          <CheckGroup legend={t("fields.proposals")} error={sentence(errors.proposals)}>
            <p className="kern-hint field-note">{t("fields.proposalsHint")}</p>
            {choices.proposals.map((proposal) => (
              <CheckField
                key={proposal.id}
                name="proposals"
                value={proposal.id}
                label={proposal.title}
                labelProps={{
                  lang: languageTag(proposal.language),
                  dir: direction(proposal.language),
                }}
                defaultChecked={ticked.includes(proposal.id)}
              />
            ))}
          </CheckGroup>
        )}
      </div>
    </fieldset>
  );
}
