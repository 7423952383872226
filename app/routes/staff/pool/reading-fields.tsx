import { useTranslation } from "react-i18next";
import { SelectField } from "#app/ui/form-field.tsx";
import { DELIMITER_NAMES, type DelimiterName, ENCODINGS } from "./reading-choice.ts";

/** Choices of encoding and delimiter; without a current one, detection can be chosen. */
export function ReadingFields(props: {
  encoding?: (typeof ENCODINGS)[number];
  delimiter?: DelimiterName;
}) {
  const { t } = useTranslation("pool");
  return (
    <div className="form-columns">
      <SelectField
        label={t("reading.encoding")}
        name="encoding"
        defaultValue={props.encoding ?? ""}
      >
        {props.encoding === undefined && <option value="">{t("upload.automatic")}</option>}
        {ENCODINGS.map((encoding) => (
          <option key={encoding} value={encoding}>
            {t(`reading.encodings.${encoding}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t("reading.delimiter")}
        name="delimiter"
        defaultValue={props.delimiter ?? ""}
      >
        {props.delimiter === undefined && <option value="">{t("upload.automatic")}</option>}
        {DELIMITER_NAMES.map((delimiter) => (
          <option key={delimiter} value={delimiter}>
            {t(`reading.delimiters.${delimiter}`)}
          </option>
        ))}
      </SelectField>
    </div>
  );
}
