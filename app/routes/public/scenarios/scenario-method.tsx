import { useTranslation } from "react-i18next";
import type { ReadNote } from "#app/services/scenarios/scenario-notes.ts";
import { NotedWords } from "./noted-words.tsx";
import type { ScenarioChecks } from "./scenario-checks.server.ts";
import type { FormGroup, FormSource } from "./scenario-form.server.ts";
import { FigureRows } from "./scenario-results.tsx";

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
    "P(t) = s · V(0) / V(t) + (1 − s) · (1 + p)^t",
    "V(t) = (E(t) + Σ z(t−j) · e · (1 − j/n)) · (1 + g)^t,  j = 0 … n−1",
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
export function Sources(props: { groups: readonly FormGroup[]; sources: readonly FormSource[] }) {
  const { t } = useTranslation("public");
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
                {t(`scenarios.form.${basis}`)}: <Note note={note} />
              </dd>
            </div>
          )),
        )}
        {props.sources.map(({ key, basis, note }) => (
          <div key={key} id={`source-${key}`}>
            <dt>{t(`scenarios.form.${key}`)}</dt>
            <dd>
              {t(`scenarios.form.${basis}`)}: <Note note={note} />
            </dd>
          </div>
        ))}
      </dl>
      <h3 className="kern-heading-small">{t("scenarios.fixed.title")}</h3>
      <p className="kern-body prose">{t("scenarios.fixed.lead")}</p>
      <ul className="kern-body bullets prose">
        {FIXED.map((key) => (
          <li key={key}>{t(`scenarios.fixed.${key}`)}</li>
        ))}
      </ul>
    </section>
  );
}

/** What the formulas take for granted: no input, and in no facts. */
const FIXED = [
  "mortality",
  "girls",
  "mothers",
  "moving",
  "movingSexes",
  "movingYear",
  "school",
  "fire",
  "doctors",
  "newcomers",
] as const;

function Note({ note }: { note: ReadNote }) {
  const { t } = useTranslation("public");
  return (
    <>
      <NotedWords text={note.text} />
      {note.outdated && <span className="kern-body--muted"> ({t("scenarios.outdated")})</span>}
    </>
  );
}
