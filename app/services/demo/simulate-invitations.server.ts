import { asc, eq } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import {
  type InvitedPerson,
  openInvitation,
} from "#app/services/invitations/invitation-envelope.server.ts";
import { planDraw } from "#app/services/invitations/plan-draw.server.ts";
import { saveSettings } from "#app/services/invitations/save-settings.server.ts";
import { startInvitationDraw } from "#app/services/invitations/start-draw.server.ts";
import { createInvitationRun } from "#app/services/letters/create-run.server.ts";
import { postRun } from "#app/services/letters/post-run.server.ts";
import type { Actor } from "#app/services/permissions.ts";
import { recordReply } from "#app/services/replies/record-reply.server.ts";
import { proposeQuestions } from "#app/services/response/propose-questions.server.ts";
import { saveQuestions } from "#app/services/response/save-questions.server.ts";
import { invitations } from "#db/schema/index.ts";
import { type InventedReply, type InvitedResident, inventReplies } from "./demo-replies.ts";
import { must } from "./demo-result.ts";
import type { SyntheticResident } from "./synthetic-register.ts";

export const DEMO_LETTERS = 2000;
const REPLIES = { seed: "Arbeitskreis Zusammenleben, replies, 1", expectedYes: 300 } as const;

/** The days of the demo on which an organiser does something. */
export interface InvitationDays {
  /** Services on a day, counted from today. */
  readonly onDay: (days: number, actor: Actor) => ServiceContext;
  readonly organiser: Actor & { readonly kind: "staff" };
  /** When the invitations are drawn and the letters posted. */
  readonly drawn: number;
  readonly runQueuedJob: (context: ServiceContext) => Promise<void>;
}

/**
 * Takes a process that has quotas and a register extract through the whole first lottery: questions,
 * settings, 2,000 letters by lot, and about 300 people who say yes online, by telephone or on paper
 * in the weeks after. Returns what lets those answer who do so until a day, counted from today; call it in the
 * order of time.
 */
export async function simulateInvitations(
  processId: string,
  { onDay, organiser, drawn, runQueuedJob }: InvitationDays,
): Promise<(untilDay: number) => void> {
  const context = onDay(drawn, organiser);
  must(saveQuestions(context, processId, proposeQuestions(context, processId)));
  must(
    saveSettings(context, processId, {
      minimumAge: 16,
      replyBy: onDay(7, organiser).now.toISOString().slice(0, 10),
      phone: "03476 000000",
      officeHours: "Vorführung: ein Rathaus ohne Öffnungszeiten",
      signatory: "Bürgermeisteramt (Vorführung)",
      supportPersonId: organiser.id,
    }),
  );
  const choice = {
    design: "stratified",
    letters: DEMO_LETTERS,
    onePerHousehold: true,
    features: null,
    overallRate: null,
    valueRates: new Map(),
    ownRates: new Map<number, number>(),
    estimates: new Map<number, number>(),
  } as const;
  const { version } = must(planDraw(context, processId, choice));
  must(startInvitationDraw(context, processId, choice, version));
  await runQueuedJob(context);
  const posted = onDay(drawn + 1, organiser);
  const { runId } = must(createInvitationRun(posted, processId));
  must(postRun(posted, { processId, runId }));

  const coming = [...inventReplies(listInvited(context, processId), REPLIES)];
  return (untilDay) => {
    const later = coming.findIndex(({ day }) => drawn + day > untilDay);
    for (const reply of coming.splice(0, later < 0 ? coming.length : later)) {
      answer(onDay, organiser, drawn + reply.day, reply);
    }
  };
}

function answer(
  onDay: InvitationDays["onDay"],
  organiser: Actor,
  day: number,
  { invitationId, answer, channel, language, content }: InventedReply,
): void {
  const actor: Actor = channel === "online" ? { kind: "resident", id: invitationId } : organiser;
  const order = { invitationId, answer, channel, language, content, seenRevision: 0 };
  must(recordReply(onDay(day, actor), { ...order, confirmation: channel !== "online" }));
}

function listInvited({ database, keyring }: ServiceContext, processId: string): InvitedResident[] {
  return database
    .select({ id: invitations.id, envelope: invitations.envelope })
    .from(invitations)
    .where(eq(invitations.processId, processId))
    .orderBy(asc(invitations.position))
    .all()
    .flatMap(({ id, envelope }) => {
      const person = envelope === null ? null : openInvitation(keyring, id, envelope).person;
      return person === null || !isSynthetic(person)
        ? []
        : [{ invitationId: id, resident: person }];
    });
}

function isSynthetic(person: InvitedPerson): person is InvitedPerson & SyntheticResident {
  const { synthetic, birthDate, gender, nationalityGroup } = person;
  return synthetic && birthDate !== null && gender !== "unknown" && nationalityGroup !== "unknown";
}
