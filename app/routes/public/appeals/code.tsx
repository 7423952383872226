import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import {
  type AppealCodeProblem,
  enterAppealCode,
} from "#app/services/appeals/enter-appeal-code.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { isolated } from "#app/ui/figures.ts";
import { TextField } from "#app/ui/form-field.tsx";
import { appealHeaders } from "./appeal-cookie.server.ts";

const EXAMPLE = "7KQM-2XPA-93HV";

export const loader = guarded("public", ({ language }) => ({
  title: publicTranslation(language).t("public:appeals.code.title"),
}));

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.title ?? "Losrunde" },
];

/** Takes the code of a letter and leads to the decision; the code is never part of an address. */
export const action = guarded("public", async (visit) => {
  const code = (await visit.request.formData()).get("code");
  const typed = typeof code === "string" ? code.slice(0, 100) : "";
  const guesser = { address: visit.clientAddress, device: null };
  const entered = await enterAppealCode(visit.services, visit.app.codeGuesses, { typed, guesser });
  if (entered.ok) {
    const headers = appealHeaders(visit, entered.value);
    throw redirect("/appeal/decision", { status: 303, headers });
  }
  const { problem } = entered;
  return data(
    { entered: typed, problem },
    { status: problem.code === "too_many_codes" ? 429 : 422 },
  );
});

export default function AppealCodePage() {
  const { title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("public");
  return (
    <div className="prose stack">
      <h1 className="kern-heading-large">{title}</h1>
      {answer === undefined ? (
        <p className="kern-body kern-body--large">{t("appeals.code.lead")}</p>
      ) : (
        <CodeRefused problem={answer.problem} />
      )}
      <Form method="post" className="form">
        <TextField
          name="code"
          label={t("appeals.code.label")}
          hint={t("appeals.code.hint", { example: isolated(EXAMPLE) })}
          defaultValue={answer?.entered ?? ""}
          dir="ltr"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={30}
          required
        />
        <div className="actions">
          <Button>{t("appeals.code.submit")}</Button>
        </div>
      </Form>
      <p className="kern-body">{t("appeals.code.personalCode")}</p>
      <p>
        <a className="kern-link" href="/r/me/decisions">
          {t("appeals.code.toOwn")}
        </a>
      </p>
    </div>
  );
}

function CodeRefused({ problem }: { problem: AppealCodeProblem }) {
  const { t } = useTranslation("public");
  return (
    <Alert kind="danger" title={t("appeals.code.failed")}>
      <p className="kern-body">
        {problem.code === "too_many_codes"
          ? t("appeals.code.problems.too_many_codes", {
              count: Math.ceil(problem.params.seconds / 60),
            })
          : t(`appeals.code.problems.${problem.code}`)}
      </p>
    </Alert>
  );
}
