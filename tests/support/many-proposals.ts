import { randomUUID } from "node:crypto";
import type { ServiceContext } from "#app/services/context.ts";
import { sealParticipant } from "#app/services/participation/participant-envelope.server.ts";
import { keepSearchable } from "#app/services/proposals/search-index.server.ts";
import {
  participants,
  proposalAuthors,
  proposalEvents,
  proposalSupports,
  proposals,
  proposalVersions,
} from "#db/schema/index.ts";
import { storeManyContributions } from "./contributions.ts";

/** SQLite takes so many rows in one statement without running out of parameters. */
const ROWS_A_STATEMENT = 500;

const PEOPLE = 1000;
const WORDS = [
  ..."Bus Bank Schatten Spielplatz Radweg Brunnen Fest Schule Feuerwehr Verein Markt Laterne".split(
    " ",
  ),
  ..."Bahnhof Ortsteil Treffpunkt Garten Sprechstunde Sprachkurs Werkstatt Wasser Straße".split(
    " ",
  ),
];
const LANGUAGES = ["de", "de", "de", "en", "ar", "de-simple"] as const;
const DAY_MILLISECONDS = 86_400_000;

/**
 * A lively process: public synthetic proposals, and contributions to them, of which the first proposal gets more
 * than a tenth. The same for the same numbers, but for ids.
 *
 * @returns ids of the proposals, the most discussed one first
 */
export function storeManyProposals(
  context: ServiceContext,
  processId: string,
  numbers: { readonly proposals: number; readonly contributions: number },
): readonly string[] {
  const { database, keyring, now } = context;
  const people = Array.from({ length: PEOPLE }, (_none, index) => {
    const id = randomUUID();
    const envelope = sealParticipant(keyring, id, { shownName: `Synthetic ${index + 1}` });
    return { id, processId, kind: "assisted" as const, envelope, createdAt: now };
  });
  const personOf = (index: number) => people[(index * 7) % PEOPLE]?.id ?? "";
  const ids = Array.from({ length: numbers.proposals }, () => randomUUID());
  const at = (index: number) => new Date(now.getTime() - (index % 300) * DAY_MILLISECONDS);
  database.transaction((transaction) => {
    const inPieces = <Row>(all: readonly Row[], insert: (piece: Row[]) => { run(): unknown }) => {
      for (let from = 0; from < all.length; from += ROWS_A_STATEMENT) {
        insert(all.slice(from, from + ROWS_A_STATEMENT)).run();
      }
    };
    inPieces(people, (piece) => transaction.insert(participants).values(piece));
    inPieces(
      ids.map((id, index) => ({
        ...{ id, processId, language: LANGUAGES[index % LANGUAGES.length] ?? "de" },
        ...{ stage: "discussed", version: 1, lastParagraphId: 2 },
        ...{ createdAt: at(index), publishedAt: at(index) },
      })),
      (piece) => transaction.insert(proposals).values(piece),
    );
    inPieces(
      ids.map((proposalId, index) => ({
        ...{ proposalId, number: 1, title: words(index, 5), at: at(index) },
        paragraphs: [0, 1].map((part) => ({
          ...{ id: part + 1, text: words(index + part, 40), changedIn: 1 },
        })),
        ...{ reasons: words(index + 3, 20), effect: words(index + 5, 15), cost: index * 100 },
        ...{ costBasis: words(index, 4), writtenBy: personOf(index) },
      })),
      (piece) => transaction.insert(proposalVersions).values(piece),
    );
    inPieces(
      ids.map((proposalId, index) => ({
        ...{ proposalId, participantId: personOf(index), addedAt: at(index) },
      })),
      (piece) => transaction.insert(proposalAuthors).values(piece),
    );
    inPieces(
      ids.flatMap((proposalId, index) =>
        (["submitted", "published", "discussion_opened"] as const).map((kind, place) => ({
          ...{ proposalId, sequence: place + 1, at: at(index), body: { kind } },
          actorId: personOf(index),
        })),
      ),
      (piece) => transaction.insert(proposalEvents).values(piece),
    );
    inPieces(
      ids.flatMap((proposalId, index) =>
        Array.from({ length: index % 40 }, (_none, person) => ({
          ...{ proposalId, participantId: people[person]?.id ?? "", at: at(index) },
        })),
      ),
      (piece) => transaction.insert(proposalSupports).values(piece),
    );
    for (const id of ids) keepSearchable(transaction, id);
  });
  const [most = ""] = ids;
  const each = Math.floor((numbers.contributions * 9) / 10 / ids.length);
  const rest = numbers.contributions - each * ids.length;
  storeManyContributions(context, { proposalIds: ids, processId }, { each });
  storeManyContributions(context, { proposalIds: [most], processId }, { each: rest });
  return ids;
}

function words(from: number, count: number): string {
  return Array.from({ length: count }, (_none, place) => WORDS[(from + place * 5) % WORDS.length])
    .join(" ")
    .concat(".");
}
