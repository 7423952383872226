import type { ServiceContext } from "#app/services/context.ts";
import type { Resident } from "#app/services/register/resident-envelope.server.ts";
import type { ReplyContent } from "#app/services/replies/reply-envelope.server.ts";
import type { invitationSettings } from "#db/schema/index.ts";
import { questions } from "#db/schema/index.ts";
import { serviceContext } from "./database.ts";
import { type StoredInvitation, storeInvitations } from "./invitations.ts";
import { storeProcess } from "./pool.ts";
import { syntheticResident } from "./register.ts";

const REPLY_QUOTAS = [
  { feature: "Geschlecht", value: "weiblich", min: 1, max: 8 },
  { feature: "Geschlecht", value: "männlich", min: 1, max: 8 },
  { feature: "Alter", value: "16–29", min: 0, max: 8 },
  { feature: "Alter", value: "30–59", min: 0, max: 8 },
  { feature: "Alter", value: "60+", min: 0, max: 8 },
  { feature: "Bildung", value: "ohne Abschluss", min: 0, max: 8 },
  { feature: "Bildung", value: "Abschluss", min: 0, max: 8 },
] as const;

/** A process whose invited people are asked for their schooling; the rest the register knows. */
export function replyTown(
  options: {
    residents?: readonly Partial<Resident>[];
    settings?: Partial<typeof invitationSettings.$inferInsert>;
    context?: ServiceContext;
  } = {},
): {
  readonly context: ServiceContext;
  readonly processId: string;
  readonly invitations: readonly StoredInvitation[];
} {
  const context = options.context ?? serviceContext();
  const processId = storeProcess(context, { people: [], quotas: REPLY_QUOTAS });
  const texts = {
    de: { question: "Welchen Abschluss haben Sie?", why: "Damit die Gruppe gemischt ist." },
    en: { question: "What is your level of education?", why: "So that the group is mixed." },
  };
  const answers = { Abschluss: { de: "mit Abschluss", en: "completed" } };
  context.database
    .insert(questions)
    .values([
      { processId, feature: "Bildung", position: 0, source: "asked", texts, answers },
      { processId, feature: "Geschlecht", position: 1, source: "register", texts: {}, answers: {} },
      { processId, feature: "Alter", position: 2, source: "register", texts: {}, answers: {} },
    ])
    .run();
  const residents = (options.residents ?? [{}, {}, {}]).map((own, index) =>
    syntheticResident(index + 1, own),
  );
  const { invitations } = storeInvitations(context, processId, residents, options.settings);
  return { context, processId, invitations };
}

/** The same house, entered by an invited person. */
export function asResident(context: ServiceContext, invitationId: string): ServiceContext {
  return { ...context, actor: { kind: "resident", id: invitationId } };
}

/** What someone says beside their yes. */
export function replyContent(own: Partial<ReplyContent> = {}): ReplyContent {
  return {
    values: { Bildung: "Abschluss" },
    name: "",
    support: { needs: [], language: "", availability: [], note: "" },
    contact: { channel: "letter", phone: "", email: "", address: "" },
    reason: "",
    ...own,
  };
}
