import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { CodeProblem } from "#app/services/replies/admit-code.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { CodeField } from "#app/ui/code-field.tsx";
import { isolated } from "#app/ui/figures.ts";

/** The words of each place at which a code is typed. */
type CodeWords =
  | "reply.code"
  | "appeals.code"
  | "floor.enter"
  | "moderation.follow"
  | "voting.code";

/** Codes of letters and reports; slips of an evening are shorter. */
const EXAMPLE = "7KQM-2XPA-93HV";

/** Of the sentence that says why a code was not taken. */
const REFUSED_ID = "code-refused";

/** The form with one field for a code. */
export function CodeForm(props: {
  words: CodeWords;
  /** What was typed or scanned. */
  entered?: string | undefined;
  example?: string;
  /** Where it is sent, if not to this page. */
  action?: string;
  /** Whether `CodeRefused` stands above. */
  refused?: boolean;
}) {
  const { words, entered, example = EXAMPLE, action, refused = false } = props;
  const { t } = useTranslation("public");
  return (
    <Form method="post" className="form" {...(action === undefined ? {} : { action })}>
      <CodeField
        label={t(`${words}.label`)}
        hint={t(`${words}.hint`, { example: isolated(example) })}
        defaultValue={entered}
        maxLength={40}
        errorId={refused ? REFUSED_ID : undefined}
        required
      />
      <div className="actions">
        <Button>{t(`${words}.submit`)}</Button>
      </div>
    </Form>
  );
}

/** Why a code was not taken, with what to do. */
export function CodeRefused({ words, problem }: { words: CodeWords; problem: CodeProblem }) {
  const { t } = useTranslation("public");
  const sentence =
    problem.code === "too_many_codes"
      ? t(`${words}.problems.too_many_codes`, { count: Math.ceil(problem.params.seconds / 60) })
      : t(`${words}.problems.${problem.code}`);
  return (
    <Alert kind="danger" title={t(`${words}.failed`)} focused>
      <p className="kern-body" id={REFUSED_ID}>
        {sentence}
      </p>
    </Alert>
  );
}
