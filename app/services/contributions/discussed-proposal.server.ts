import { and, eq } from "drizzle-orm";
import { isOpen } from "#app/domain/proposals/proposal-life.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { Queryable } from "#db/connection.server.ts";
import { hiddenTexts, processes, proposals, proposalVersions } from "#db/schema/index.ts";

/** What a discussion has to know of the proposal to which it belongs. */
export interface DiscussedProposal {
  readonly id: string;
  readonly processId: string;
  readonly language: Language;
  /** Null while moderators keep the proposal from readers. */
  readonly title: string | null;
  /** Whether its process still takes anything. */
  readonly processOpen: boolean;
  /** Whether new arguments and questions are taken. */
  readonly open: boolean;
}

/** A proposal that everybody may read, for its discussion; null for any other. */
export function discussedProposal(database: Queryable, id: string): DiscussedProposal | null {
  const row = database
    .select({
      processId: proposals.processId,
      language: proposals.language,
      stage: proposals.stage,
      publishedAt: proposals.publishedAt,
      title: proposalVersions.title,
      status: processes.status,
      hiddenBy: hiddenTexts.decisionId,
    })
    .from(proposals)
    .innerJoin(processes, eq(processes.id, proposals.processId))
    .innerJoin(
      proposalVersions,
      and(
        eq(proposalVersions.proposalId, proposals.id),
        eq(proposalVersions.number, proposals.version),
      ),
    )
    .leftJoin(
      hiddenTexts,
      and(eq(hiddenTexts.textKind, "proposal"), eq(hiddenTexts.textId, proposals.id)),
    )
    .where(eq(proposals.id, id))
    .get();
  if (row === undefined || row.publishedAt === null) return null;
  const processOpen = row.status === "published";
  return {
    id,
    processId: row.processId,
    language: row.language,
    title: row.hiddenBy === null ? row.title : null,
    processOpen,
    open: processOpen && row.hiddenBy === null && isOpen(row.stage),
  };
}
