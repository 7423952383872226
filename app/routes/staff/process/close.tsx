import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { closeProcess, closingLosses } from "#app/services/processes/close-process.server.ts";
import { readProcess } from "#app/services/processes/read-process.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ProblemText } from "./problem-text.tsx";
import { processPageTitle } from "./use-process.ts";

export const loader = guarded("process.write", ({ services, params, language }) => {
  const process = readProcess(services, params.processId ?? "");
  if (process === null) throw new Response(null, { status: 404 });
  if (process.status !== "published") throw redirect(`/staff/processes/${process.id}`);
  return {
    title: staffTitles(language)("processes:close.title"),
    address: `/staff/processes/${process.id}`,
    drawn: process.draw === "drawn",
    ...closingLosses(services, process.id),
  };
});

export const action = guarded("process.write", ({ app, services, params }) => {
  const id = params.processId ?? "";
  const result = closeProcess(services, id);
  if (result.ok) {
    app.jobs.wake();
    return redirect(`/staff/processes/${id}?notice=closed`, 303);
  }
  if (result.problem.code === "process_not_found") throw new Response(null, { status: 404 });
  return data({ problem: result.problem }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

export default function CloseProcess() {
  const { title, address, drawn, residents } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["processes", "common"]);
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      {answer !== undefined && (
        <Alert kind="danger" title={t("common:errors.brokenTitle")}>
          <ProblemText problem={answer.problem} />
        </Alert>
      )}
      {!drawn && <Alert kind="warning" title={t("close.notDrawn")} />}
      <div className="prose">
        <p className="kern-body">{t("close.lead")}</p>
        {residents > 0 && <p className="kern-body">{t("close.register", { count: residents })}</p>}
        <p className="kern-body kern-body--bold">{t("close.final")}</p>
      </div>
      <Form method="post" className="actions">
        <Button>{t("close.action")}</Button>
        <ButtonLink look="tertiary" href={address}>
          {t("common:actions.cancel")}
        </ButtonLink>
      </Form>
    </>
  );
}
