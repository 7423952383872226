import type { Quota } from "#app/domain/sortition/quotas.ts";
import type { Solver } from "#app/domain/sortition/solver.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { commitDraw } from "#app/services/draws/commit-draw.server.ts";
import { enterFirst, enterSecond } from "#app/services/draws/enter-number.server.ts";
import { recordStatement } from "#app/services/draws/scrutineer-statements.server.ts";
import { startDraw } from "#app/services/draws/start-draw.server.ts";
import { readJob, takeNextJob } from "#app/services/jobs/job-state.server.ts";
import { runJob } from "#app/services/jobs/run-job.server.ts";
import { changeUpload } from "#app/services/pool/change-upload.server.ts";
import { startImport } from "#app/services/pool/start-import.server.ts";
import { storeUpload } from "#app/services/pool/store-upload.server.ts";
import { closeProcess } from "#app/services/processes/close-process.server.ts";
import { createProcess } from "#app/services/processes/create-process.server.ts";
import type { ProcessText } from "#app/services/processes/process-fields.ts";
import { publishProcess } from "#app/services/processes/publish-process.server.ts";
import { saveProcessText } from "#app/services/processes/save-process-text.server.ts";
import { readQuotaSet } from "#app/services/quotas/read-quotas.server.ts";
import { replaceQuotas } from "#app/services/quotas/save-quotas.server.ts";
import { previewExtract } from "#app/services/register/preview-extract.server.ts";
import { PIECE_BYTES } from "#app/services/register/register-file.server.ts";
import { startRegisterImport } from "#app/services/register/start-register-import.server.ts";
import {
  finishExtract,
  openExtract,
  storePiece,
} from "#app/services/register/store-extract.server.ts";
import { TRANSLATIONS } from "#app/services/texts/translations.ts";
import type { VoteKeyStore } from "#app/services/votes/vote-key-store.server.ts";
import type { Database } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";
import type { OnDay } from "./case-steps.server.ts";
import type { VotingTown } from "./conduct-vote.server.ts";
import { LIST_COLUMNS, writeDemoList } from "./demo-files.ts";
import {
  FIRE_BRIGADE_GROUP_SIZE,
  PAVEMENT_GROUP_QUOTAS,
  PAVEMENT_GROUP_SIZE,
  WORKING_GROUP_QUOTAS,
  WORKING_GROUP_SIZE,
} from "./demo-quotas.ts";
import { writeDemoRegister } from "./demo-register-file.ts";
import { inventRespondents, PAVEMENT_RESPONDENTS, type Respondent } from "./demo-respondents.ts";
import { must } from "./demo-result.ts";
import { BENCH_DISCUSSION, CONVERSATION_DISCUSSION } from "./discussion-texts.ts";
import { LIVING_TOGETHER_CASES } from "./living-together-cases.ts";
import { PAVEMENT_CASES } from "./moderation-texts.ts";
import { FIRE_BRIGADE_DRAFT, PAVEMENT_TEXTS } from "./other-process-texts.ts";
import { PAVEMENT_ANNOUNCEMENT, pavementStatement } from "./pavement-draw-texts.ts";
import { seedDiscussion } from "./seed-discussions.server.ts";
import { seedComingEvening, seedHeldEvening } from "./seed-evenings.server.ts";
import { invitedWriters, seedModeration, seedSharedHistory } from "./seed-moderation.server.ts";
import {
  seedPanelDecision,
  seedPanelProposal,
  seedPanelProposalWork,
  seedResidentProposals,
} from "./seed-proposals.server.ts";
import { seedRoom } from "./seed-room.server.ts";
import { seedListedWords, seedRules } from "./seed-rules.server.ts";
import { seedClosedRound, seedOpenRound } from "./seed-statements.server.ts";
import { seedInvitedVotes, seedLatestVotes, seedPanelVote } from "./seed-votes.server.ts";
import { simulateInvitations } from "./simulate-invitations.server.ts";
import { demoActor, storeDemoAccounts, storeDemoMunicipality } from "./store-demo-town.server.ts";
import { inventRegister, REGISTER_DATE, type SyntheticResident } from "./synthetic-register.ts";
import { WORKING_GROUP_TEXTS } from "./working-group-texts.ts";

const DAY = 24 * 60 * 60 * 1000;

/** When the letters of the working group were drawn and posted: the last reply is there today. */
const LETTERS_ON_DAY = -29;

/** What was thrown on stage in the completed public draw. */
const PAVEMENT_DIGITS = [4, 7, 1] as const;

export interface DemoTown {
  readonly database: Database;
  readonly keyring: Keyring;
  readonly now: Date;
  readonly loadSolver: () => Promise<Solver>;
  readonly voteKeys: VoteKeyStore;
}

