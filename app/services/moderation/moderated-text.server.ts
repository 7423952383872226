import { asc, eq } from "drizzle-orm";
import { z } from "zod";
import type { ParagraphChange } from "#app/domain/proposals/amendments.ts";
import type { Language } from "#app/i18n/languages.ts";
import { readProposal, readVersions } from "#app/services/proposals/stored-proposal.server.ts";
import { publishedVersions } from "#app/services/rooms/published-versions.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import {
  amendments,
  contributions,
  contributionVersions,
  MODERATED_KINDS,
  type ModeratedKind,
  processes,
  proposalAuthors,
  roomDocuments,
  roomDocumentVersions,
  rooms,
  statementRounds,
  statements,
} from "#db/schema/index.ts";

/** A part of a text, as its form calls it. */
type PassageField = "title" | "text" | "reasons" | "effect" | "costBasis" | "placeName";

/** A text at which moderators look, whatever it is. */
export interface ModeratedText {
  readonly kind: ModeratedKind;
  readonly id: string;
  readonly processId: string;
  /** The proposal that it is, or to which it belongs; null for a text that belongs to none. */
  readonly proposalId: string | null;
  /** In which it is written. */
  readonly language: Language;
  /** Number of the version that was read; 1 for texts that have none. */
  readonly version: number;
  /** Number of the present version. */
  readonly latest: number;
  /** When its words were stored. */
  readonly changedAt: Date;
  /** Its words, part by part; empty parts are left out. */
  readonly passages: readonly { readonly field: PassageField; readonly text: string }[];
  /** Its beginning or title, in one line. */
  readonly title: string;
  /** Participants who wrote it, the first one first; none for a text of the town or of a group. */
  readonly authorIds: readonly string[];
  /** The group whose text it is; its people are not asked one by one. Null for any other text. */
  readonly group: { readonly roomId: string; readonly name: string } | null;
  /** Accounts of staff who typed it in, for somebody else or for the town. */
  readonly enteredBy: readonly string[];
  /** Whether everybody may read it, apart from what moderators hide. */
  readonly published: boolean;
  /** Whether its authors can still change it. */
  readonly changeable: boolean;
  /** Where everybody reads it. */
  readonly address: string;
}

/** So much of a text stands for the whole in a list. */
const TITLE_CHARACTERS = 80;

/** Stages in which the text of a proposal can be changed. */
const CHANGEABLE: readonly string[] = ["draft", "submitted", "published", "discussed"];

export function isModeratedKind(kind: string | undefined): kind is ModeratedKind {
  return MODERATED_KINDS.some((known) => known === kind);
}

/**
 * A text as it is now, drafts and hidden texts included; null where there is none.
 *
 * @param version whose words are read; the present one where nothing is said, and for texts without versions
 */
export function readModeratedText(
  database: Queryable,
  kind: ModeratedKind,
  id: string,
  version?: number,
): ModeratedText | null {
  switch (kind) {
    case "proposal":
      return proposalText(database, id, version);
    case "amendment":
      return amendmentText(database, id);
    case "contribution":
      return contributionText(database, id, version);
    case "statement":
      return statementText(database, id);
    case "room_document":
      return documentText(database, id, version);
  }
}

function proposalText(
  database: Queryable,
  id: string,
  version: number | undefined,
): ModeratedText | null {
  const proposal = readProposal(database, id);
  const versions = proposal === null ? [] : readVersions(database, id);
  const found = versionOf(versions, version);
  if (proposal === null || found === null) return null;
  const { current } = found;
  return {
    ...{ kind: "proposal", id, processId: proposal.processId, language: proposal.language },
    proposalId: id,
    ...{ version: current.number, latest: found.latest, changedAt: current.at },
    passages: written({
      title: current.title,
      text: current.paragraphs.map(({ text }) => text).join("\n\n"),
      reasons: current.reasons,
      effect: current.effect,
      costBasis: current.costBasis,
      placeName: current.placeName,
    }),
    title: current.title,
    authorIds: database
      .select({ id: proposalAuthors.participantId })
      .from(proposalAuthors)
      .where(eq(proposalAuthors.proposalId, id))
      .orderBy(asc(proposalAuthors.addedAt), asc(proposalAuthors.participantId))
      .all()
      .map((author) => author.id),
    group: null,
    enteredBy: present(versions.map(({ enteredBy }) => enteredBy)),
    published: proposal.publishedAt !== null,
    changeable: CHANGEABLE.includes(proposal.stage),
    address: `/proposals/${id}`,
  };
}

function amendmentText(database: Queryable, id: string): ModeratedText | null {
  const row = database.select().from(amendments).where(eq(amendments.id, id)).get();
  const proposal = row === undefined ? null : readProposal(database, row.proposalId);
  if (row === undefined || proposal === null) return null;
  const { text } = changeSchema.parse(row.change);
  return {
    ...{ kind: "amendment", id, processId: proposal.processId, language: row.language },
    proposalId: proposal.id,
    ...{ version: 1, latest: 1, changedAt: row.at },
    passages: written({ text, reasons: row.reasons }),
    title: firstLine(text === "" ? row.reasons : text),
    authorIds: present([row.participantId]),
    group: null,
    enteredBy: present([row.enteredBy]),
    published: proposal.publishedAt !== null,
    changeable: false,
    address: `/proposals/${proposal.id}/amendments`,
  };
}

