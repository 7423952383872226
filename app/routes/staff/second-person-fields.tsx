import { useTranslation } from "react-i18next";
import type { ConfirmationProblem } from "#app/services/second-person/confirm-second-person.server.ts";
import type { ProofProblem } from "#app/services/second-person/prove-second-person.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { CheckField, CheckGroup } from "#app/ui/check-field.tsx";
import { CodeField } from "#app/ui/code-field.tsx";
import { TextField } from "#app/ui/form-field.tsx";
import { useFieldSentence } from "./field-sentence.ts";
import { useSignInSentence } from "./sign-in-sentence.ts";

/** The problem if it is about the second person, for the fields below. */
export function aboutSecondPerson(
  problem: { readonly code: string } | null,
): ProofProblem | ConfirmationProblem | null {
  if (problem === null) return null;
  const about = problem.code === "too_many_attempts" || problem.code.startsWith("second_person");
  return about ? (problem as ProofProblem | ConfirmationProblem) : null;
}

/**
 * The fields with which a second person confirms an act, to be put inside the form of that act.
 * They send what `secondPersonSchema` reads; `problem` is what the action was refused with.
 * Nothing but the choice and the e-mail address is shown again.
 */
export function SecondPersonFields(props: {
  problem: ProofProblem | ConfirmationProblem | null;
  values?: Readonly<Record<string, string | undefined>>;
}) {
  const { t } = useTranslation("accounts");
  const fieldSentence = useFieldSentence();
  const sentence = useSignInSentence();
  const { problem, values = {} } = props;
  const staff = values.secondPerson === "staff";
  return (
    <div className="second-person form">
      {problem !== null && (
        <Alert kind="danger" title={t("secondPerson.failed")}>
          <p className="kern-body">
            {problem.code === "too_many_attempts" ? sentence(problem) : fieldSentence(problem.code)}
          </p>
        </Alert>
      )}
      <CheckGroup legend={t("secondPerson.legend")}>
        <CheckField
          type="radio"
          name="secondPerson"
          value="sworn"
          label={t("secondPerson.sworn")}
          defaultChecked={!staff}
        />
        <CheckField
          type="radio"
          name="secondPerson"
          value="staff"
          label={t("secondPerson.staff")}
          defaultChecked={staff}
        />
      </CheckGroup>
      <div className="second-person__sworn form">
        <CodeField
          label={t("secondPerson.swornCode")}
          hint={t("secondPerson.swornCodeHint")}
          name="swornCode"
        />
      </div>
      <div className="second-person__staff form">
        <TextField
          label={t("secondPerson.email")}
          name="secondEmail"
          type="email"
          autoComplete="off"
          defaultValue={values.secondEmail}
        />
        <TextField
          label={t("secondPerson.password")}
          name="secondPassword"
          type="password"
          autoComplete="off"
        />
        <TextField
          label={t("secondPerson.factor")}
          hint={t("secondPerson.factorHint")}
          name="secondFactorCode"
          inputMode="numeric"
          autoComplete="off"
        />
      </div>
    </div>
  );
}
