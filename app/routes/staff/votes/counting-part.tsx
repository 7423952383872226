import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { VoteCourse } from "#app/services/votes/setup/read-vote-course.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { JobProgress } from "../jobs/job-progress.tsx";
import { storedProblemSentence } from "../problem-sentence.ts";
import { FreshNumbers } from "./fresh-numbers.tsx";
import { PaperBalance } from "./paper/paper-sums.tsx";

/** So often the progress is asked for. */
const ASK_AGAIN_SECONDS = 2;

/** A vote that is closed: how far opening and counting are, and what waits for somebody. */
export function CountingPart(props: {
  readonly address: string;
  readonly mayWrite: boolean;
  readonly course: VoteCourse;
}) {
  const { address, mayWrite, course } = props;
  const { t } = useTranslation("voteCourse");
  const { t: problemWords } = useTranslation("problems");
  const { job, paper, ballotsOpened, keyLost } = course;
  const active = job !== null && (job.status === "queued" || job.status === "running");
  const failed = job?.status === "failed" && !keyLost;
  const waiting = paper?.waiting ?? 0;
  const countable = ballotsOpened && !active && waiting === 0;
  return (
    <section className="stack">
      <h2 className="kern-heading-medium">{t("counting.title")}</h2>
      {active && (
        <>
          <FreshNumbers seconds={ASK_AGAIN_SECONDS} />
          <p className="kern-body">
            {t(job.kind === "count_vote" ? "counting.counting" : "counting.opening")}
          </p>
          <JobProgress job={job} />
        </>
      )}
      {failed && (
        <Alert kind="danger" title={t("counting.failed")}>
          <p className="kern-body">
            {storedProblemSentence(problemWords, job.problem ?? { code: "job_broken", params: {} })}
          </p>
          {mayWrite && (
            <Form method="post">
              <Button look="secondary" name="intent" value={ballotsOpened ? "count" : "openAgain"}>
                {t("counting.again")}
              </Button>
            </Form>
          )}
        </Alert>
      )}
      {ballotsOpened && waiting > 0 && (
        <>
          <p className="kern-body prose">{t("counting.papers", { count: waiting })}</p>
          {mayWrite && (
            <div className="actions">
              <ButtonLink href={`${address}/paper`}>{t("counting.toPapers")}</ButtonLink>
            </div>
          )}
        </>
      )}
      {countable && !failed && (
        <>
          <p className="kern-body prose">
            {t(paper?.batches === 0 ? "counting.readyWithoutBatch" : "counting.ready")}
          </p>
          {paper !== null && <PaperBalance sums={paper} />}
          {mayWrite ? (
            <Form method="post" className="actions">
              <Button name="intent" value="count">
                {t("counting.start")}
              </Button>
            </Form>
          ) : (
            <p className="kern-body prose">{t("counting.byOrganisation")}</p>
          )}
        </>
      )}
      {mayWrite && (
        <div className="actions no-print">
          <ButtonLink look="tertiary" href={`${address}/cancel`}>
            {t("cancel.title")}
          </ButtonLink>
        </div>
      )}
    </section>
  );
}
