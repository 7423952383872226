import type { Visit } from "#app/routes/guard.server.ts";
import { LETTERS_IN_PART } from "#app/services/letters/print-order.ts";
import { may } from "#app/services/permissions.ts";
import { paperLanguages } from "#app/services/votes/paper/compose-ballots.ts";
import { readBatchEntry } from "#app/services/votes/paper/read-entry.server.ts";
import {
  differenceRows,
  enteredTotals,
  questionsToRead,
  typedPapers,
} from "./batch-view.server.ts";
import { paperOf } from "./paper-of.server.ts";

export type BatchPage = ReturnType<typeof batchPage>;

/** The page of a batch: printing while the vote is open, reading once it is closed. */
export function batchPage(visit: Visit) {
  const { vote, voteAddress, address } = paperOf(visit);
  const place = { voteId: vote.id, batchId: visit.params.batchId ?? "" };
  const found = readBatchEntry(visit.services, place);
  if (found === null) throw new Response(null, { status: 404 });
  const { batch, counting, own, differences, agreedPapers } = found;
  const { definition, status } = vote;
  const questions = questionsToRead(definition);
  const search = new URL(visit.request.url).searchParams;
  const papers = typedPapers(definition, own);
  const paper = paperOfSearch(search, papers.length);
  const countable = questions.every(({ totals }) => totals !== null);
  const asked = search.get("by") === "papers" ? "papers" : "totals";
  const entered = own?.entry.kind === "ballots" ? "papers" : own === null ? asked : "totals";
  const mode = countable ? entered : "papers";
  return {
    ...{ status, voteAddress, paperAddress: address },
    address: `${address}/batches/${batch.id}`,
    vote: definition.texts.original.title,
    serial: batch.serial,
    printed: batch.papers,
    notice: search.get("notice"),
    entered: papers.length,
    printing:
      status === "open" && may(visit.actor, "votes.write")
        ? { languages: paperLanguages(definition), inParts: batch.papers > LETTERS_IN_PART }
        : null,
    reading:
      counting || agreedPapers !== null
        ? {
            ...{ agreed: agreedPapers, taken: found.taken && own === null, questions, mode },
            own: own === null ? null : own.finished ? ("finished" as const) : ("begun" as const),
            othersFinished: found.othersFinished > 0,
            printed: batch.papers,
            differences:
              differences === null || differences.length === 0
                ? null
                : differenceRows(definition, differences),
            totals: enteredTotals(definition, own),
            otherMode: countable ? (mode === "totals" ? "papers" : "totals") : null,
            ...{ papers, paper },
            typed:
              paper === null
                ? {}
                : Object.fromEntries(
                    questions.map(({ id }, index) => [id, papers[paper - 1]?.[index] ?? ""]),
                  ),
          }
        : null,
  };
}

/** The paper that is to be put right; null where none is, or there is no such paper. */
function paperOfSearch(search: URLSearchParams, entered: number): number | null {
  const wanted = Number(search.get("paper") ?? "");
  return Number.isInteger(wanted) && wanted >= 1 && wanted <= entered ? wanted : null;
}
