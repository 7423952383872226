import { useId } from "react";
import { useTranslation } from "react-i18next";
import { draftName } from "#app/domain/sortition/quota-editing/draft-reading.ts";
import type { PoolCounts } from "#app/domain/sortition/quota-editing/pool-counts.ts";
import type {
  DraftFinding,
  FeatureSums,
} from "#app/domain/sortition/quota-editing/quota-checks.ts";
import type {
  DraftFeature,
  DraftRow,
  QuotaDraft,
} from "#app/domain/sortition/quota-editing/quota-draft.ts";
import { Button } from "#app/ui/button.tsx";
import { findingSentence, sentencesAt } from "./finding-sentences.ts";
import { messageParams } from "./message-params.ts";
import type { EditAndFocus } from "./quota-editor.tsx";
import { Messages, SeatsField } from "./seats-field.tsx";

export interface FeatureFieldsProps {
  readonly draft: QuotaDraft;
  readonly feature: DraftFeature;
  readonly position: number;
  readonly size: number;
  readonly pool: PoolCounts;
  readonly sums: FeatureSums;
  readonly findings: readonly DraftFinding[];
  readonly showMissing: boolean;
  readonly edit: EditAndFocus;
}

/** One feature with its values. */
export function FeatureFields(props: FeatureFieldsProps) {
  const { draft, feature, position, size, pool, sums, findings, showMissing, edit } = props;
  const { t, i18n } = useTranslation("quotas");
  const name = draftName(feature.name) || t("editor.newFeature");
  const sentence = findingSentence(t, i18n);
  const says = sentencesAt(
    sentence,
    findings,
    { feature: position, row: null, field: "name" },
    showMissing,
  );
  const params = messageParams({ min: sums.min, max: sums.max, size }, i18n.language);
  return (
    <fieldset className="quota-feature">
      <legend className="kern-heading-small">
        {t("editor.featureLegend", { position: String(position + 1), name })}
      </legend>
      <div className="quota-line">
        <NameField
          label={t("editor.featureName")}
          context=""
          name="feature"
          focus={`name-${position}`}
          text={feature.name}
          onChange={(text) => edit({ kind: "rename_feature", feature: position, name: text }, null)}
          {...says}
        />
        <div className="quota-tools no-print">
          <ToolButtons
            name={name}
            removeLabel={t("editor.removeFeature", { feature: name })}
            first={position === 0}
            last={position === draft.length - 1}
            intents={{
              up: `feature_up:${position}`,
              down: `feature_down:${position}`,
              remove: `remove_feature:${position}`,
            }}
            onMove={(by) =>
              edit({ kind: "move_feature", feature: position, by }, `name-${position + by}`)
            }
            onRemove={() => edit({ kind: "remove_feature", feature: position }, "add_feature")}
          />
        </div>
      </div>
      {feature.rows.map((row, index) => (
        <RowFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a row has no identity but its place
          key={index}
          {...props}
          featureName={name}
          row={row}
          index={index}
          pool={pool}
        />
      ))}
      <p
        aria-live="polite"
        className={`quota-sum${sums.complete && !sums.fits ? " quota-sum--off" : ""}`}
      >
        {!sums.complete
          ? t("sums.incomplete", params)
          : sums.fits
            ? t("sums.fits", params)
            : t("sums.fitsNot", params)}
      </p>
      <Button
        look="tertiary"
        name="intent"
        value={`add_row:${position}`}
        data-focus={`add-row-${position}`}
        aria-label={t("editor.addRowTo", { feature: name })}
        onClick={(event) => {
          event.preventDefault();
          edit({ kind: "add_row", feature: position }, `value-${position}-${feature.rows.length}`);
        }}
      >
        {t("editor.addRow")}
      </Button>
    </fieldset>
  );
}

interface RowFieldsProps extends FeatureFieldsProps {
  readonly featureName: string;
  readonly row: DraftRow;
  readonly index: number;
}

