import { asc, eq } from "drizzle-orm";
import type { Language } from "#app/i18n/languages.ts";
import { readModeratedText } from "#app/services/moderation/moderated-text.server.ts";
import { readVersions } from "#app/services/proposals/stored-proposal.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import {
  amendments,
  contributions,
  contributionVersions,
  proposals,
  proposalVersions,
  roomDocuments,
  roomDocumentVersions,
  roomTaskVersions,
  statements,
} from "#db/schema/index.ts";

/** A part of a text, as its form calls it. */
type OwnPassageField = "title" | "text" | "reasons" | "effect" | "cost" | "costBasis" | "placeName";

/** A text, or one version of it, in the words of whoever wrote it. */
export interface OwnText {
  readonly kind:
    | "proposal"
    | "contribution"
    | "amendment"
    | "statement"
    | "document"
    | "notes"
    | "task";
  readonly id: string;
  /** 1 for texts that have no versions. */
  readonly version: number;
  readonly at: Date;
  /** Null where none was asked for. */
  readonly language: Language | null;
  readonly passages: readonly { readonly field: OwnPassageField; readonly text: string }[];
}

/** Everything that one person wrote and that is kept, for a service that has asked; oldest first. */
export function ownTexts(database: Queryable, participantId: string): readonly OwnText[] {
  return [
    ...ofProposals(database, participantId),
    ...ofContributions(database, participantId),
    ...ofAmendments(database, participantId),
    ...ofStatements(database, participantId),
    ...ofRoomDocuments(database, participantId),
    ...ofRoomTasks(database, participantId),
  ].sort((one, other) => one.at.getTime() - other.at.getTime());
}

function ofProposals(database: Queryable, participantId: string): readonly OwnText[] {
  return database
    .select({ id: proposals.id, language: proposals.language })
    .from(proposals)
    .innerJoin(proposalVersions, eq(proposalVersions.proposalId, proposals.id))
    .where(eq(proposalVersions.writtenBy, participantId))
    .groupBy(proposals.id)
    .all()
    .flatMap(({ id, language }) =>
      readVersions(database, id)
        .filter(({ writtenBy }) => writtenBy === participantId)
        .map(({ number, at, title, paragraphs, reasons, effect, cost, costBasis, placeName }) => ({
          ...{ kind: "proposal" as const, id, version: number, at, language },
          passages: written([
            ["title", title],
            ["text", paragraphs.map(({ text }) => text).join("\n\n")],
            ["reasons", reasons],
            ["effect", effect],
            ["cost", cost === null ? "" : `${cost} €`],
            ["costBasis", costBasis],
            ["placeName", placeName],
          ]),
        })),
    );
}

function ofContributions(database: Queryable, participantId: string): readonly OwnText[] {
  return database
    .select()
    .from(contributions)
    .innerJoin(contributionVersions, eq(contributionVersions.contributionId, contributions.id))
    .where(eq(contributions.participantId, participantId))
    .orderBy(asc(contributionVersions.contributionId), asc(contributionVersions.number))
    .all()
    .map(({ contributions: { id, language }, contribution_versions: { number, at, text } }) => ({
      ...{ kind: "contribution", id, version: number, at, language },
      passages: written([["text", text]]),
    }));
}

function ofAmendments(database: Queryable, participantId: string): readonly OwnText[] {
  return database
    .select()
    .from(amendments)
    .where(eq(amendments.participantId, participantId))
    .orderBy(asc(amendments.id))
    .all()
    .map(({ id, at, language, reasons }) => {
      const passages = readModeratedText(database, "amendment", id)?.passages ?? [];
      const text = passages.find(({ field }) => field === "text")?.text ?? "";
      return {
        ...{ kind: "amendment", id, version: 1, at, language },
        passages: written([
          ["text", text],
          ["reasons", reasons],
        ]),
      };
    });
}

function ofStatements(database: Queryable, participantId: string): readonly OwnText[] {
  return database
    .select()
    .from(statements)
    .where(eq(statements.participantId, participantId))
    .orderBy(asc(statements.id))
    .all()
    .map(({ id, at, language, text }) => ({
      ...{ kind: "statement", id, version: 1, at, language },
      passages: written([["text", text]]),
    }));
}

function ofRoomDocuments(database: Queryable, participantId: string): readonly OwnText[] {
  return database
    .select()
    .from(roomDocumentVersions)
    .innerJoin(roomDocuments, eq(roomDocuments.id, roomDocumentVersions.documentId))
    .where(eq(roomDocumentVersions.writtenBy, participantId))
    .orderBy(asc(roomDocumentVersions.documentId), asc(roomDocumentVersions.number))
    .all()
    .map(({ room_documents: { id, kind, language }, room_document_versions: version }) => ({
      ...{ kind, id, version: version.number, at: version.at, language },
      passages: written([
        ["title", version.title],
        ["text", version.text],
      ]),
    }));
}

function ofRoomTasks(database: Queryable, participantId: string): readonly OwnText[] {
  return database
    .select()
    .from(roomTaskVersions)
    .where(eq(roomTaskVersions.writtenBy, participantId))
    .orderBy(asc(roomTaskVersions.taskId), asc(roomTaskVersions.number))
    .all()
    .map(({ taskId, number, at, title }) => ({
      ...{ kind: "task", id: taskId, version: number, at, language: null },
      passages: written([["title", title]]),
    }));
}

function written(parts: readonly (readonly [OwnPassageField, string])[]): OwnText["passages"] {
  return parts.flatMap(([field, text]) => (text === "" ? [] : [{ field, text }]));
}
