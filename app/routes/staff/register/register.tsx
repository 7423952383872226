import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useShell } from "#app/root.tsx";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { problemSentence } from "#app/routes/staff/problem-sentence.ts";
import { processPageTitle, useProcess } from "#app/routes/staff/process/use-process.ts";
import { deleteExtract } from "#app/services/register/delete-extract.server.ts";
import { showRegister } from "#app/services/register/show-register.server.ts";
import { REGISTER_LIMIT_BYTES } from "#app/services/register/store-extract.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { dayInWords } from "#app/ui/dates.ts";
import { useFormat } from "#app/ui/format.ts";
import { FaultSection } from "./fault-section.tsx";
import { RegisterFigures } from "./register-figures.tsx";
import { UploadForm } from "./upload-form.tsx";

export const loader = guarded("register.write", ({ services, params, language }) => {
  const { deleted, ...register } = showRegister(services, params.processId ?? "");
  return {
    ...register,
    deleted: deleted.map((extract) => ({ ...extract, deletedAt: extract.deletedAt.toISOString() })),
    title: staffTitles(language)("register:title"),
    limit: String(REGISTER_LIMIT_BYTES / 1024 / 1024),
  };
});

export const action = guarded("register.write", async ({ app, request, params, services }) => {
  const extractId = (await request.formData()).get("extractId");
  const processId = params.processId ?? "";
  const deleted = deleteExtract(services, { processId, extractId: String(extractId) });
  if (!deleted.ok) return data({ problem: deleted.problem }, { status: 409 });
  app.jobs.wake();
  return redirect(request.url, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

export default function RegisterPage() {
  const { title, standing, waitingId, jobId, closed, deleted, limit } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("register");
  const { t: problemText } = useTranslation("problems");
  const { language } = useShell();
  const format = useFormat();
  const address = `/staff/processes/${useProcess().id}/register`;
  const empty = standing === null && waitingId === null && jobId === null;
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      {answer !== undefined && (
        <Alert kind="danger" title={t("refused")}>
          <p className="kern-body">{problemSentence(problemText, answer.problem)}</p>
        </Alert>
      )}
      {jobId !== null && (
        <Alert kind="info" title={t("running")}>
          <p className="kern-body">
            <Link className="kern-link" to={`/staff/jobs/${jobId}`}>
              {t("progress")}
            </Link>
          </p>
        </Alert>
      )}
      {closed !== null && jobId === null && (
        <Alert kind="info" title={problemSentence(problemText, closed)} />
      )}
      {waitingId !== null && jobId === null && (
        <>
          <Alert kind="info" title={t("waiting")}>
            <p className="kern-body">{t("waitingText")}</p>
          </Alert>
          <div className="actions">
            <ButtonLink href={`${address}/${waitingId}`}>{t("toColumns")}</ButtonLink>
          </div>
        </>
      )}
      {empty && <p className="kern-body prose">{t("lead")}</p>}
      {empty && closed === null && <UploadForm action={`${address}/upload`} limit={limit} />}
      {standing !== null && (
        <>
          <p className="kern-body prose">
            <strong>{t("residents", { count: standing.rowsTaken })}</strong>{" "}
            {t("days", {
              takenOn: dayInWords(standing.takenOn, language),
              deleteOn: dayInWords(standing.deleteOn, language),
            })}
          </p>
          {standing.counts !== null && (
            <RegisterFigures
              counts={standing.counts}
              householdLimit={standing.householdLimit ?? 0}
            />
          )}
          <FaultSection
            rowsFaulty={standing.rowsFaulty}
            faults={standing.faults}
            download={`${address}/faults.csv`}
          />
          {closed === null && (
            <div className="actions">
              <ButtonLink look="secondary" href={`${address}/upload`}>
                {t("replace")}
              </ButtonLink>
            </div>
          )}
          <AskFirst
            summary={t("delete.title")}
            consequence={t("delete.text", { count: standing.rowsTaken })}
          >
            <p className="kern-body">{t("delete.stays")}</p>
            <Form method="post">
              <input type="hidden" name="extractId" value={standing.id} />
              <Button look="secondary">{t("delete.confirm")}</Button>
            </Form>
          </AskFirst>
        </>
      )}
      {deleted.length > 0 && (
        <section className="stack">
          <h2 className="kern-heading-medium">{t("deleted.title")}</h2>
          <ul className="kern-body bullets">
            {deleted.map((extract) => (
              <li key={extract.id}>
                {t("deleted.line", {
                  takenOn: dayInWords(extract.takenOn, language),
                  when: format.moment(extract.deletedAt),
                  reason: t(`deleted.reasons.${extract.reason}`),
                })}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
