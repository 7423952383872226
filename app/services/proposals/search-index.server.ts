import { eq, sql } from "drizzle-orm";
import { foldedText } from "#app/domain/texts/folded-text.ts";
import { hiddenStubs } from "#app/services/moderation/hidden-texts.server.ts";
import { isObjected, lastObjection } from "#app/services/moderation/objections.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import { proposalTranslations } from "#db/schema/index.ts";
import { readNewestVersion, readProposal } from "./stored-proposal.server.ts";

/**
 * Keeps what is searched of a proposal in step with what everybody may read of it: the folded title on a line of
 * its own, then the newest text and its translations. Nothing of it is kept while it is not public or hidden. Call it inside the
 * transaction of whatever changes one of these.
 */
export function keepSearchable(transaction: Queryable, proposalId: string): void {
  transaction.run(sql`delete from proposal_search where proposal_id = ${proposalId}`);
  const proposal = readProposal(transaction, proposalId);
  if (proposal === null || proposal.publishedAt === null) return;
  if (hiddenStubs(transaction, "proposal", [proposalId]).has(proposalId)) return;
  const version = readNewestVersion(transaction, proposalId);
  if (version === null) return;
  const { title, paragraphs, reasons, effect, placeName } = version;
  const objection = lastObjection(transaction, "proposal", proposalId);
  const translations = transaction
    .select()
    .from(proposalTranslations)
    .where(eq(proposalTranslations.proposalId, proposalId))
    .all()
    .filter(({ basedOn }) => !isObjected(objection, basedOn, version.number))
    .flatMap((each) => [each.title, each.text, each.reasons, each.effect]);
  const texts = [
    ...paragraphs.map(({ text }) => text),
    reasons,
    effect,
    placeName,
    ...translations,
  ];
  const folded = `${foldedText(title)}\n${foldedText(texts.join("\n"))}`;
  transaction.run(
    sql`insert into proposal_search (proposal_id, folded) values (${proposalId}, ${folded})`,
  );
}
