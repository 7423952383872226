import type { JobView } from "#app/services/jobs/view-job.server.ts";

interface JobLink {
  readonly to: string;
  readonly label:
    | "toPool"
    | "toMessages"
    | "toDraw"
    | "toDraws"
    | "toQuotas"
    | "toUpload"
    | "toPanel"
    | "toProposal"
    | "toAlternates"
    | "toTables"
    | "toTablePlan"
    | "toInvitationDraw"
    | "toInvitations"
    | "toComparison"
    | "toColumns"
    | "toRegister"
    | "toRound"
    | "toVote";
}

/** What is mended on the page with the quotas. */
const QUOTA_PROBLEMS = ["draw_quotas_infeasible", "draw_bad_input"] as const;

/** What ends an import of a register without a file that could be tried again. */
const REGISTER_FILE_OVER = ["register_upload_gone", "process_closed"] as const;

/** Where to go from a job that has ended, the most useful place first. */
export function jobLinks(job: JobView): JobLink[] {
  if (job.processId === null) return [];
  const process = `/staff/processes/${job.processId}`;
  if (job.kind === "draw_panel") {
    if (job.status === "succeeded") {
      return [{ to: `${process}/draws/${job.subjectId}`, label: "toDraw" }];
    }
    const draws: JobLink = { to: `${process}/draws`, label: "toDraws" };
    const quotasAtFault = QUOTA_PROBLEMS.some((code) => code === job.problem?.code);
    return quotasAtFault ? [{ to: `${process}/quotas`, label: "toQuotas" }, draws] : [draws];
  }
  if (job.kind === "compare_objectives") {
    const comparison: JobLink = { to: `${process}/draws/compare`, label: "toComparison" };
    const quotasAtFault = QUOTA_PROBLEMS.some((code) => code === job.problem?.code);
    const quotas: JobLink = { to: `${process}/quotas`, label: "toQuotas" };
    return quotasAtFault ? [quotas, comparison] : [comparison];
  }
  if (job.kind === "send_messages") return [{ to: `${process}/messages`, label: "toMessages" }];
  if (job.kind === "draw_invitations") {
    const all: JobLink = { to: `${process}/invitations`, label: "toInvitations" };
    const draw = `${process}/invitations/draws/${job.subjectId}`;
    return job.status === "succeeded" ? [{ to: draw, label: "toInvitationDraw" }, all] : [all];
  }
  if (job.kind === "analyse_opinions") {
    return [{ to: `${process}/statements/${job.roundId}`, label: "toRound" }];
  }
  if (job.kind === "open_ballots" || job.kind === "count_vote") {
    return [{ to: `${process}/votes/${job.subjectId}`, label: "toVote" }];
  }
  if (job.kind === "import_register") return registerLinks(job, `${process}/register`);
  if (job.kind === "erase_register") return [{ to: `${process}/register`, label: "toRegister" }];
  if (job.panelDrawId !== null) return panelLinks(job, `${process}/draws/${job.panelDrawId}/panel`);
  const pool: JobLink = { to: `${process}/pool`, label: "toPool" };
  if (job.status === "succeeded" || job.uploadId === null) return [pool];
  return [{ to: `${process}/pool/uploads/${job.uploadId}`, label: "toUpload" }, pool];
}

function registerLinks({ status, problem, subjectId }: JobView, register: string): JobLink[] {
  const toRegister: JobLink = { to: register, label: "toRegister" };
  const over = REGISTER_FILE_OVER.some((code) => code === problem?.code);
  if (status === "succeeded" || over) return [toRegister];
  // The file still waits, and its columns can be chosen anew.
  return [{ to: `${register}/${subjectId}`, label: "toColumns" }, toRegister];
}

function panelLinks({ kind, status, subjectId }: JobView, panel: string): JobLink[] {
  if (kind === "seat_tables") {
    const toTables: JobLink = { to: `${panel}/tables`, label: "toTables" };
    return status === "succeeded"
      ? [{ to: `${panel}/tables/${subjectId}`, label: "toTablePlan" }, toTables]
      : [toTables];
  }
  const toPanel: JobLink = { to: panel, label: "toPanel" };
  if (status !== "succeeded") return [toPanel];
  return kind === "draw_alternates"
    ? [{ to: `${panel}/alternates`, label: "toAlternates" }]
    : [{ to: `${panel}/decide`, label: "toProposal" }, toPanel];
}