/**
 * Fills an empty database with the demo town: accounts, register, three processes in three
 * states. What has a service goes through it, on days in the past, so that the audit log reads
 * like that of a town. Everything about people is synthetic.
 */
export async function seedDemoTown(town: DemoTown): Promise<void> {
  function onDay(days: number, actor: ServiceContext["actor"] = { kind: "system" }) {
    const now = new Date(town.now.getTime() + days * DAY);
    return { database: town.database, keyring: town.keyring, actor, now };
  }

  await storeDemoAccounts(onDay(-210));
  const organiser = demoActor(town, "organiser");
  const register = inventRegister();

  const pavements = openProcess(onDay(-200, organiser), {
    texts: PAVEMENT_TEXTS,
    panelSize: PAVEMENT_GROUP_SIZE,
    length: 140,
  });
  const walkers = inventRespondents(register, PAVEMENT_RESPONDENTS);
  await fillPool(town, onDay(-180, organiser), pavements, walkers);
  setQuotas(onDay(-179, organiser), pavements, PAVEMENT_GROUP_QUOTAS);
  const drawId = await drawInPublic(town, pavements, (days) => onDay(days, organiser));
  const byOrganiser = (days: number) => onDay(days, organiser);
  const voting: VotingTown = {
    voteKeys: town.voteKeys,
    runQueuedJob: (context) => runQueuedJob(town, context),
  };
  seedRoom(byOrganiser, pavements, drawId);
  await seedClosedRound(byOrganiser, pavements, (context) => runQueuedJob(town, context));
  await seedPanelVote(byOrganiser, { processId: pavements, drawId }, voting);
  const moderator = demoActor(town, "moderator");
  seedListedWords(onDay(-132, moderator));
  seedRules(onDay(-131, moderator), pavements);
  const proposal = seedPanelProposal(byOrganiser, pavements, drawId);
  const panelWork = { processId: pavements, proposalIds: [proposal], writers: [] };
  seedModeration(onDay, panelWork, PAVEMENT_CASES);
  seedPanelDecision(byOrganiser, proposal);
  await seedHeldEvening(onDay, { processId: pavements, proposalId: proposal }, voting);
  seedSharedHistory(onDay(-54, moderator), pavements);
  must(closeProcess(onDay(-53, organiser), pavements));
  seedPanelProposalWork(byOrganiser, proposal);

  const workingGroup = openProcess(onDay(-40, organiser), {
    texts: WORKING_GROUP_TEXTS,
    panelSize: WORKING_GROUP_SIZE,
    length: 180,
  });
  setQuotas(onDay(-39, organiser), workingGroup, WORKING_GROUP_QUOTAS);
  await importRegisterExtract(town, onDay(-38, organiser), workingGroup, register);
  const answerUntil = await simulateInvitations(workingGroup, {
    onDay,
    organiser,
    drawn: LETTERS_ON_DAY,
    runQueuedJob: (context) => runQueuedJob(town, context),
  });

  // While the town goes on, letters are answered.
  const inTime: OnDay = (days, actor) => {
    answerUntil(days);
    return onDay(days, actor);
  };
  seedRules(inTime(-12, moderator), workingGroup);
  const drafted = inTime(-11, organiser);
  createProcess(drafted, {
    ...FIRE_BRIGADE_DRAFT,
    ...frame(drafted, FIRE_BRIGADE_GROUP_SIZE, 180),
  });
  seedComingEvening(onDay, workingGroup);
  await seedDeliberation(inTime, workingGroup, organiser, voting);
  storeDemoMunicipality(inTime(-0.1, { kind: "system" }));
}

/** What residents propose, say and report, what moderators make of it, and what is voted on. */
async function seedDeliberation(
  inTime: OnDay,
  processId: string,
  organiser: ServiceContext["actor"],
  voting: VotingTown,
): Promise<void> {
  const byOrganiser = (days: number) => inTime(days, organiser);
  const proposalIds = seedResidentProposals(byOrganiser, processId);
  const [benches = "", conversation = ""] = proposalIds;
  const discussed = (proposalId: string) => ({ processId, proposalId });
  const until = seedDiscussion(byOrganiser, discussed(benches), BENCH_DISCUSSION, -9.19);
  seedDiscussion(byOrganiser, discussed(conversation), CONVERSATION_DISCUSSION, until);
  seedOpenRound(byOrganiser, processId);
  const writers = invitedWriters(byOrganiser(-9), processId, LIVING_TOGETHER_CASES.length);
  const { budgetVoteId } = await seedInvitedVotes(byOrganiser, processId, voting);
  seedModeration(inTime, { processId, proposalIds, writers }, LIVING_TOGETHER_CASES);
  await seedLatestVotes(byOrganiser, { processId, budgetVoteId }, voting);
}

