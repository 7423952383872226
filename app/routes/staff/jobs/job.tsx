import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { staffLanguage } from "#app/i18n/languages.ts";
import { staffTranslation } from "#app/i18n/staff-translation.ts";
import { guarded, type Visit } from "#app/routes/guard.server.ts";
import { jobLinks } from "#app/routes/staff/jobs/job-links.ts";
import { JobProgress } from "#app/routes/staff/jobs/job-progress.tsx";
import { problemSentence, storedProblemSentence } from "#app/routes/staff/problem-sentence.ts";
import { cancelJob } from "#app/services/jobs/end-jobs.server.ts";
import { type JobView, viewJob } from "#app/services/jobs/view-job.server.ts";
import { startImportAgain } from "#app/services/pool/start-import.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";

const POLL_MILLISECONDS = 500;
const REFRESH_SECONDS = 2;

const controlSchema = z.object({ intent: z.enum(["cancel", "startAgain"]) });

export const loader = guarded("process.read", (visit) => {
  const job = requireJob(visit);
  const { t } = staffTranslation(staffLanguage(visit.language));
  return { job, title: t(`title.${job.kind}`, { ns: "jobs" }) };
});

export const action = guarded("process.read", async (visit) => {
  const job = requireJob(visit);
  if (!job.mayControl) throw new Response(null, { status: 403 });
  const parsed = controlSchema.safeParse(Object.fromEntries(await visit.request.formData()));
  if (!parsed.success) throw new Response(null, { status: 400 });
  if (parsed.data.intent === "startAgain") {
    const started = startImportAgain(visit.services, job.id);
    if (!started.ok) return data({ problem: started.problem }, { status: 409 });
    visit.app.jobs.wake();
    return redirect(`/staff/jobs/${started.value.jobId}`, 303);
  }
  cancelJob(visit.services, job.id);
  visit.app.jobs.stop(job.id);
  return redirect(`/staff/jobs/${job.id}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

function requireJob({ services, params }: Visit): JobView {
  const job = viewJob(services, params.jobId ?? "");
  if (job === null) throw new Response(null, { status: 404 });
  return job;
}

export default function JobPage() {
  const { job } = useLoaderData<typeof loader>();
  const { t } = useTranslation("jobs");
  const active = job.status === "queued" || job.status === "running";
  usePolling(active);
  useLeadOn(job);
  const answer = useActionData<typeof action>();
  const { t: problemText } = useTranslation("problems");
  // A draw is started again on its own page, with its objective and seed.
  const repeatable =
    job.mayControl &&
    job.uploadId !== null &&
    (job.status === "interrupted" || job.status === "cancelled");
  return (
    <>
      {active && (
        <noscript>
          <meta httpEquiv="refresh" content={String(REFRESH_SECONDS)} />
        </noscript>
      )}
      <h1 className="kern-heading-large">{t(`title.${job.kind}`)}</h1>
      {answer !== undefined && (
        <Alert kind="danger" title={t("refused")}>
          <p className="kern-body">{problemSentence(problemText, answer.problem)}</p>
        </Alert>
      )}
      {active ? <JobProgress job={job} /> : <Outcome job={job} />}
      <div className="actions">
        {active && job.mayControl && (
          <Form method="post">
            <Button look="secondary" name="intent" value="cancel">
              {t("actions.cancel")}
            </Button>
          </Form>
        )}
        {repeatable && (
          <Form method="post">
            <Button name="intent" value="startAgain">
              {t("actions.startAgain")}
            </Button>
          </Form>
        )}
        {!active &&
          jobLinks(job).map((link, position) => (
            <Link
              key={link.to}
              to={link.to}
              className={`kern-btn kern-btn--${position === 0 && !repeatable ? "primary" : "secondary"}`}
            >
              <span className="kern-label">{t(`actions.${link.label}`)}</span>
            </Link>
          ))}
      </div>
    </>
  );
}

function Outcome({ job }: { job: JobView }) {
  const { t } = useTranslation("jobs");
  const { t: problemText } = useTranslation("problems");
  const title = t(`status.${job.status}`);
  switch (job.status) {
    case "succeeded":
      return (
        <Alert kind="success" title={title}>
          <p className="kern-body">{t(`explanation.succeeded.${job.kind}`)}</p>
        </Alert>
      );
    case "failed":
      return (
        <Alert kind="danger" title={title}>
          <p className="kern-body">
            {storedProblemSentence(problemText, job.problem ?? { code: "job_broken", params: {} })}
          </p>
        </Alert>
      );
    case "cancelled":
    case "interrupted":
      return (
        <Alert kind="warning" title={title}>
          <p className="kern-body">{t(`explanation.${job.status}`)}</p>
        </Alert>
      );
    default:
      return null;
  }
}

/** What was computed leads on to its result; without JavaScript the link does. */
function useLeadOn(job: JobView): void {
  const done = job.kind !== "import_pool" && job.status === "succeeded";
  const target = done ? jobLinks(job)[0]?.to : undefined;
  useEffect(() => {
    // A whole new page: a screen reader reads its title, and "back" does not return here.
    if (target !== undefined) window.location.replace(target);
  }, [target]);
}

/** Asks the server again and again while the job is under way. */
function usePolling(active: boolean): void {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    if (!active || state !== "idle") return;
    const timer = setTimeout(revalidate, POLL_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [active, state, revalidate]);
}
