import { sql } from "drizzle-orm";
import { foldedText } from "#app/domain/texts/folded-text.ts";
import { likeness, mayBeTheSame } from "#app/domain/texts/likeness.ts";
import { likenessMatch } from "#app/domain/texts/search-words.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { type ListedProposal, listedByIds } from "./list-proposals.server.ts";

/** So many of those that share the most with a text are compared with it word by word. */
const COMPARED = 20;
const SHOWN = 5;
/** Of what somebody writes, and of what others wrote, so many folded characters are compared. */
const LONGEST_COMPARED = 3000;

/** What somebody is writing. */
export interface WrittenTexts {
  readonly title: string;
  readonly text: string;
}

/** A proposal that shares something with a text. */
export interface SimilarProposal extends ListedProposal {
  /** Whether it may well be about the same: worth asking before one more is put forward. */
  readonly close: boolean;
}

/**
 * Public proposals of a process that are still open or were decided, and share most with what somebody writes,
 * the closest first: ranked by `bm25` over the trigrams of the folded text (Robertson and Zaragoza 2009).
 * At most five, with a quarter of the words of the title at least; none for a text without a word of three letters.
 *
 * @param except the id of the proposal that is being written, where it exists
 */
export function similarProposals(
  context: ServiceContext,
  processId: string,
  { title, text }: WrittenTexts,
  except: string | null = null,
): readonly SimilarProposal[] {
  const { database, actor } = context;
  authorise(actor, actor.kind === "resident" ? "proposals.own" : "proposals.read");
  const ownTitle = foldedText(title.slice(0, LONGEST_COMPARED));
  const match = likenessMatch(`${ownTitle} ${foldedText(text.slice(0, LONGEST_COMPARED))}`);
  if (match === null) return [];
  const rows = database.all<{ readonly id: string; readonly folded: string }>(sql`
    select proposal_id as id, substr(folded, 1, ${LONGEST_COMPARED}) as folded
    from proposal_search
    join proposals on proposals.id = proposal_search.proposal_id
    where proposal_search match ${match}
      and proposals.process_id = ${processId}
      and proposals.stage in ('published', 'discussed', 'put', 'decided')
      and proposals.id <> ${except ?? ""}
      and proposals.id not in (select text_id from hidden_texts where text_kind = 'proposal')
    order by bm25(proposal_search), proposals.published_at, proposals.id
    limit ${COMPARED}
  `);
  const found = rows.flatMap(({ id, folded }) => {
    const [itsTitle = "", ...rest] = folded.split("\n");
    const close = mayBeTheSame(ownTitle, { title: itsTitle, text: rest.join(" ") });
    const { shared, all } = likeness(ownTitle, folded);
    return close || shared * 4 >= all ? [{ id, close }] : [];
  });
  const shown = [...found.filter(({ close }) => close), ...found.filter(({ close }) => !close)];
  const close = new Map(shown.slice(0, SHOWN).map(({ id, close }) => [id, close]));
  return listedByIds(context, [...close.keys()]).map((proposal) => ({
    ...proposal,
    close: close.get(proposal.id) ?? false,
  }));
}