function openProcess(
  context: ServiceContext,
  process: {
    texts: Record<"de" | (typeof TRANSLATIONS)[number], ProcessText>;
    panelSize: number;
    /** Days from its first to its last. */
    length: number;
  },
): string {
  const { texts, panelSize, length } = process;
  const id = createProcess(context, { ...texts.de, ...frame(context, panelSize, length) });
  for (const language of TRANSLATIONS) {
    must(saveProcessText(context, id, language, texts[language], 1));
  }
  must(publishProcess(context, id));
  return id;
}

/** Seats, and dates: the first day is a week after the process was created. */
function frame(context: ServiceContext, panelSize: number, length: number) {
  const isoDate = (offset: number) =>
    new Date(context.now.getTime() + offset * DAY).toISOString().slice(0, 10);
  return { panelSize, startsOn: isoDate(7), endsOn: isoDate(7 + length) };
}

/** Imports a list as an organiser would: upload, columns, import. */
async function fillPool(
  town: DemoTown,
  context: ServiceContext,
  processId: string,
  people: readonly Respondent[],
): Promise<void> {
  const list = { bytes: Buffer.from(writeDemoList(people)), fileName: "rueckmeldungen.csv" };
  const { uploadId } = must(storeUpload(context, { processId, ...list, mode: "replace" }));
  must(changeUpload(context, { processId, uploadId }, { columns: LIST_COLUMNS }));
  must(startImport(context, { processId, uploadId, rowsLeftOut: 0 }));
  await runQueuedJob(town, context);
}

/** Imports the register as an organiser would: upload, columns, import. */
async function importRegisterExtract(
  town: DemoTown,
  context: ServiceContext,
  processId: string,
  register: readonly SyntheticResident[],
): Promise<void> {
  const bytes = Buffer.from(writeDemoRegister(register));
  const { extractId } = must(openExtract(context, processId));
  for (let position = 0; position * PIECE_BYTES < bytes.length; position += 1) {
    const begin = position * PIECE_BYTES;
    storePiece(context, { extractId, position }, bytes.subarray(begin, begin + PIECE_BYTES));
  }
  must(finishExtract(context, extractId, { byteSize: bytes.length, utf8: true, synthetic: true }));
  const place = { processId, extractId };
  const { columns, deleteOn, settings } = must(previewExtract(context, place));
  const { householdLimit } = settings;
  const days = { takenOn: REGISTER_DATE, deleteOn };
  must(startRegisterImport(context, { ...place, ...days, columns, householdLimit }));
  await runQueuedJob(town, context);
}

function setQuotas(context: ServiceContext, processId: string, quotas: readonly Quota[]): void {
  const version = readQuotaSet(context, processId)?.version ?? "";
  must(replaceQuotas(context, { processId, version, quotas, source: "import" }));
}

/** Prepares, publishes, draws and scrutinises as a town would, within three days. */
async function drawInPublic(
  town: DemoTown,
  processId: string,
  onDay: (days: number) => ServiceContext,
): Promise<string> {
  const preparing = onDay(-173);
  const { drawId } = must(startDraw(preparing, { processId, kind: "real", objective: "leximin" }));
  await runQueuedJob(town, preparing);
  const evening = onDay(-170);
  must(
    commitDraw(onDay(-172), {
      processId,
      drawId,
      announcement: {
        source: "stage",
        details: PAVEMENT_ANNOUNCEMENT,
        at: evening.now.toISOString(),
      },
      round: null,
    }),
  );
  must(recordStatement(onDay(-171), { processId, drawId }, pavementStatement(onDay(-171).now)));
  const evidence = { source: "stage", digits: PAVEMENT_DIGITS } as const;
  const entered = { processId, drawId, evidence, origin: "typed" } as const;
  must(enterFirst(evening, entered));
  const proof = { kind: "staff", userId: demoActor(town, "auditor").id } as const;
  must(enterSecond(evening, { ...entered, proof }));
  return drawId;
}

/** Carries out here and now what a worker thread does in a running server. */
async function runQueuedJob(town: DemoTown, { now }: ServiceContext): Promise<void> {
  const job = takeNextJob(town.database, now);
  if (job === null) throw new Error("Nothing of the demo town is queued.");
  const begun = performance.now();
  const clock = () => new Date(now.getTime() + Math.round(performance.now() - begun));
  await runJob({ ...town, clock }, job);
  const ended = readJob(town.database, job.id);
  if (ended?.status !== "succeeded") {
    throw new Error(`The demo town cannot be filled: ${ended?.problem?.code}`);
  }
}