function RowFields(props: RowFieldsProps) {
  const { feature, position, row, index, pool, findings, showMissing, edit } = props;
  const { t, i18n } = useTranslation("quotas");
  const sentence = findingSentence(t, i18n);
  const value = draftName(row.value) || t("editor.newRow");
  const context = t("editor.row", { value, feature: props.featureName });
  const says = (field: keyof DraftRow) =>
    sentencesAt(sentence, findings, { feature: position, row: index, field }, showMissing);
  const change = (field: keyof DraftRow) => (text: string) =>
    edit({ kind: "change_row", feature: position, row: index, change: { [field]: text } }, null);
  const seats = (field: "min" | "max" | "minFlex" | "maxFlex") => (
    <SeatsField
      label={t(`columns.${field}`)}
      context={context}
      name={`row.${field}`}
      text={row[field]}
      onChange={change(field)}
      {...says(field)}
    />
  );
  const limited = row.minFlex !== "" || row.maxFlex !== "";
  return (
    <div className="quota-row">
      <input type="hidden" name="row.feature" value={position} />
      <div className="quota-line">
        <NameField
          label={t("columns.value")}
          context={context}
          name="row.value"
          focus={`value-${position}-${index}`}
          text={row.value}
          onChange={change("value")}
          {...says("value")}
        />
        {seats("min")}
        {seats("max")}
        <div className="quota-tools no-print">
          <ToolButtons
            name={value}
            removeLabel={t("editor.removeRow", { value })}
            first={index === 0}
            last={index === feature.rows.length - 1}
            intents={{
              up: `row_up:${position}:${index}`,
              down: `row_down:${position}:${index}`,
              remove: `remove_row:${position}:${index}`,
            }}
            onMove={(by) =>
              edit(
                { kind: "move_row", feature: position, row: index, by },
                `value-${position}-${index + by}`,
              )
            }
            onRemove={() =>
              edit({ kind: "remove_row", feature: position, row: index }, `add-row-${position}`)
            }
          />
        </div>
      </div>
      <div className="quota-aside">
        <InPool pool={pool} feature={draftName(feature.name)} value={draftName(row.value)} />
        <details open={limited || undefined}>
          <summary>{t("editor.flexSummary")}</summary>
          <p className="kern-hint">{t("editor.flexHint")}</p>
          <div className="quota-line">
            {seats("minFlex")}
            {seats("maxFlex")}
          </div>
        </details>
      </div>
    </div>
  );
}

function InPool(props: { pool: PoolCounts; feature: string; value: string }) {
  if (props.pool.people === 0) return null;
  const people =
    props.pool.features
      .find(({ feature }) => feature === props.feature)
      ?.values.find(({ value }) => value === props.value)?.people ?? 0;
  return <PoolShare people={people} pool={props.pool.people} />;
}

/** How many people of the pool, and which share of it. */
export function PoolShare({ people, pool }: { people: number; pool: number }) {
  const { t, i18n } = useTranslation("quotas");
  const share = new Intl.NumberFormat(i18n.language, {
    style: "percent",
    maximumFractionDigits: 1,
  }).format(people / pool);
  const formatted = new Intl.NumberFormat(i18n.language).format(people);
  return (
    <span>
      {t("editor.inPool", { people: t("editor.seats", { count: people, formatted }), share })}
    </span>
  );
}

export function NameField(props: {
  label: string;
  context: string;
  name: string;
  focus: string;
  text: string;
  placeholder?: string;
  onChange: (text: string) => void;
  errors: readonly string[];
  warnings: readonly string[];
}) {
  const id = useId();
  const faulty = props.errors.length > 0;
  const said = faulty || props.warnings.length > 0;
  return (
    <div className={`kern-form-input quota-name${faulty ? " kern-form-input--error" : ""}`}>
      <label className="kern-label" htmlFor={id}>
        {props.label}
        {props.context !== "" && <span className="visually-hidden"> {props.context}</span>}
      </label>
      <input
        id={id}
        className={`kern-form-input__input${faulty ? " kern-form-input__input--error" : ""}`}
        name={props.name}
        data-focus={props.focus}
        value={props.text}
        placeholder={props.placeholder}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => props.onChange(event.currentTarget.value)}
        aria-describedby={said ? `${id}-messages` : undefined}
        aria-invalid={faulty || undefined}
      />
      {said && <Messages id={`${id}-messages`} errors={props.errors} warnings={props.warnings} />}
    </div>
  );
}

export function ToolButtons(props: {
  name: string;
  removeLabel: string;
  first: boolean;
  last: boolean;
  intents: { up: string; down: string; remove: string };
  onMove: (by: 1 | -1) => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation("quotas");
  const tool = (value: string, label: string, sign: string, act: () => void, disabled = false) => (
    <button
      type="submit"
      className="quota-tool"
      name="intent"
      value={value}
      aria-label={label}
      title={label}
      disabled={disabled}
      onClick={(event) => {
        event.preventDefault();
        act();
      }}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
  const { intents, name } = props;
  return (
    <>
      {tool(intents.up, t("editor.moveUp", { name }), "↑", () => props.onMove(-1), props.first)}
      {tool(intents.down, t("editor.moveDown", { name }), "↓", () => props.onMove(1), props.last)}
      {tool(intents.remove, props.removeLabel, "×", props.onRemove)}
    </>
  );
}
