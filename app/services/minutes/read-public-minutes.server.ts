import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { TownText } from "#app/services/texts/town-text.ts";
import { fieldInLanguage } from "#app/services/texts/translations.ts";
import { loadTownHall } from "#app/services/town-halls/load-town-hall.server.ts";
import { composeDocument } from "./compose-document.server.ts";
import { type DocumentDifference, documentDifferences } from "./document-differences.ts";
import type { MinutesDocument } from "./minutes-document.ts";
import type { MinutesReader } from "./minutes-reader.ts";
import { readingNow } from "./reading-now.server.ts";
import { type PublishedMinutes, publishedMinutes } from "./stored-minutes.server.ts";

type RevisionHead = Omit<PublishedMinutes, "content">;

/** Minutes as everyone may read them. */
export interface PublicMinutes {
  /** Of the town hall. */
  readonly title: TownText;
  /** Null before the first publication. */
  readonly shown: {
    readonly revision: RevisionHead;
    readonly inForce: boolean;
    /** Null: its text had to be erased. */
    readonly document: MinutesDocument | null;
    /** Against the revision before; empty for the first. */
    readonly differences: readonly DocumentDifference[];
  } | null;
  /** Newest first. */
  readonly revisions: readonly RevisionHead[];
}

/**
 * The minutes of an announced town hall in a reader's language. Names are looked up as they may be shown
 * now, in every revision.
 *
 * @param number of the revision; null for the one in force
 *
 * Null for a town hall that was not announced, and for a revision that does not exist.
 */
export function readPublicMinutes(
  context: ServiceContext,
  townHallId: string,
  reader: MinutesReader,
  number: number | null = null,
): PublicMinutes | null {
  authorise(context.actor, "public");
  const { database, keyring } = context;
  const townHall = loadTownHall(database, townHallId);
  if (townHall === null || townHall.publishedAt === null) return null;
  const title = fieldInLanguage(townHall.texts, "title", reader.language);
  const published = publishedMinutes(database, townHallId);
  const newest = published.at(-1);
  const wanted = number === null ? newest : published.find((each) => each.number === number);
  if (number !== null && wanted === undefined) return null;
  const now = readingNow(database, keyring, townHallId);
  const documentOf = (revision: PublishedMinutes | undefined) =>
    revision?.content ? composeDocument(revision.content, now, reader) : null;
  const document = documentOf(wanted);
  const before = documentOf(published.find((each) => each.number === (wanted?.number ?? 0) - 1));
  return {
    title: title ?? { text: "–", language: "de" },
    shown:
      wanted === undefined
        ? null
        : {
            revision: headOf(wanted),
            inForce: wanted === newest,
            document,
            differences:
              before === null || document === null ? [] : documentDifferences(before, document),
          },
    revisions: published.map(headOf).reverse(),
  };
}

function headOf({ number, correctionNote, publishedAt }: PublishedMinutes): RevisionHead {
  return { number, correctionNote, publishedAt };
}