const changeSchema: z.ZodType<Partial<ParagraphChange> & { readonly text: string }> = z.looseObject(
  { text: z.string().default("") },
);

function contributionText(
  database: Queryable,
  id: string,
  version: number | undefined,
): ModeratedText | null {
  const row = database.select().from(contributions).where(eq(contributions.id, id)).get();
  const proposal = row === undefined ? null : readProposal(database, row.proposalId);
  const versions = database
    .select()
    .from(contributionVersions)
    .where(eq(contributionVersions.contributionId, id))
    .orderBy(asc(contributionVersions.number))
    .all();
  const found = versionOf(versions, version);
  if (row === undefined || proposal === null || found === null) return null;
  const { current } = found;
  return {
    ...{ kind: "contribution", id, processId: proposal.processId, language: row.language },
    proposalId: proposal.id,
    ...{ version: current.number, latest: found.latest, changedAt: current.at },
    passages: written({ text: current.text }),
    title: firstLine(current.text),
    authorIds: present([row.participantId]),
    group: null,
    enteredBy: present([row.enteredBy]),
    published: proposal.publishedAt !== null && row.withdrawnAt === null,
    changeable: row.withdrawnAt === null,
    // A reply stands below what it replies to.
    address: `/proposals/${proposal.id}/discussion/${row.parentId ?? id}`,
  };
}

function statementText(database: Queryable, id: string): ModeratedText | null {
  const row = database
    .select()
    .from(statements)
    .innerJoin(statementRounds, eq(statementRounds.id, statements.roundId))
    .where(eq(statements.id, id))
    .get();
  if (row === undefined) return null;
  const { statements: statement, statement_rounds: round } = row;
  return {
    ...{ kind: "statement", id, processId: round.processId, language: statement.language },
    proposalId: null,
    ...{ version: 1, latest: 1, changedAt: statement.at },
    passages: written({ text: statement.text }),
    title: firstLine(statement.text),
    authorIds: present([statement.participantId]),
    group: null,
    enteredBy: present([statement.enteredBy]),
    published: statement.status === "shown" && round.openedAt !== null,
    changeable: false,
    address: `/statements/${round.id}`,
  };
}

/** What a group keeps to itself is no text of moderators: as long as nothing was published there is none. */
function documentText(
  database: Queryable,
  id: string,
  version: number | undefined,
): ModeratedText | null {
  const row = database
    .select({ document: roomDocuments, room: rooms, status: processes.status })
    .from(roomDocuments)
    .innerJoin(rooms, eq(rooms.id, roomDocuments.roomId))
    .innerJoin(processes, eq(processes.id, rooms.processId))
    .where(eq(roomDocuments.id, id))
    .get();
  const published = row === undefined ? [] : publishedVersions(database, id);
  const standing = versionOf(published, row?.document.publishedVersion ?? undefined);
  const found = versionOf(published, version ?? standing?.current.number);
  if (row === undefined || standing === null || found === null) return null;
  const { document, room, status } = row;
  const { current } = found;
  const open = room.closedAt === null && status === "published";
  return {
    ...{ kind: "room_document", id, processId: room.processId, language: document.language },
    proposalId: null,
    ...{ version: current.number, latest: standing.current.number },
    changedAt: current.publishedAt,
    passages: written({ title: current.title, text: current.text }),
    title: current.title,
    authorIds: [],
    group: { roomId: room.id, name: current.groupName },
    enteredBy: enteredInDocument(database, id),
    published: document.publishedVersion !== null,
    changeable: open && document.publishedVersion !== null,
    address: `/documents/${id}`,
  };
}

function enteredInDocument(database: Queryable, id: string): readonly string[] {
  const rows = database
    .select({ enteredBy: roomDocumentVersions.enteredBy })
    .from(roomDocumentVersions)
    .where(eq(roomDocumentVersions.documentId, id))
    .all();
  return present(rows.map(({ enteredBy }) => enteredBy));
}

/** The version with a number and the number of the newest; the newest one where no such version is kept. */
function versionOf<Version extends { readonly number: number }>(
  versions: readonly Version[],
  wanted: number | undefined,
): { readonly current: Version; readonly latest: number } | null {
  const newest = versions.at(-1);
  if (newest === undefined) return null;
  const current = versions.find(({ number }) => number === wanted) ?? newest;
  return { current, latest: newest.number };
}

function written(parts: Partial<Record<PassageField, string>>): ModeratedText["passages"] {
  return Object.entries(parts)
    .filter(([, text]) => text !== "")
    .map(([field, text]) => ({ field: field as PassageField, text }));
}

function firstLine(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  const signs = [...line];
  return signs.length <= TITLE_CHARACTERS
    ? line
    : `${signs.slice(0, TITLE_CHARACTERS).join("").trimEnd()}…`;
}

function present(ids: readonly (string | null)[]): readonly string[] {
  return [...new Set(ids.filter((id) => id !== null))];
}
