import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LANGUAGE_NAMES, LANGUAGES } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { TownWords } from "#app/routes/town-words.tsx";
import { addStatement } from "#app/services/statements/add-statement.server.ts";
import { MOST_OWN_STATEMENTS } from "#app/services/statements/longest-statements.ts";
import { readOwnRound } from "#app/services/statements/read-own-round.server.ts";
import { statementSchema } from "#app/services/statements/round-fields.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { SelectField, TextField } from "#app/ui/form-field.tsx";
import { confirmTicked, readRulesFirst, rulesToConfirm } from "../moderation/rules-gate.server.ts";
import { RulesTick } from "../moderation/rules-tick.tsx";
import { useStatementSentence } from "./statement-sentence.ts";

export const loader = guarded("proposals.own", (visit) => {
  const { services, params, language } = visit;
  const round = readOwnRound(services, params.roundId ?? "", language);
  if (round === null) throw new Response(null, { status: 404 });
  const { id, processId, title, mayAdd, own, bar } = round;
  // Closed, or one to which residents add nothing.
  if (!mayAdd && own.length < MOST_OWN_STATEMENTS) throw redirect(`/r/me/statements/${id}`, 303);
  if (mayAdd && bar?.code === "rules_not_confirmed") readRulesFirst(visit, processId);
  return {
    ...{ id, title, mayAdd, language },
    barred: bar?.code ?? null,
    pageTitle: publicTranslation(language).t("public:statements.own.add.title"),
  };
});

export const action = guarded("proposals.own", async (visit) => {
  const { services, params, request, language } = visit;
  const roundId = params.roundId ?? "";
  const values = enteredValues(await request.formData());
  const input = statementSchema.safeParse(values);
  if (!input.success) {
    return data(
      { values, errors: formErrors(input.error), problem: null, rules: null },
      { status: 422 },
    );
  }
  const processId = readOwnRound(services, roundId, language)?.processId ?? "";
  confirmTicked(visit, processId, values);
  const added = addStatement(services, roundId, input.data);
  if (added.ok) return redirect(`/r/me/statements/${roundId}?added`, 303);
  const { code } = added.problem;
  if (code === "round_missing") throw new Response(null, { status: 404 });
  const errors: Record<string, string> = code === "statement_there_already" ? { text: code } : {};
  const rules = rulesToConfirm(visit, processId, code);
  return data({ values, errors, problem: code, rules }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
];

export default function AddStatementPage() {
  const { id, title, mayAdd, barred, language } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("public");
  const sentence = useStatementSentence();
  const values: Readonly<Record<string, string>> = answer?.values ?? { language };
  const errors: Readonly<Record<string, string>> = answer?.errors ?? {};
  return (
    <div className="stack">
      <div className="prose">
        <h1 className="kern-heading-large">{t("statements.own.add.title")}</h1>
        <p className="kern-body kern-body--bold">
          <TownWords text={title} />
        </p>
        <p className="kern-body">{t("statements.own.add.lead")}</p>
      </div>
      {answer !== undefined && answer.rules === null && (
        <Alert kind="danger" title={t("statements.errors.title")}>
          {answer.problem !== null && <p className="kern-body">{sentence(answer.problem)}</p>}
        </Alert>
      )}
      {barred !== null && answer === undefined && (
        <Alert kind="warning" title={sentence(barred) ?? ""} />
      )}
      {mayAdd ? (
        <Form method="post" className="form">
          {answer?.rules != null && <RulesTick rules={answer.rules} />}
          <TextField
            name="text"
            label={t("statements.own.add.text")}
            hint={t("statements.own.add.textHint")}
            defaultValue={values.text ?? ""}
            required
            dir="auto"
            error={sentence(errors.text)}
          />
          <SelectField
            name="language"
            label={t("statements.own.add.language")}
            defaultValue={values.language}
            error={sentence(errors.language)}
          >
            {LANGUAGES.map((each) => (
              <option key={each} value={each}>
                {LANGUAGE_NAMES[each]}
              </option>
            ))}
          </SelectField>
          <div className="actions">
            <Button>{t("statements.own.add.submit")}</Button>
            <ButtonLink look="tertiary" href={`/r/me/statements/${id}`}>
              {t("statements.own.add.back")}
            </ButtonLink>
          </div>
        </Form>
      ) : (
        <>
          <p className="kern-body">{t("statements.own.add.enough")}</p>
          <div className="actions">
            <ButtonLink look="secondary" href={`/r/me/statements/${id}`}>
              {t("statements.own.add.back")}
            </ButtonLink>
          </div>
        </>
      )}
    </div>
  );
}
