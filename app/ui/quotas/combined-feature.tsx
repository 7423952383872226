import { useTranslation } from "react-i18next";
import { COMBINED, combinedName } from "#app/domain/sortition/combined-features.ts";
import { draftName, featureName } from "#app/domain/sortition/quota-editing/draft-reading.ts";
import { countMeeting, type PoolCounts } from "#app/domain/sortition/quota-editing/pool-counts.ts";
import type {
  DraftFeature,
  DraftRow,
  QuotaDraft,
} from "#app/domain/sortition/quota-editing/quota-draft.ts";
import { CheckField } from "#app/ui/check-field.tsx";
import { findingSentence, sentencesAt } from "./finding-sentences.ts";
import { type FeatureFieldsProps, NameField, PoolShare, ToolButtons } from "./quota-feature.tsx";
import { Messages, SeatsField } from "./seats-field.tsx";

/** A quota over several features: whom it concerns, and how many seats they get. */
export function CombinedFields(props: Omit<FeatureFieldsProps, "sums" | "size">) {
  const { draft, feature, position, pool, findings, showMissing, edit } = props;
  const { t, i18n } = useTranslation("quotas");
  const conditions = feature.conditions ?? [];
  const suggestion = combinedName(conditions);
  const name = featureName(feature) || t("combined.newName");
  const row = feature.rows[0];
  const sentence = findingSentence(t, i18n);
  const says = (field: keyof DraftRow | "name" | "conditions") => {
    const own = field === "name" || field === "conditions" ? null : 0;
    return sentencesAt(sentence, findings, { feature: position, row: own, field }, showMissing);
  };
  const seats = (field: "min" | "max" | "minFlex" | "maxFlex") => (
    <SeatsField
      label={t(`columns.${field}`)}
      context={name}
      name={`row.${field}`}
      text={row?.[field] ?? ""}
      onChange={(text) =>
        edit({ kind: "change_row", feature: position, row: 0, change: { [field]: text } }, null)
      }
      {...says(field)}
    />
  );
  const limited = row !== undefined && (row.minFlex !== "" || row.maxFlex !== "");
  const conditionSays = says("conditions");
  const people = conditions.length < 2 ? null : countMeeting(pool, conditions);
  return (
    <fieldset className="quota-feature">
      <legend className="kern-heading-small">{t("combined.legend", { name })}</legend>
      <input type="hidden" name="combined" value={position} />
      <input type="hidden" name="row.feature" value={position} />
      <input type="hidden" name="row.value" value={COMBINED} />
      <p className="kern-body">{t("combined.question")}</p>
      <div className="quota-conditions">
        {valuesToChoose(draft, feature, pool).map((choice, index) => (
          <Condition
            key={choice.feature}
            position={position}
            focus={index === 0 ? `conditions-${position}` : undefined}
            choice={choice}
            chosen={conditions.find((each) => each.feature === choice.feature)?.values ?? []}
            edit={edit}
          />
        ))}
      </div>
      {(conditionSays.errors.length > 0 || conditionSays.warnings.length > 0) && (
        <Messages id={`conditions-${position}`} {...conditionSays} />
      )}
      <div className="quota-line">
        <NameField
          label={t("combined.name")}
          context={suggestion}
          name="feature"
          focus={`name-${position}`}
          text={feature.name}
          placeholder={suggestion}
          onChange={(text) => edit({ kind: "rename_feature", feature: position, name: text }, null)}
          {...says("name")}
        />
        {seats("min")}
        {seats("max")}
        <div className="quota-tools no-print">
          <ToolButtons
            name={name}
            removeLabel={t("combined.remove", { name })}
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
            onRemove={() => edit({ kind: "remove_feature", feature: position }, "add_combined")}
          />
        </div>
      </div>
      <p className="kern-hint">{t("combined.nameHint")}</p>
      <div className="quota-aside">
        {people !== null && pool.people > 0 && (
          <span aria-live="polite">
            <PoolShare people={people} pool={pool.people} />
          </span>
        )}
        <details open={limited || undefined}>
          <summary>{t("editor.flexSummary")}</summary>
          <p className="kern-hint">{t("editor.flexHint")}</p>
          <div className="quota-line">
            {seats("minFlex")}
            {seats("maxFlex")}
          </div>
        </details>
      </div>
    </fieldset>
  );
}

interface Choice {
  readonly feature: string;
  readonly values: readonly string[];
}

function Condition(props: {
  position: number;
  /** Names the first box for the focus. */
  focus: string | undefined;
  choice: Choice;
  chosen: readonly string[];
  edit: FeatureFieldsProps["edit"];
}) {
  const { position, chosen, edit } = props;
  const { feature, values } = props.choice;
  return (
    <fieldset className="quota-condition">
      <legend className="kern-label">{feature}</legend>
      {values.map((value, index) => (
        <CheckField
          key={value}
          label={value}
          data-focus={index === 0 ? props.focus : undefined}
          name="condition"
          value={JSON.stringify([position, feature, value])}
          checked={chosen.includes(value)}
          onChange={(event) =>
            edit(
              {
                kind: "choose_value",
                feature: position,
                of: feature,
                value,
                chosen: event.currentTarget.checked,
              },
              null,
            )
          }
        />
      ))}
    </fieldset>
  );
}

/** The features of the pool and of the draft with their values, and whatever was chosen before. */
function valuesToChoose(draft: QuotaDraft, own: DraftFeature, pool: PoolCounts): Choice[] {
  const choices = new Map<string, Set<string>>();
  const offer = (feature: string, values: readonly string[]) => {
    if (feature === "") return;
    const known = choices.get(feature) ?? new Set<string>();
    choices.set(feature, known);
    for (const value of values) if (value !== "") known.add(value);
  };
  for (const { feature, values } of pool.features) {
    offer(
      feature,
      values.map(({ value }) => value),
    );
  }
  for (const { name, rows, conditions } of draft) {
    if (conditions !== undefined) continue;
    offer(
      draftName(name),
      rows.map(({ value }) => draftName(value)),
    );
  }
  for (const { feature, values } of own.conditions ?? []) offer(feature, values);
  return [...choices].map(([feature, values]) => ({ feature, values: [...values] }));
}
