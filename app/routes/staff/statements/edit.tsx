import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { changeRound } from "#app/services/statements/change-round.server.ts";
import { roundSchema } from "#app/services/statements/round-fields.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { processPageTitle } from "../process/use-process.ts";
import { RoundFields } from "./round-fields.tsx";
import { roundOf } from "./round-of.server.ts";
import { useStatementSentence } from "./statement-sentence.ts";

export const loader = guarded("proposals.write", (visit) => {
  const { round, address } = roundOf(visit);
  if (round.state !== "prepared") throw redirect(address);
  const { title, question, revision } = round.texts.original;
  const values: Record<string, string> = {
    ...{ title, question, basedOn: String(revision) },
    ...(round.takesStatements ? { takesStatements: "yes" } : {}),
  };
  return { title: staffTitles(visit.language)("statements:edit.title"), address, values };
});

export const action = guarded("proposals.write", async (visit) => {
  const { round, address } = roundOf(visit);
  const values = enteredValues(await visit.request.formData());
  const input = roundSchema.safeParse(values);
  if (!input.success) {
    return data({ values, errors: formErrors(input.error), problem: null }, { status: 422 });
  }
  const changed = changeRound(visit.services, round.id, input.data, Number(values.basedOn));
  if (changed.ok) return redirect(`${address}?notice=saved`, 303);
  const errors: Record<string, string> = {};
  return data({ values, errors, problem: changed.problem.code }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

export default function EditRoundPage() {
  const { title, address, values } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["statements", "common"]);
  const sentence = useStatementSentence();
  const entered: Readonly<Record<string, string>> = answer?.values ?? values;
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      {answer !== undefined && (
        <Alert kind="danger" title={t("common:form.pleaseCheck")}>
          {answer.problem !== null && <p className="kern-body">{sentence(answer.problem)}</p>}
        </Alert>
      )}
      <Form method="post" className="form">
        <input type="hidden" name="basedOn" value={entered.basedOn} />
        <RoundFields values={entered} errors={answer?.errors ?? {}} />
        <div className="actions">
          <Button>{t("edit.submit")}</Button>
          <ButtonLink look="tertiary" href={address}>
            {t("common:actions.cancel")}
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}
