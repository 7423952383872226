import { useTranslation } from "react-i18next";
import { agendaDe } from "#app/i18n/staff/agenda.de.ts";
import type { ChoosableFigures } from "#app/services/agenda/figures-to-choose.server.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckField, CheckGroup } from "#app/ui/check-field.tsx";
import { SelectField, TextArea, TextField } from "#app/ui/form-field.tsx";
import { CancelLink } from "../cancel-link.tsx";
import { useFieldError } from "./field-error.ts";
import { useTownHall } from "./use-town-hall.ts";

const KINDS = Object.keys(agendaDe.kinds) as (keyof typeof agendaDe.kinds)[];

/** The fields of an agenda item with their button. */
export function ItemFormFields(props: {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, string>>;
  readonly figures: Readonly<Record<"datasets" | "scenarios", readonly ChoosableFigures[]>>;
  readonly submit: string;
}) {
  const { t } = useTranslation("agenda");
  const { id } = useTownHall();
  const { values, figures } = props;
  const fieldError = useFieldError(props.errors);
  const chosen = (name: "datasetIds" | "scenarioIds") => (values[name] ?? "").split(" ");
  return (
    <>
      <input type="hidden" name="seen" value={values.seen ?? ""} />
      <fieldset className="form-section">
        <legend className="kern-heading-small">{t("item.what")}</legend>
        <div className="form">
          <TextField
            name="title"
            label={t("item.title")}
            error={fieldError("title")}
            defaultValue={values.title ?? ""}
            required
            lang="de"
          />
          <TextArea
            name="text"
            label={t("item.text")}
            error={fieldError("text")}
            defaultValue={values.text ?? ""}
            lang="de"
          />
          <div className="form-columns">
            <SelectField
              name="kind"
              label={t("item.kind")}
              error={fieldError("kind")}
              defaultValue={values.kind ?? "discussion"}
            >
              {KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`kinds.${kind}`)}
                </option>
              ))}
            </SelectField>
            <TextField
              type="number"
              name="minutes"
              label={t("item.minutes")}
              error={fieldError("minutes")}
              defaultValue={values.minutes ?? "30"}
              min={0}
              max={720}
              required
            />
          </div>
          <p className="kern-hint">{t("item.minutesHint")}</p>
          <TextField
            name="presenter"
            label={t("item.presenter")}
            hint={t("item.presenterHint")}
            error={fieldError("presenter")}
            defaultValue={values.presenter ?? ""}
            lang="de"
          />
          <TextArea
            name="internalNotes"
            label={t("item.notes")}
            hint={t("item.notesHint")}
            error={fieldError("internalNotes")}
            defaultValue={values.internalNotes ?? ""}
            lang="de"
          />
        </div>
      </fieldset>
      <fieldset className="form-section">
        <legend className="kern-heading-small">{t("item.floor")}</legend>
        <div className="form">
          <p className="kern-hint">{t("item.floorHint")}</p>
          <TextField
            name="speakingMinutes"
            inputMode="decimal"
            label={t("item.speaking")}
            hint={t("item.speakingHint")}
            error={fieldError("speakingMinutes")}
            defaultValue={values.speakingMinutes ?? ""}
          />
          <TextField
            name="pointOfOrderMinutes"
            inputMode="decimal"
            label={t("item.order")}
            error={fieldError("pointOfOrderMinutes")}
            defaultValue={values.pointOfOrderMinutes ?? "1"}
            required
          />
          <div>
            <CheckField
              name="firstTimeSpeakersFirst"
              label={t("item.firstTime")}
              defaultChecked={values.firstTimeSpeakersFirst !== undefined}
            />
            <CheckField
              name="alternate"
              label={t("item.alternate")}
              defaultChecked={values.alternate !== undefined}
            />
          </div>
        </div>
      </fieldset>
      <fieldset className="form-section">
        <legend className="kern-heading-small">{t("item.figures")}</legend>
        <div className="form">
          {figures.datasets.length + figures.scenarios.length === 0 ? (
            <p className="kern-body">{t("item.noFigures")}</p>
          ) : (
            <p className="kern-hint">{t("item.figuresHint")}</p>
          )}
          <FigureChoice
            legend={t("item.datasets")}
            name="datasetIds"
            figures={figures.datasets}
            chosen={chosen("datasetIds")}
          />
          <FigureChoice
            legend={t("item.scenarios")}
            name="scenarioIds"
            figures={figures.scenarios}
            chosen={chosen("scenarioIds")}
          />
        </div>
      </fieldset>
      <div className="actions">
        <Button>{props.submit}</Button>
        <CancelLink href={`/staff/town-halls/${id}/agenda`} />
      </div>
    </>
  );
}

function FigureChoice(props: {
  readonly legend: string;
  readonly name: string;
  readonly figures: readonly ChoosableFigures[];
  readonly chosen: readonly string[];
}) {
  const { t } = useTranslation("agenda");
  if (props.figures.length === 0) return null;
  return (
    <CheckGroup legend={props.legend}>
      {props.figures.map(({ id, title, published }) => (
        <CheckField
          key={id}
          name={props.name}
          value={id}
          label={title}
          labelProps={{ lang: "de", dir: "ltr" }}
          {...(published ? {} : { hint: t("item.draft") })}
          defaultChecked={props.chosen.includes(id)}
        />
      ))}
    </CheckGroup>
  );
}
