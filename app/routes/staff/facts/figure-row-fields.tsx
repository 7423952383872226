import { useTranslation } from "react-i18next";
import type { Notation } from "#app/domain/facts/read-number.ts";
import type { FigureRow, FigureRowFault } from "#app/services/facts/figure-rows.ts";
import { TextField } from "#app/ui/form-field.tsx";
import { rowField } from "./figure-rows-form.ts";

/** Figures by hand, one a row, with what `rowsOfForm` needs to read them back. */
export function FigureRowList(props: {
  readonly rows: readonly FigureRow[];
  /** Levels of groups. */
  readonly depth: number;
  /** Of the dataset that the clerk has before them. */
  readonly revision: number;
  readonly notation: Notation;
  readonly faults: readonly FigureRowFault[];
}) {
  const { rows, depth, revision, notation, faults } = props;
  return (
    <>
      <input type="hidden" name="revision" value={revision} />
      <input type="hidden" name="notation" value={notation} />
      <input type="hidden" name="depth" value={depth} />
      <input type="hidden" name="rows" value={rows.length} />
      <ol className="figure-rows">
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row of the form is its place
          <li key={index}>
            <FigureRowFields
              index={index}
              row={row}
              notation={notation}
              fault={faults.find((fault) => fault.row === index)}
            />
          </li>
        ))}
      </ol>
    </>
  );
}

/** One figure by hand: place, groups, time, figure. */
function FigureRowFields(props: {
  readonly index: number;
  readonly row: FigureRow;
  readonly notation: Notation;
  readonly fault: FigureRowFault | undefined;
}) {
  const { t } = useTranslation("facts");
  const { index, row, notation, fault } = props;
  const sentence =
    fault === undefined
      ? undefined
      : t(`editFigures.faults.${fault.code}`, {
          text: row.value,
          example: notation === "comma" ? "1.234,5" : "1,234.5",
          first: String(fault.first + 1),
        });
  return (
    <fieldset className="figure-row">
      <legend className="kern-label">{t("editFigures.row", { row: String(index + 1) })}</legend>
      <div className="form-columns">
        <TextField
          name={rowField(index, "place")}
          label={t("fields.place")}
          defaultValue={row.place}
          maxLength={200}
        />
        {row.groups.map((group, level) => (
          <TextField
            // biome-ignore lint/suspicious/noArrayIndexKey: a group is its level
            key={level}
            name={rowField(index, `group-${level}`)}
            label={
              level === 0 ? t("fields.group") : t("fields.innerGroup", { level: String(level + 1) })
            }
            defaultValue={group}
            maxLength={200}
          />
        ))}
        <TextField
          name={rowField(index, "time")}
          label={t("fields.time")}
          defaultValue={row.time}
          maxLength={200}
        />
        <TextField
          name={rowField(index, "value")}
          label={t("fields.value")}
          defaultValue={row.value}
          maxLength={200}
          inputMode="decimal"
          error={sentence}
        />
      </div>
    </fieldset>
  );
}
