import { useId } from "react";
import { useTranslation } from "react-i18next";
import { OBJECTIVES } from "#app/domain/sortition/objectives.ts";

/** The choice of what the lottery is fair in the sense of, each with what it means for a resident. */
export function ObjectiveChoice({
  legend,
  chosen = "leximin",
  compare,
}: {
  legend: string;
  chosen?: string | undefined;
  /** Where the objectives are compared. */
  compare?: string | undefined;
}) {
  const { t } = useTranslation("draws");
  const id = useId();
  return (
    <fieldset className="kern-fieldset">
      <legend className="kern-label">{legend}</legend>
      <div className="kern-fieldset__body">
        {compare !== undefined && (
          <p className="kern-body">
            <a className="kern-link" href={compare}>
              {t("compare.link")}
            </a>
          </p>
        )}
        {OBJECTIVES.map((objective) => (
          <div key={objective} className="kern-form-check choice">
            <input
              className="kern-form-check__radio"
              type="radio"
              name="objective"
              id={`${id}-${objective}`}
              value={objective}
              defaultChecked={objective === chosen}
              aria-describedby={`${id}-${objective}-meaning`}
            />
            <div>
              <label className="kern-label" htmlFor={`${id}-${objective}`}>
                {t(`objectives.${objective}.name`)}
              </label>
              <div className="kern-hint" id={`${id}-${objective}-meaning`}>
                {t(`objectives.${objective}.meaning`)}
              </div>
            </div>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
