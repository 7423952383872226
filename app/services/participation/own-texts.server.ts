import { asc, eq } from "drizzle-orm";
import { type AmendmentOutcome, outcomeOf } from "#app/domain/proposals/amendments.ts";
import { coordinatesText } from "#app/domain/proposals/place.ts";
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
  type StatementStatus,
  statements,
} from "#db/schema/index.ts";

/** A part of a text, as its form calls it. */
type OwnPassageField =
  | "title"
  | "text"
  | "reasons"
  | "effect"
  | "cost"
  | "costBasis"
  | "placeName"
  | "coordinates";

/** Where a text stands with others: an amendment, a statement, or a task as that version has it. */
export type OwnStanding =
  | {
      readonly of: "amendment";
      readonly outcome: AmendmentOutcome;
      /** Why it was decided so; empty where nothing was said. */
      readonly reason: string;
      readonly decidedAt: Date | null;
    }
  | { readonly of: "statement"; readonly status: StatementStatus; readonly reason: string }
  | { readonly of: "task"; readonly done: boolean; readonly dueOn: string | null };

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
  /** Null for texts on which nobody decides. */
  readonly standing: OwnStanding | null;
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
        .map(({ number, at, cost, ...said }) => ({
          ...{ kind: "proposal" as const, id, version: number, at, language, standing: null },
          passages: written([
            ["title", said.title],
            ["text", said.paragraphs.map(({ text }) => text).join("\n\n")],
            ["reasons", said.reasons],
            ["effect", said.effect],
            ["cost", cost === null ? "" : `${cost} €`],
            ["costBasis", said.costBasis],
            ["placeName", said.placeName],
            ["coordinates", coordinatesText(said.latitude, said.longitude)],
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
      ...{ kind: "contribution", id, version: number, at, language, standing: null },
      passages: written([["text", text]]),
    }));
}

function ofAmendments(database: Queryable, participantId: string): readonly OwnText[] {
  return database
    .select()
    .from(amendments)
    .innerJoin(proposals, eq(proposals.id, amendments.proposalId))
    .where(eq(amendments.participantId, participantId))
    .orderBy(asc(amendments.id))
    .all()
    .map(({ amendments: { id, at, language, reasons, ...decided }, proposals: { stage } }) => {
      const passages = readModeratedText(database, "amendment", id)?.passages ?? [];
      const text = passages.find(({ field }) => field === "text")?.text ?? "";
      return {
        ...{ kind: "amendment", id, version: 1, at, language },
        passages: written([
          ["text", text],
          ["reasons", reasons],
        ]),
        standing: {
          of: "amendment",
          outcome: outcomeOf(decided.status, stage),
          reason: decided.decisionReason,
          decidedAt: decided.decidedAt,
        },
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
    .map(({ id, at, language, text, status, declinedReason }) => ({
      ...{ kind: "statement", id, version: 1, at, language },
      passages: written([["text", text]]),
      standing: { of: "statement", status, reason: declinedReason },
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
      ...{ kind, id, version: version.number, at: version.at, language, standing: null },
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
    .map(({ taskId, number, at, title, done, dueOn }) => ({
      ...{ kind: "task", id: taskId, version: number, at, language: null },
      passages: written([["title", title]]),
      standing: { of: "task", done, dueOn },
    }));
}

function written(parts: readonly (readonly [OwnPassageField, string])[]): OwnText["passages"] {
  return parts.flatMap(([field, text]) => (text === "" ? [] : [{ field, text }]));
}
