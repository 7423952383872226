import { useTranslation } from "react-i18next";
import type { jobsDe } from "#app/i18n/staff/jobs.de.ts";
import type { JobView } from "#app/services/jobs/view-job.server.ts";
import { ProgressMeter } from "#app/ui/progress-meter.tsx";

type Phase = keyof (typeof jobsDe)["phases"];

const PHASES: Record<Phase, true> = {
  starting: true,
  sending: true,
  working: true,
  reading_file: true,
  storing_people: true,
  storing_residents: true,
  marking_institutions: true,
  completing: true,
  reading_pool: true,
  feasibility: true,
  reachability: true,
  explanation: true,
  relaxation: true,
  decomposition: true,
  pricing: true,
  column_generation: true,
  sampling: true,
  verification: true,
  storing_result: true,
  alternates: true,
  seat_people: true,
  even_tables: true,
  reading_register: true,
  drawing_invitations: true,
  storing_chances: true,
  reading_stances: true,
  grouping_opinions: true,
  opening_envelopes: true,
  storing_ballots: true,
  leaving_no_trace: true,
  reading_ballots: true,
  counting_ballots: true,
};

/** Where a queued or running job stands: its phase in words and a bar. */
export function JobProgress({ job }: { job: JobView }) {
  const { t } = useTranslation("jobs");
  const percent =
    job.total === null || job.total === 0
      ? null
      : Math.min(100, Math.floor((job.done / job.total) * 100));
  return (
    <>
      <p role="status">
        <strong>{t(`status.${job.status}`)}.</strong>{" "}
        {job.status === "running" && t(`phases.${phaseOf(job.phase)}`)}
      </p>
      <ProgressMeter
        label={t("progressLabel")}
        percent={job.status === "queued" ? 0 : percent}
        valueLabel={percent === null ? "" : t("percent", { percent: String(percent) })}
      />
      <p className="kern-body">
        {t(job.status === "queued" ? "explanation.queued" : "explanation.running")}
      </p>
    </>
  );
}

function phaseOf(phase: string | null): Phase {
  if (phase === null) return "starting";
  return phase in PHASES ? (phase as Phase) : "working";
}
