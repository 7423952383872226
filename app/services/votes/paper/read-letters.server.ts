import { and, eq, gte } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import { readMunicipality } from "#app/services/municipality/read-municipality.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { auditLog, invitationSettings } from "#db/schema/index.ts";
import { readStoredVote } from "../stored-vote.server.ts";
import { type LetterPortion, portionsOf, preparedLetters } from "./letter-roll.server.ts";
import type { LettersInput } from "./prepare-letters.server.ts";
import { nameOfPortion } from "./print-letters.server.ts";

export interface VoteLettersPage {
  /** What they say; null before they are prepared. */
  readonly letters:
    | (LettersInput & { readonly createdAt: Date; readonly postedAt: Date | null })
    | null;
  /** What is proposed where nothing is set yet. */
  readonly proposed: LettersInput;
  readonly portions: readonly (LetterPortion & {
    /** When it was last ordered to be printed; null before. */
    readonly printedAt: Date | null;
  })[];
  readonly registerOfficePrintedAt: Date | null;
}

/** The letters of a vote and how far they are printed; null where there is no such vote, or it is a draft. */
export function readVoteLetters(context: ServiceContext, voteId: string): VoteLettersPage | null {
  authorise(context.actor, "votes.write");
  const { database } = context;
  const vote = readStoredVote(database, voteId);
  if (vote === null || vote.status === "draft") return null;
  const letters = preparedLetters(database, voteId);
  const printed = letters === null ? new Map() : printedParts(context, voteId, letters.createdAt);
  return {
    letters,
    proposed: proposedLetters(context, vote.processId),
    portions: portionsOf(database, voteId).map((portion) => ({
      ...portion,
      printedAt: printed.get(nameOfPortion(portion)) ?? null,
    })),
    registerOfficePrintedAt: printed.get("register_office") ?? null,
  };
}

/** When each part was last printed since the letters were prepared, as the log has it. */
function printedParts(
  { database }: ServiceContext,
  voteId: string,
  since: Date,
): ReadonlyMap<string, Date> {
  const entries = database
    .select({ at: auditLog.at, part: auditLog.reasonCode })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.objectId, voteId),
        eq(auditLog.action, "vote_letters_printed"),
        gte(auditLog.at, since),
      ),
    )
    .orderBy(auditLog.sequence)
    .all();
  return new Map(entries.map(({ at, part }) => [part ?? "", at]));
}

/** What the invitations of the process say, or else the town. */
function proposedLetters(context: ServiceContext, processId: string): LettersInput {
  const settings = context.database
    .select()
    .from(invitationSettings)
    .where(eq(invitationSettings.processId, processId))
    .get();
  const town = readMunicipality(context);
  return {
    paperPlace: [town?.name, town?.street]
      .filter((part) => part !== undefined && part !== "")
      .join(", "),
    phone: settings?.phone || town?.phone || "",
    officeHours: settings?.officeHours || town?.officeHours || "",
    signatory: settings?.signatory ?? "",
  };
}
