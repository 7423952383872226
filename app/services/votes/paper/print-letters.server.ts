import { setImmediate } from "node:timers/promises";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { writeCsv } from "#app/services/files/write-csv.ts";
import type { LettersOrder } from "#app/services/letters/print-order.ts";
import { readMunicipality } from "#app/services/municipality/read-municipality.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { readStoredVote } from "../stored-vote.server.ts";
import { composeVoteLetters, type VoteLetter } from "./compose-vote-letters.ts";
import {
  type LetterPortion,
  lettersOfPortion,
  portionsOf,
  preparedLetters,
} from "./letter-roll.server.ts";
import { voteWithLetters } from "./prepare-letters.server.ts";

/** Looks like a code; its check character is wrong, so it opens nothing. */
const SPECIMEN: VoteLetter = {
  address: ["Erika Mustermann", "Musterstraße 1", "12345 Musterstadt"],
  code: "MUST-ERMU-STER",
};

/** A portion by its number from 1, or everybody whose letter goes through the register office. */
export type LettersPart = number | "register_office";

export type PrintLettersRefusal = Problem<
  | "vote_missing"
  | "vote_not_open"
  | "letters_not_prepared"
  | "portion_missing"
  | "portion_empty"
  | "town_unnamed",
  object
>;

interface PartRequest {
  readonly voteId: string;
  readonly part: LettersPart;
}

/**
 * The order to print a part of the letters, recorded each time: the same letters whenever it is printed, but for codes
 * that were renewed. Who has voted makes no difference to them.
 *
 * Fails with `vote_missing`, `vote_not_open`, `letters_not_prepared`, `portion_missing`, `portion_empty` (nobody in it
 * has an address) and `town_unnamed`. Those for the register office take as long as opening the whole roll, in turns.
 */
export async function orderVoteLetters(
  context: ServiceContext,
  { publicUrl, ...request }: PartRequest & { readonly publicUrl: string },
): Promise<Result<LettersOrder, PrintLettersRefusal>> {
  authorise(context.actor, "votes.write");
  const found = await lettersOfPart(context, request);
  if (!found.ok) return found;
  const { vote, letters, settings } = found.value;
  const town = readMunicipality(context);
  if (town === null) return problem("town_unnamed", {});
  record(context, "vote_letters_printed", request);
  const given = { settings, letters, publicUrl, specimen: false };
  return ok(composeVoteLetters(vote.definition, town, given));
}

/** The envelopes of a portion as CSV in print order, recorded; nobody with an information block stands on it. Fails as `orderVoteLetters`. */
export async function exportVoteEnvelopes(
  context: ServiceContext,
  request: PartRequest & { readonly part: number },
): Promise<Result<string, PrintLettersRefusal>> {
  authorise(context.actor, "votes.write");
  const found = await lettersOfPart(context, request);
  if (!found.ok) return found;
  record(context, "vote_envelopes_exported", request);
  const { letters } = found.value;
  const longest = Math.max(...letters.map(({ address }) => address.length));
  return ok(
    writeCsv(
      ["position", ...Array.from({ length: longest }, (_, index) => `line ${index + 1}`)],
      letters.map(({ position, address }) => [
        String(position),
        ...address,
        ...Array.from({ length: longest - address.length }, () => ""),
      ]),
      { delimiter: ";", byteOrderMark: true },
    ),
  );
}

/** A letter to nobody, to look at before anything is printed. Fails with `vote_missing`, `letters_not_prepared` and `town_unnamed`. */
export function orderSpecimenLetter(
  context: ServiceContext,
  { voteId, publicUrl }: { readonly voteId: string; readonly publicUrl: string },
): Result<LettersOrder, PrintLettersRefusal> {
  authorise(context.actor, "votes.write");
  const vote = readStoredVote(context.database, voteId);
  if (vote === null) return problem("vote_missing", {});
  const settings = preparedLetters(context.database, voteId);
  if (settings === null) return problem("letters_not_prepared", {});
  const town = readMunicipality(context);
  if (town === null) return problem("town_unnamed", {});
  const given = { settings, letters: [SPECIMEN], publicUrl, specimen: true };
  return ok(composeVoteLetters(vote.definition, town, given));
}

async function lettersOfPart(context: ServiceContext, { voteId, part }: PartRequest) {
  const vote = voteWithLetters(context.database, voteId);
  if (!vote.ok) return vote;
  const settings = preparedLetters(context.database, voteId);
  if (settings === null) return problem("letters_not_prepared", {});
  const portions = portionsOf(context.database, voteId);
  const wanted = part === "register_office" ? portions : portions.slice(part - 1, part);
  if (wanted.length === 0 || part === 0) return problem("portion_missing", {});
  const way = part === "register_office" ? part : "post";
  const letters: (VoteLetter & { readonly position: number })[] = [];
  for (const portion of wanted) {
    letters.push(...lettersOfPortion(context, vote.value, portion, way));
    await setImmediate();
  }
  if (letters.length === 0) return problem("portion_empty", {});
  return ok({ vote: vote.value, settings, letters });
}

function record(
  context: ServiceContext,
  action: "vote_letters_printed" | "vote_envelopes_exported",
  { voteId, part }: PartRequest,
): void {
  const portions = portionsOf(context.database, voteId);
  context.database.transaction(
    (transaction) => {
      appendAudit(transaction, context, {
        action,
        objectKind: "vote",
        objectId: voteId,
        reasonCode: part === "register_office" ? part : nameOfPortion(portions[part - 1]),
      });
    },
    { behavior: "immediate" },
  );
}

/** How a portion is called in the log. */
export function nameOfPortion(portion: LetterPortion | undefined): string {
  return portion === undefined ? "" : `${portion.first}-${portion.last}`;
}
