import { Form, useNavigation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { MAX_SESSIONS } from "#app/domain/tables/seating.ts";
import { problemSentence, type StaffProblem } from "#app/routes/staff/problem-sentence.ts";
import type { TablePlanning } from "#app/services/tables/list-table-plans.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { CheckField, CheckGroup } from "#app/ui/check-field.tsx";
import { TextField } from "#app/ui/form-field.tsx";
import { useFormat } from "#app/ui/format.ts";
import { RuleFields } from "./rule-fields.tsx";
import type { TablesErrors, TablesValues } from "./tables-form.ts";

/** The form of a new seating. */
export function TablesFields({
  planning,
  values,
  errors,
  problem,
}: {
  planning: TablePlanning;
  values: TablesValues;
  errors: TablesErrors;
  problem: StaffProblem | null;
}) {
  const { t } = useTranslation("tables");
  const { t: problemText } = useTranslation("problems");
  const format = useFormat();
  const busy = useNavigation().state !== "idle";
  const { features, participants, plans } = planning;
  return (
    <section>
      <h2 className="kern-heading-medium">{t("form.heading")}</h2>
      <p className="kern-body">
        {t("form.people", { count: participants.length })} {plans.length > 0 && t("form.keeps")}
      </p>
      {problem !== null && (
        <Alert kind="danger" title={t("form.refused")}>
          <p className="kern-body">{problemSentence(problemText, problem)}</p>
        </Alert>
      )}
      <Form method="post" className="form">
        {/* The first button of a form is the one that the enter key presses. */}
        <button type="submit" name="intent" value="seat" hidden />
        <CheckGroup legend={t("form.by")}>
          {(["tables", "seats"] as const).map((by) => (
            <CheckField
              key={by}
              type="radio"
              name="by"
              value={by}
              label={t(by === "tables" ? "form.byTables" : "form.bySeats")}
              defaultChecked={values.by === by}
            />
          ))}
        </CheckGroup>
        <TextField
          label={t("form.count")}
          hint={t("form.countHint")}
          name="count"
          inputMode="numeric"
          autoComplete="off"
          required
          defaultValue={values.count}
          error={errors.count === undefined ? undefined : t("form.countInvalid")}
        />
        <TextField
          label={t("form.sessions")}
          hint={t("form.sessionsHint")}
          name="sessions"
          inputMode="numeric"
          autoComplete="off"
          required
          defaultValue={values.sessions}
          error={
            errors.sessions === undefined
              ? undefined
              : t("form.sessionsInvalid", { most: format.whole(MAX_SESSIONS) })
          }
        />
        {features.length === 0 ? (
          <p className="kern-body">{t("form.noFeatures")}</p>
        ) : (
          <CheckGroup legend={t("form.features")}>
            {features.map(({ feature }) => (
              <CheckField
                key={feature}
                name="feature"
                value={feature}
                label={feature}
                defaultChecked={values.features.includes(feature)}
              />
            ))}
          </CheckGroup>
        )}
        <RuleFields participants={participants} values={values} errors={errors} />
        <div>
          <Button name="intent" value="seat" disabled={busy}>
            {t("form.submit")}
          </Button>
          <p className="kern-hint">{t("form.duration")}</p>
        </div>
      </Form>
    </section>
  );
}
