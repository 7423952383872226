import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { beginRound } from "#app/services/statements/begin-round.server.ts";
import { roundSchema } from "#app/services/statements/round-fields.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { processPageTitle } from "../process/use-process.ts";
import { RoundFields } from "./round-fields.tsx";
import { useStatementSentence } from "./statement-sentence.ts";

export const loader = guarded("proposals.write", ({ params, language }) => ({
  title: staffTitles(language)("statements:new.title"),
  address: `/staff/processes/${params.processId}/statements`,
}));

export const action = guarded("proposals.write", async ({ services, params, request }) => {
  const processId = params.processId ?? "";
  const values = enteredValues(await request.formData());
  const input = roundSchema.safeParse(values);
  if (!input.success) {
    return data({ values, errors: formErrors(input.error), problem: null }, { status: 422 });
  }
  const begun = beginRound(services, processId, input.data);
  if (begun.ok) {
    return redirect(`/staff/processes/${processId}/statements/${begun.value}?notice=saved`, 303);
  }
  const errors: Record<string, string> = {};
  return data({ values, errors, problem: begun.problem.code }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

export default function NewRoundPage() {
  const { title, address } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["statements", "common"]);
  const sentence = useStatementSentence();
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      {answer !== undefined && (
        <Alert kind="danger" title={t("common:form.pleaseCheck")}>
          {answer.problem !== null && <p className="kern-body">{sentence(answer.problem)}</p>}
        </Alert>
      )}
      <Form method="post" className="form">
        <RoundFields
          values={answer?.values ?? { takesStatements: "yes" }}
          errors={answer?.errors ?? {}}
        />
        <div className="actions">
          <Button>{t("new.submit")}</Button>
          <ButtonLink look="tertiary" href={address}>
            {t("common:actions.cancel")}
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}
