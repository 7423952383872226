import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { problemSentence, type StaffProblem } from "#app/routes/staff/problem-sentence.ts";
import { processPageTitle, useProcess } from "#app/routes/staff/process/use-process.ts";
import { checkUpload } from "#app/services/pool/check-upload.server.ts";
import type { PoolFault } from "#app/services/pool/pool-problems.ts";
import { startImport } from "#app/services/pool/start-import.server.ts";
import { summarisePool } from "#app/services/pool/summarise-pool.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { CheckField, CheckGroup } from "#app/ui/check-field.tsx";
import { pageOf } from "../page-of.ts";
import { FaultTable } from "./fault-table.tsx";
import { HouseholdsAlert } from "./households-alert.tsx";
import { poolAddress } from "./pool-address.ts";
import { toNewUpload, uploadPlace } from "./upload-place.server.ts";

const FAULTS_PER_PAGE = 50;

const importSchema = z.object({
  rowsFaulty: z.coerce.number().int().min(0),
  leaveOut: z.literal("yes").optional(),
});

export const loader = guarded("pool.write", (visit) => {
  const place = uploadPlace(visit);
  const checked = checkUpload(visit.services, place);
  if (!checked.ok) throw toNewUpload(visit);
  if (checked.value === null) {
    throw redirect(`${poolAddress(place.processId)}/uploads/${place.uploadId}`);
  }
  const { faults, ...check } = checked.value;
  const pages = Math.ceil(faults.length / FAULTS_PER_PAGE);
  const page = pageOf(visit.request, pages);
  return {
    ...check,
    title: staffTitles(visit.language)("pool:report.title"),
    uploadId: place.uploadId,
    replaced: check.mode === "replace" ? summarisePool(visit.services, place.processId).people : 0,
    faults: faults.slice((page - 1) * FAULTS_PER_PAGE, page * FAULTS_PER_PAGE),
    page,
    pages,
  };
});

export const action = guarded("pool.write", async (visit) => {
  const input = importSchema.safeParse(Object.fromEntries(await visit.request.formData()));
  if (!input.success) throw new Response(null, { status: 400 });
  const { rowsFaulty, leaveOut } = input.data;
  if (rowsFaulty > 0 && leaveOut === undefined) return refuse(null);
  const started = startImport(visit.services, { ...uploadPlace(visit), rowsLeftOut: rowsFaulty });
  if (!started.ok) return refuse(started.problem);
  visit.app.jobs.wake();
  return redirect(`/staff/jobs/${started.value.jobId}`, 303);
});

/** Null: the faulty rows are not confirmed to be left out. */
function refuse(problem: StaffProblem | null) {
  return data({ problem }, { status: 422 });
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

export default function CheckReport() {
  const report = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("pool");
  const { t: problemText } = useTranslation("problems");
  const address = poolAddress(useProcess().id);
  const { rowsGood, rowsFaulty, columnsFaulty } = report;
  const problem = (answer?.problem ?? null) as StaffProblem | null;
  return (
    <>
      <h1 className="kern-heading-large">{report.title}</h1>
      {problem !== null && (
        <Alert kind="danger" title={t("report.refused")}>
          <p className="kern-body">{problemSentence(problemText, problem)}</p>
        </Alert>
      )}
      <Verdict {...{ rowsGood, rowsFaulty, columnsFaulty }} />
      {report.households !== null && rowsGood > 0 && (
        <HouseholdsAlert households={report.households} />
      )}
      {report.faults.length > 0 && (
        <FaultTable
          faults={report.faults as readonly PoolFault[]}
          page={report.page}
          pages={report.pages}
          download={`${address}/uploads/${report.uploadId}/faults.csv`}
        />
      )}
      {rowsGood > 0 && report.replaced > 0 && (
        <Alert kind="warning" title={t("report.replaceTitle", { count: report.replaced })}>
          <p className="kern-body">{t("report.replaceText")}</p>
        </Alert>
      )}
      <Form method="post" className="form">
        {rowsGood > 0 && rowsFaulty > 0 && (
          <CheckGroup
            legend={t("report.leaveOutLegend")}
            error={answer?.problem === null ? t("report.leaveOutMissing") : undefined}
          >
            <CheckField
              name="leaveOut"
              value="yes"
              label={t("report.leaveOut", { count: rowsFaulty })}
            />
          </CheckGroup>
        )}
        <input type="hidden" name="rowsFaulty" value={rowsFaulty} />
        <div className="actions">
          {rowsGood > 0 && <Button>{t("report.import", { count: rowsGood })}</Button>}
          <Link
            className={`kern-btn kern-btn--${columnsFaulty ? "primary" : "tertiary"}`}
            to={`${address}/uploads/${report.uploadId}`}
          >
            <span className="kern-label">{t("report.backToColumns")}</span>
          </Link>
          {rowsFaulty > 0 && !columnsFaulty && (
            <Link
              className="kern-btn kern-btn--tertiary"
              to={`${address}/upload?mode=${report.mode}`}
            >
              <span className="kern-label">{t("report.uploadAgain")}</span>
            </Link>
          )}
        </div>
      </Form>
    </>
  );
}

function Verdict(props: { rowsGood: number; rowsFaulty: number; columnsFaulty: boolean }) {
  const { t } = useTranslation("pool");
  const { rowsGood, rowsFaulty, columnsFaulty } = props;
  if (columnsFaulty) {
    return (
      <Alert kind="danger" title={t("report.columnsBad")}>
        <p className="kern-body">{t("report.columnsBadText")}</p>
      </Alert>
    );
  }
  if (rowsGood === 0) {
    return (
      <Alert kind="danger" title={t("report.nobody")}>
        <p className="kern-body">{t("report.nobodyText")}</p>
      </Alert>
    );
  }
  if (rowsFaulty > 0) {
    return (
      <Alert kind="warning" title={t("report.someBad", { count: rowsFaulty })}>
        <p className="kern-body">
          {t("report.nothingStored")} {t("report.someBadText")}
        </p>
      </Alert>
    );
  }
  return (
    <Alert kind="success" title={t("report.allGood", { count: rowsGood })}>
      <p className="kern-body">{t("report.nothingStored")}</p>
    </Alert>
  );
}
