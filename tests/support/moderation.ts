import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { townDay } from "#app/domain/town-clock.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { confirmRules } from "#app/services/moderation/confirm-rules.server.ts";
import type { DecisionInput } from "#app/services/moderation/decide-case.server.ts";
import { openCase } from "#app/services/moderation/open-case.server.ts";
import { publishDocument } from "#app/services/rooms/publish-document.server.ts";
import {
  type ModeratedKind,
  moderationRuleSets,
  moderationRules,
  moderationRuleTexts,
} from "#db/schema/index.ts";
import { staffActor } from "./database.ts";
import { proposalTown, storePublished } from "./proposals.ts";
import { type RoomTown, roomTown, storeDocument } from "./rooms.ts";

/** What the rules of a test say, in the order in which they are read. */
export const TEST_RULES = [
  { de: "Niemand wird bedroht oder beleidigt.", en: "Nobody is threatened or insulted." },
  { de: "Werbung gehört nicht hierher.", en: "Advertising does not belong here." },
] as const;

/** Publishes rules of a process and returns their ids in order. */
export function publishTestRules(
  { database, now }: Pick<ServiceContext, "database" | "now">,
  processId: string,
  rules: readonly { readonly de: string; readonly en: string }[] = TEST_RULES,
  number = 1,
): readonly string[] {
  database.insert(moderationRuleSets).values({ processId, number }).run();
  const ids = rules.map((texts, index) => {
    const id = randomUUID();
    const place = { processId, setNumber: number, position: index + 1 };
    database
      .insert(moderationRules)
      .values({ id, ...place })
      .run();
    for (const language of ["de", "en"] as const) {
      database
        .insert(moderationRuleTexts)
        .values({ ruleId: id, language, text: texts[language] })
        .run();
    }
    return id;
  });
  database
    .update(moderationRuleSets)
    .set({ publishedAt: now, publishedBy: "test" })
    .where(and(eq(moderationRuleSets.processId, processId), eq(moderationRuleSets.number, number)))
    .run();
  return ids;
}

/** A process with a published proposal of a resident, rules that they confirmed, and three moderators. */
export function moderationTown() {
  const town = proposalTown();
  return moderated(town, storePublished(town));
}

/** The same for a proposal that is there already. */
export function moderated(town: ReturnType<typeof proposalTown>, proposalId: string) {
  return withModerators(town, proposalId);
}

function withModerators<
  Town extends Pick<ReturnType<typeof proposalTown>, "staff" | "anna" | "processId">,
>(town: Town, proposalId: string) {
  const ruleIds = publishTestRules(town.staff, town.processId);
  const confirmed = confirmRules(town.anna, town.processId, 1);
  if (!confirmed.ok) throw new Error(confirmed.problem.code);
  const moderator = (): ServiceContext & { actor: { kind: "staff"; id: string } } => ({
    ...town.staff,
    actor: staffActor(town.staff.database, "moderator"),
  });
  const visitor: ServiceContext = { ...town.staff, actor: { kind: "visitor" } };
  return {
    ...town,
    ...{ proposalId, ruleIds, visitor },
    mia: moderator(),
    noah: moderator(),
    olga: moderator(),
  };
}

/** The same with the room of a group, and a document of Anna's in it that was published. */
export function moderatedRoom(context?: ServiceContext) {
  const room = roomTown(context);
  const town = withModerators(room, storePublished(room));
  const documentId = storeDocument(town);
  publishVersion(town, documentId, 1);
  return { ...town, documentId };
}

/** Publishes a version of a document of a room, as the group agreed. */
export function publishVersion(
  { staff, roomId }: Pick<RoomTown, "staff" | "roomId">,
  documentId: string,
  version: number,
): void {
  const agreedOn = townDay(staff.now);
  const published = publishDocument(staff, { roomId, documentId, version }, agreedOn);
  if (!published.ok) throw new Error(published.problem.code);
}

/** What a moderator decides, unless a test says otherwise: the text is hidden. */
export function decision(
  { ruleIds }: { readonly ruleIds: readonly string[] },
  changes: Partial<DecisionInput> = {},
): DecisionInput {
  return {
    measure: "hide",
    ruleId: ruleIds[0] ?? null,
    facts: "Der zweite Absatz nennt eine Nachbarin dumm.",
    reason: "Wir verbergen den Text, weil er jemanden beleidigt.",
    language: "de",
    days: null,
    ...changes,
  };
}

/** Opens the case of a proposal, or of another text, by a moderator's own initiative. */
export function caseOf(
  moderator: ServiceContext,
  id: string,
  kind: ModeratedKind = "proposal",
): string {
  const opened = openCase(moderator, { kind, id });
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
}

/** The same house some time later. */
export function later<Context extends ServiceContext>(
  context: Context,
  { days = 0, minutes = 0 }: { readonly days?: number; readonly minutes?: number },
): Context {
  const milliseconds = days * 86_400_000 + minutes * 60_000;
  return { ...context, now: new Date(context.now.getTime() + milliseconds) };
}
