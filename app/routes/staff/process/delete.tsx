import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { deleteDraft, draftLosses } from "#app/services/processes/delete-draft.server.ts";
import { readProcess } from "#app/services/processes/read-process.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ProblemText } from "./problem-text.tsx";
import { processPageTitle, useProcess } from "./use-process.ts";

export const loader = guarded("process.write", ({ services, params, language }) => {
  const process = readProcess(services, params.processId ?? "");
  if (process === null) throw new Response(null, { status: 404 });
  if (process.status !== "draft") throw redirect(`/staff/processes/${process.id}`);
  return {
    title: staffTitles(language)("processes:delete.title"),
    losses: draftLosses(services, process.id),
  };
});

export const action = guarded("process.write", async ({ app, services, params }) => {
  const result = await deleteDraft(services, params.processId ?? "");
  app.jobs.wake();
  if (result.ok) return redirect("/staff?notice=deleted", 303);
  if (result.problem.code === "process_not_found") throw new Response(null, { status: 404 });
  return data({ problem: result.problem }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

const COUNTED = ["translations", "people", "quotas", "draws", "residents"] as const;

export default function DeleteDraft() {
  const { title, losses } = useLoaderData<typeof loader>();
  const process = useProcess();
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
      <div className="prose">
        <p className="kern-body">{t("delete.lead")}</p>
        <ul className="kern-body bullets">
          <li>{t("delete.losses.texts")}</li>
          {COUNTED.filter((kind) => losses[kind] > 0).map((kind) => (
            <li key={kind}>{t(`delete.losses.${kind}`, { count: losses[kind] })}</li>
          ))}
        </ul>
        <p className="kern-body kern-body--bold">{t("delete.final")}</p>
      </div>
      <Form method="post" className="actions">
        <Button>{t("delete.action")}</Button>
        <ButtonLink look="tertiary" href={`/staff/processes/${process.id}`}>
          {t("common:actions.cancel")}
        </ButtonLink>
      </Form>
    </>
  );
}
