import { eq } from "drizzle-orm";
import {
  nextParagraphs,
  type Paragraph,
  splitParagraphs,
} from "#app/domain/proposals/paragraphs.ts";
import type { Queryable } from "#db/connection.server.ts";
import { proposals, proposalVersions } from "#db/schema/index.ts";
import type { ProposalInput } from "./proposal-fields.ts";
import { keepSearchable } from "./search-index.server.ts";
import type { ProposalVersion, StoredProposal } from "./stored-proposal.server.ts";

/** Who wrote a version: a participant, and the account that typed it in for them. */
export interface Writer {
  readonly writtenBy: string | null;
  readonly enteredBy: string | null;
}

/** What a version says, apart from which one it is and who wrote it. */
type VersionContent = Omit<
  typeof proposalVersions.$inferInsert,
  "proposalId" | "number" | "paragraphs" | "at" | keyof Writer
> & { readonly paragraphs: readonly Paragraph[] };

/** Adds the text of a form as the next version and returns its number. Paragraphs keep their ids. */
export function storeWrittenVersion(
  transaction: Queryable,
  proposal: Pick<StoredProposal, "id" | "version" | "lastParagraphId">,
  before: readonly Paragraph[],
  { text, language: _language, ...texts }: ProposalInput,
  writer: Writer & { readonly at: Date },
): number {
  const number = proposal.version + 1;
  const paragraphs = nextParagraphs(before, splitParagraphs(text), {
    version: number,
    lastId: proposal.lastParagraphId,
  });
  return storeVersion(transaction, proposal, { ...texts, paragraphs }, writer);
}

/** Adds the next version and returns its number. */
export function storeVersion(
  transaction: Queryable,
  proposal: Pick<StoredProposal, "id" | "version" | "lastParagraphId">,
  content: VersionContent,
  writer: Writer & { readonly at: Date },
): number {
  const number = proposal.version + 1;
  transaction
    .insert(proposalVersions)
    .values({ ...content, ...writer, proposalId: proposal.id, number })
    .run();
  const lastParagraphId = Math.max(
    proposal.lastParagraphId,
    ...content.paragraphs.map(({ id }) => id),
  );
  transaction
    .update(proposals)
    .set({ version: number, lastParagraphId })
    .where(eq(proposals.id, proposal.id))
    .run();
  keepSearchable(transaction, proposal.id);
  return number;
}

/** Whether a form says what the newest version says. */
export function saysTheSame(version: ProposalVersion, input: ProposalInput): boolean {
  const texts = splitParagraphs(input.text);
  return (
    version.title === input.title &&
    version.reasons === input.reasons &&
    version.effect === input.effect &&
    version.cost === input.cost &&
    version.costBasis === input.costBasis &&
    version.placeName === input.placeName &&
    version.latitude === input.latitude &&
    version.longitude === input.longitude &&
    version.paragraphs.length === texts.length &&
    version.paragraphs.every(({ text }, index) => text === texts[index])
  );
}
