import { useTranslation } from "react-i18next";
import { useShell } from "#app/root.tsx";
import type { InputNote } from "#app/services/scenarios/scenario-inputs.ts";
import { townText } from "#app/services/texts/town-text.ts";
import type { ScenarioChecks } from "./scenario-checks.server.ts";
import type { FormGroup } from "./scenario-form.server.ts";
import { FigureRows } from "./scenario-results.tsx";
import { TownWords } from "./town-words.tsx";

/** The declared formulas; the words beside them say the same. */
const FORMULAS = {
  population: [
    "N(x+1, t+1) = N(x, t) · s(x) + M(t) · m(x)",
    "B(t) = Σ f(x) · (W(x, t) + W(x, t+1)) / 2",
  ],
  pupils: ["S(t) = S(0) · K(t) / K(0)"],
  fire: ["E(t) / (F(0) · D(t) / D(0))"],
  doctors: [
    "E(t) / A(t)",
    "A(t) = A(0) · (1 − r(t) · (1 − u))",
    "r(t) = min(1, t / (2 · (R − a)))",
  ],
  water: [
    "P(t) = s · V(0) / V(t) + (1 − s) · 1.0158^t",
    "V(t) = (E(t) + Σ z(t−j) · 0.2 · (1 − j/10)) · (1 + g)^t,  j = 0 … 9",
  ],
} as const;

export function Formulas() {
  const { t } = useTranslation("public");
  return (
    <section className="prose scenario-section">
      <h2 className="kern-heading-medium">{t("scenarios.formulas.title")}</h2>
      <ul className="formulas">
        {(Object.keys(FORMULAS) as (keyof typeof FORMULAS)[]).map((key) => (
          <li key={key}>
            <p className="kern-body">{t(`scenarios.formulas.${key}`)}</p>
            {FORMULAS[key].map((formula) => (
              <code key={formula} className="formula" dir="ltr">
                {formula}
              </code>
            ))}
            <p className="kern-body kern-body--small kern-body--muted">
              {t(`scenarios.formulas.${key}Symbols`)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How far the model is off what is published. */
export function Checks({ checks }: { checks: ScenarioChecks }) {
  const { t } = useTranslation("public");
  return (
    <section id="checks" className="scenario-section">
      <h2 className="kern-heading-medium">{t("scenarios.checks.title")}</h2>
      {checks.lead !== null && <p className="kern-body prose">{checks.lead}</p>}
      {checks.table !== null && <FigureRows {...checks.table} />}
      {checks.sentences.map((sentence) => (
        <p key={sentence} className="kern-body prose">
          {sentence}
        </p>
      ))}
    </section>
  );
}

/** Every number with its source, or the reason for assuming it. */
export function Sources(props: {
  groups: readonly FormGroup[];
  notes: { readonly ages: InputNote; readonly water: InputNote };
}) {
  const { t } = useTranslation("public");
  const { language } = useShell();
  return (
    <section className="scenario-section">
      <h2 className="kern-heading-medium">{t("scenarios.sources")}</h2>
      <dl className="sources">
        {props.groups.flatMap(({ inputs }) =>
          inputs.map(({ key, label, value, bounds, basis, note }) => (
            <div key={key} id={`source-${key}`}>
              <dt>
                {label}: <bdi>{value}</bdi>
              </dt>
              <dd>{bounds}</dd>
              <dd>
                {t(`scenarios.form.${basis}`)}: <TownWords words={note} noted />
              </dd>
            </div>
          )),
        )}
        {(["ages", "water"] as const).map((key) => (
          <div key={key}>
            <dt>{t(`scenarios.form.${key}`)}</dt>
            <dd>
              {t(`scenarios.form.${key === "ages" ? "assumption" : "source"}`)}:{" "}
              <TownWords words={townText(language, (wanted) => props.notes[key][wanted])} noted />
            </dd>
          </div>
        ))}
        <div>
          <dt>{t("scenarios.form.fixed")}</dt>
          <dd>
            {t("scenarios.form.assumption")}: {t("scenarios.form.fixedText")}
          </dd>
        </div>
      </dl>
    </section>
  );
}
