import { eq } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import { createProposal } from "#app/services/proposals/create-proposal.server.ts";
import { moveOwnProposal, moveProposal } from "#app/services/proposals/move-proposal.server.ts";
import { type ProposalInput, proposalSchema } from "#app/services/proposals/proposal-fields.ts";
import { processes } from "#db/schema/index.ts";
import { asResident, replyTown } from "./replies.ts";

/** The form of a proposal as somebody filled it in. */
export function proposalForm(changes: Partial<Record<string, string>> = {}): ProposalInput {
  return proposalSchema.parse({
    language: "de",
    title: "Zehn Bänke am Weg zum Bahnhof",
    text: "Die Stadt stellt zehn Bänke auf.\n\nJede steht im Schatten eines Baumes.",
    reasons: "Der Weg ist für viele zu weit.",
    effect: "Ältere kommen zu Fuß zum Zug.",
    cost: "12.000",
    costBasis: "Angebot des Bauhofs",
    placeName: "Bahnhofstraße",
    ...changes,
  });
}

/** A published process with three invited residents, and what each of them is given. */
export function proposalTown(options: { context?: ServiceContext } = {}) {
  const town = replyTown(options);
  town.context.database
    .update(processes)
    .set({ status: "published", publishedAt: town.context.now })
    .where(eq(processes.id, town.processId))
    .run();
  const residents = town.invitations.map(({ id }) => asResident(town.context, id));
  const [anna, bert, clara] = residents;
  if (anna === undefined || bert === undefined || clara === undefined) throw new Error("Too few.");
  return { ...town, staff: town.context, anna, bert, clara };
}

/** A proposal of a resident, as a draft. */
export function storeDraft(
  author: ServiceContext,
  processId: string,
  changes: Partial<Record<string, string>> = {},
): string {
  const self = { as: "self", shownName: "Anna B." } as const;
  const created = createProposal(author, processId, self, proposalForm(changes));
  if (!created.ok) throw new Error(created.problem.code);
  return created.value;
}

/** A proposal of a resident that everybody can read. */
export function storePublished(
  { staff, anna, processId }: Pick<ReturnType<typeof proposalTown>, "staff" | "anna" | "processId">,
  changes: Partial<Record<string, string>> = {},
): string {
  const id = storeDraft(anna, processId, changes);
  for (const moved of [
    moveOwnProposal(anna, id, { kind: "submit" }),
    moveProposal(staff, id, { kind: "publish" }, {}),
  ]) {
    if (!moved.ok) throw new Error(moved.problem.code);
  }
  return id;
}
