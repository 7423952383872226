import { drawPanelJob } from "#app/services/draws/draw-panel.server.ts";
import { drawInvitationsJob } from "#app/services/invitations/draw-invitations.server.ts";
import { compareObjectivesJob } from "#app/services/objectives/compare-objectives.server.ts";
import { proposeSubstitutesJob } from "#app/services/panel/propose-substitutes.server.ts";
import { rankAlternatesJob } from "#app/services/panel/rank-alternates.server.ts";
import { importPool } from "#app/services/pool/import-pool.server.ts";
import { eraseRegisterJob } from "#app/services/register/erase-register.server.ts";
import { importRegister } from "#app/services/register/import-register.server.ts";
import { sendMessagesJob } from "#app/services/response/send-messages.server.ts";
import { analyseOpinionsJob } from "#app/services/statements/analyse-opinions.server.ts";
import { seatTablesJob } from "#app/services/tables/seat-tables.server.ts";
import { countVoteJob } from "#app/services/votes/count-vote.server.ts";
import { openBallotsJob } from "#app/services/votes/open-ballots.server.ts";
import type { JobKind } from "#db/schema/index.ts";
import type { JobContext } from "./job-context.ts";
import { type Job, leaveRunning } from "./job-state.server.ts";

const RUNNERS: Record<JobKind, (context: JobContext, job: Job) => Promise<void> | void> = {
  draw_panel: drawPanelJob,
  import_pool: importPool,
  draw_substitutes: proposeSubstitutesJob,
  draw_alternates: rankAlternatesJob,
  seat_tables: seatTablesJob,
  compare_objectives: compareObjectivesJob,
  send_messages: sendMessagesJob,
  draw_invitations: drawInvitationsJob,
  import_register: importRegister,
  erase_register: eraseRegisterJob,
  analyse_opinions: analyseOpinionsJob,
  open_ballots: openBallotsJob,
  count_vote: countVoteJob,
};

/**
 * Carries out one job that was marked running. A runner records its own success or failure in
 * the transaction of its result; what it throws becomes the failure `job_broken`.
 */
export async function runJob(context: JobContext, job: Job): Promise<void> {
  try {
    await RUNNERS[job.kind](context, job);
  } catch (error) {
    leaveRunning(context.database, job.id, {
      status: "failed",
      now: context.clock(),
      problem: { code: "job_broken", params: {} },
    });
    throw error;
  }
}
