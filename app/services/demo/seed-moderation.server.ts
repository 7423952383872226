import { and, desc, eq, isNotNull, isNull } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import { readModeratedText } from "#app/services/moderation/moderated-text.server.ts";
import { linkAttendee } from "#app/services/sanction-history/link-attendee.server.ts";
import { readHistory } from "#app/services/sanction-history/read-history.server.ts";
import { invitations } from "#db/schema/index.ts";
import { findText, type Moderated, type OnDay, stepsOfCase } from "./case-steps.server.ts";
import type { DemoCase } from "./demo-case.ts";
import { must } from "./demo-result.ts";
import { INTERRUPTER_WRITES } from "./moderation-texts.ts";

/** What people report and moderators decide in a process, through the services and in the order of time. */
export function seedModeration(onDay: OnDay, of: Moderated, cases: readonly DemoCase[]): void {
  const steps = cases.flatMap((each, index) => stepsOfCase(each, of, index));
  for (const { on, act } of steps.sort((a, b) => a.on - b.on)) act(onDay(on, { kind: "system" }));
}

/** Invited people with a code, as many as write. */
export function invitedWriters(
  { database }: ServiceContext,
  processId: string,
  count: number,
): readonly string[] {
  return database
    .select({ id: invitations.id })
    .from(invitations)
    .where(
      and(
        eq(invitations.processId, processId),
        isNotNull(invitations.codeHash),
        isNull(invitations.outcome),
      ),
    )
    .orderBy(desc(invitations.position))
    .limit(count)
    .all()
    .map(({ id }) => id);
}

/** A moderator finds that whoever was reminded of a rule at the evening wrote to the panel before. */
export function seedSharedHistory(moderating: ServiceContext, processId: string): void {
  const { id } = findText(moderating, processId, INTERRUPTER_WRITES);
  const text = readModeratedText(moderating.database, "contribution", id);
  const participantId = text?.authorIds[0] ?? "";
  const [met] = readHistory(moderating, participantId)?.unlinked ?? [];
  must(linkAttendee(moderating, { participantId, attendeeId: met?.attendeeId ?? "" }));
}
