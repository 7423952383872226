import { and, asc, eq } from "drizzle-orm";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { JobContext } from "#app/services/jobs/job-context.ts";
import { type Job, leaveRunning, readJob } from "#app/services/jobs/job-state.server.ts";
import { progressReporter } from "#app/services/jobs/progress-reporter.server.ts";
import { messages } from "#db/schema/index.ts";
import { carriersFrom, NO_CARRIERS, type SendingOutcome } from "./carriers.server.ts";
import { dueNow, TRIES } from "./due-messages.server.ts";
import { openMessage, sealMessage } from "./message-envelope.server.ts";

/**
 * The job `send_messages`: one try for each message of a process that is due, oldest first. Where
 * no carrier is set up, and after the third try, a message moves to the lists of the town hall.
 * Once a carrier cannot be reached, the others that wait for it count as tried. Of a message that
 * was sent nothing is kept but that it was; one that was sent when the server died may go out
 * twice, never not at all.
 */
export async function sendMessagesJob(context: JobContext, job: Job): Promise<void> {
  const { database, clock } = context;
  const carriers = carriersFrom(context.carriers ?? NO_CARRIERS);
  const unreachable = new Set<string>();
  const report = progressReporter(context, job.id);
  const due = database
    .select()
    .from(messages)
    .where(and(eq(messages.processId, job.subjectId), dueNow(clock())))
    .orderBy(asc(messages.createdAt))
    .all();
  let sent = 0;
  for (const [done, message] of due.entries()) {
    report({ phase: "sending", done, total: due.length });
    if (readJob(database, job.id)?.status !== "running") return;
    const { channel } = message;
    const carrier = channel === "email" || channel === "text" ? carriers[channel] : null;
    if (carrier === null) {
      settle(context, message, "not_set_up");
      continue;
    }
    const { phone, email, subject, text } = openMessage(
      context.keyring,
      message.id,
      message.envelope,
    );
    const to = channel === "email" ? email : phone;
    const outcome = unreachable.has(channel) ? "unreachable" : await carrier({ to, subject, text });
    if (outcome === "unreachable") unreachable.add(channel);
    if (outcome === "sent") sent += 1;
    settle(context, message, outcome);
  }
  database.transaction(
    (transaction) => {
      if (!leaveRunning(transaction, job.id, { status: "succeeded", now: clock() })) return;
      if (sent === 0) return;
      appendAudit(
        transaction,
        { actor: { kind: "system" }, now: clock() },
        { action: "messages_sent", objectKind: "process", objectId: job.subjectId },
      );
    },
    { behavior: "immediate" },
  );
}

function settle(
  { database, keyring, clock }: JobContext,
  { id, tries }: typeof messages.$inferSelect,
  outcome: SendingOutcome | "not_set_up",
): void {
  const tried = outcome === "not_set_up" ? tries : tries + 1;
  const given = outcome === "not_set_up" || tried >= TRIES;
  const blank = {
    name: "",
    phone: "",
    email: "",
    address: "",
    viaRegisterOffice: false,
    subject: "",
    text: "",
  };
  database
    .update(messages)
    .set(
      outcome === "sent"
        ? {
            status: "sent",
            tries: tried,
            doneAt: clock(),
            envelope: sealMessage(keyring, id, blank),
          }
        : { status: given ? "listed" : "waiting", tries: tried },
    )
    .where(and(eq(messages.id, id), eq(messages.status, "waiting")))
    .run();
}
