import { randomUUID } from "node:crypto";
import { sealParticipant } from "#app/services/participation/participant-envelope.server.ts";
import { keepSearchable } from "#app/services/proposals/search-index.server.ts";
import type { Database } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";
import {
  contributionRatings,
  contributions,
  contributionVersions,
  participants,
  proposalAuthors,
  proposalEvents,
  proposalSupports,
  proposals,
  proposalVersions,
} from "#db/schema/index.ts";

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
const KINDS = ["for", "against", "question", "reply", "reply"] as const;
const DAY_MILLISECONDS = 86_400_000;

/**
 * A lively process: public synthetic proposals, and contributions to them of which the first proposals get most, as
 * in real life (the first one a tenth of all). The same for the same numbers, but for the ids.
 *
 * @returns ids of the proposals, the most discussed one first
 */
export function storeManyProposals(
  { database, keyring, now }: { database: Database; keyring: Keyring; now: Date },
  processId: string,
  numbers: { readonly proposals: number; readonly contributions: number },
): readonly string[] {
  const people = Array.from({ length: PEOPLE }, (_none, index) => {
    const id = randomUUID();
    const envelope = sealParticipant(keyring, id, { shownName: `Synthetic ${index + 1}` });
    return { id, processId, kind: "assisted" as const, envelope, createdAt: now };
  });
  const personOf = (index: number) => people[(index * 7) % PEOPLE]?.id ?? "";
  const ids = Array.from({ length: numbers.proposals }, () => randomUUID());
  const at = (index: number) => new Date(now.getTime() - (index % 300) * DAY_MILLISECONDS);
  const said = Array.from({ length: numbers.contributions }, (_none, index) => ({
    index,
    id: randomUUID(),
    proposalId: ids[placeOf(index, ids.length)] ?? "",
  }));
  const threads = new Map<string, string>();
  const rows = said.map(({ index, id, proposalId }) => {
    const thread = threads.get(proposalId);
    const wanted = KINDS[(index + Math.floor(index / 10)) % KINDS.length] ?? "for";
    const kind = wanted === "reply" && thread === undefined ? "for" : wanted;
    if (kind !== "reply") threads.set(proposalId, id);
    return {
      ...{ id, proposalId, kind, participantId: personOf(index), at: at(index) },
      parentId: kind === "reply" ? (thread ?? null) : null,
      language: LANGUAGES[index % LANGUAGES.length] ?? "de",
    };
  });
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
    inPieces(rows, (piece) => transaction.insert(contributions).values(piece));
    inPieces(
      rows.map(({ id }, index) => ({
        ...{ contributionId: id, number: 1, text: words(index, 30), at: at(index) },
      })),
      (piece) => transaction.insert(contributionVersions).values(piece),
    );
    inPieces(
      rows.flatMap(({ id }, index) =>
        Array.from({ length: index % 4 }, (_none, person) => ({
          ...{ contributionId: id, participantId: people[(index + person) % PEOPLE]?.id ?? "" },
          ...{ helpful: (index + person) % 3 !== 0, at: at(index) },
        })),
      ),
      (piece) => transaction.insert(contributionRatings).values(piece),
    );
    for (const id of ids) keepSearchable(transaction, id);
  });
  return ids;
}

/** To which proposal a contribution belongs: every tenth to the first one, the others in turn. */
function placeOf(index: number, proposalCount: number): number {
  return index % 10 === 0 ? 0 : index % proposalCount;
}

function words(from: number, count: number): string {
  return Array.from({ length: count }, (_none, place) => WORDS[(from + place * 5) % WORDS.length])
    .join(" ")
    .concat(".");
}
