import {
  type AmendmentOutcome,
  type AmendmentStanding,
  areInConflict,
  outcomeOf,
  type ParagraphChange,
  standingOf,
} from "#app/domain/proposals/amendments.ts";
import type { Paragraph } from "#app/domain/proposals/paragraphs.ts";
import { hasEnded, takeStep } from "#app/domain/proposals/proposal-life.ts";
import type { Language } from "#app/i18n/languages.ts";
import {
  type ReinstatedNote,
  reinstatedNotes,
} from "#app/services/appeals/reinstated-notes.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { type HiddenStub, hiddenStubs } from "#app/services/moderation/hidden-texts.server.ts";
import {
  isObjected,
  lastObjection,
  type Objection,
} from "#app/services/moderation/objections.server.ts";
import { authorise } from "#app/services/permissions.ts";
import {
  type ShownAuthor,
  shownParticipants,
} from "#app/services/proposals/proposal-authors.server.ts";
import { stateOf } from "#app/services/proposals/proposal-state.server.ts";
import {
  type ProposalVersion,
  readProposal,
  readVersions,
} from "#app/services/proposals/stored-proposal.server.ts";
import { type WordPart, wordDifferences } from "#app/services/texts/word-differences.ts";
import { decidesOnAmendments, isAmendmentOf } from "./amendment-rights.server.ts";
import { type StoredAmendment, storedAmendments } from "./stored-amendments.server.ts";

/** An amendment as it is read, with how it stands to the text and to the others. */
export interface ReadAmendment {
  readonly id: string;
  /** From 1, in the order in which they came: by it an amendment is named. */
  readonly number: number;
  readonly kind: ParagraphChange["kind"];
  /**
   * Which paragraph it changes, or after which it inserts, counted from 1 in the text as it was when it was
   * decided on, or is. 0: before the first. Null: that paragraph is gone.
   */
  readonly position: number | null;
  /** What it changes in the paragraph that its author read, word by word. Empty where moderators hid it. */
  readonly parts: readonly WordPart[];
  /** What the paragraph would say; null where it would go. */
  readonly text: string | null;
  readonly reasons: string;
  readonly language: Language;
  readonly author: ShownAuthor;
  readonly status: AmendmentOutcome;
  /** While it waits for a decision. */
  readonly standing: AmendmentStanding | null;
  /** Numbers of the others that wait and cannot happen as well. */
  readonly conflicts: readonly number[];
  readonly decisionReason: string;
  /** The version that it led to. */
  readonly version: number | null;
  readonly at: Date;
  readonly decidedAt: Date | null;
  /** What stands in its place where moderators hid it. */
  readonly hidden: HiddenStub | null;
  /** That it was wrongly hidden, and is back; null where it was not, and for a stub. */
  readonly reinstated: ReinstatedNote | null;
}

/** The amendments to a proposal: those that wait in the order of the text, then the others, newest first. */
export interface AmendmentsOfProposal {
  readonly proposalId: string;
  readonly processId: string;
  readonly title: string;
  /** Of the proposal. */
  readonly language: Language;
  /** Number of the newest version. */
  readonly version: number;
  readonly paragraphs: readonly Paragraph[];
  /** Whether the proposal has ended, and what nobody decided on has lapsed with it. */
  readonly ended: boolean;
  /** Whether amendments are welcome and can be decided on: the text is public and not fixed. */
  readonly amendable: boolean;
  readonly amendments: readonly ReadAmendment[];
}

/** An amendment that somebody decides on or may withdraw, and the text as it is. */
export interface OwnAmendment extends Omit<AmendmentsOfProposal, "amendments"> {
  readonly amendment: ReadAmendment;
  /** The paragraph as it is; null where something is inserted, or it is gone. */
  readonly paragraph: Paragraph | null;
  readonly mayDecide: boolean;
  readonly mayWithdraw: boolean;
}

/** What everybody reads; null where there is no such proposal, it is not public, or moderators hid it. */
export function readAmendments(
  context: ServiceContext,
  proposalId: string,
): AmendmentsOfProposal | null {
  authorise(context.actor, "public");
  if (hiddenStubs(context.database, "proposal", [proposalId]).has(proposalId)) return null;
  return amendmentsOf(context, proposalId);
}

/** The same for whoever works with the proposal: staff, its authors, and residents who want it to be different. */
export function readAmendmentsToDecide(
  context: ServiceContext,
  proposalId: string,
): (AmendmentsOfProposal & { readonly mayDecide: boolean }) | null {
  const { database, actor } = context;
  authorise(actor, actor.kind === "resident" ? "proposals.own" : "proposals.read");
  const mayDecide = decidesOnAmendments(database, actor, proposalId);
  const found =
    mayDecide || actor.kind !== "resident"
      ? amendmentsOf(context, proposalId)
      : readAmendments(context, proposalId);
  return found === null ? null : { ...found, mayDecide };
}

/** One amendment for those who decide on it or put it forward, and for staff; null for everybody else. */
export function readOwnAmendment(
  context: ServiceContext,
  proposalId: string,
  amendmentId: string,
): OwnAmendment | null {
  const { database, actor } = context;
  authorise(actor, actor.kind === "resident" ? "proposals.own" : "proposals.read");
  const stored = storedAmendments(database, proposalId).find(({ id }) => id === amendmentId);
  const found = amendmentsOf(context, proposalId);
  const amendment = found?.amendments.find(({ id }) => id === amendmentId);
  if (stored === undefined || found === null || amendment === undefined) return null;
  const open = amendment.status === "open";
  const mayDecide = decidesOnAmendments(database, actor, proposalId);
  const own = isAmendmentOf(database, actor, stored.participantId);
  if (actor.kind === "resident" && !mayDecide && !own) return null;
  const { amendments: _others, ...proposal } = found;
  return {
    ...proposal,
    amendment,
    paragraph: targetOf(stored.change, found.paragraphs),
    mayDecide: mayDecide && open && amendment.hidden === null && found.amendable,
    mayWithdraw: own && (open || amendment.status === "lapsed"),
  };
}

function amendmentsOf(context: ServiceContext, proposalId: string): AmendmentsOfProposal | null {
  const { database } = context;
  const proposal = readProposal(database, proposalId);
  const versions = readVersions(database, proposalId);
  const newest = versions.at(-1);
  if (proposal === null || newest === undefined || proposal.publishedAt === null) return null;
  const stored = storedAmendments(database, proposalId);
  const readable = readableVersions(
    versions,
    newest,
    lastObjection(database, "proposal", proposalId),
  );
  const ids = stored.map(({ id }) => id);
  const stubs = hiddenStubs(database, "amendment", ids);
  const reinstated = reinstatedNotes(database, "amendment", ids);
  const authors = shownParticipants(
    context,
    stored.flatMap(({ participantId }) => participantId ?? []),
  );
  const { stage } = proposal;
  const open = stored.filter(({ status }) => outcomeOf(status, stage) === "open");
  const step = { kind: "amend", version: newest.number + 1 } as const;
  const read = stored.map((amendment): ReadAmendment => {
    const hidden = stubs.get(amendment.id) ?? null;
    const { change, id, number, version, at, decidedAt, language } = amendment;
    const status = outcomeOf(amendment.status, stage);
    const waits = status === "open";
    return {
      ...{ id, number, status, version, at, decidedAt, language, hidden },
      reinstated: hidden === null ? (reinstated.get(id) ?? null) : null,
      kind: change.kind,
      position: positionOf(change, paragraphsAt(amendment, versions, newest)),
      parts: hidden === null ? partsOf(change, readable) : [],
      text: hidden !== null || change.kind === "remove" ? null : change.text,
      reasons: hidden === null ? amendment.reasons : "",
      decisionReason: amendment.decisionReason,
      author: authors.get(amendment.participantId ?? "") ?? FORMER,
      standing: waits ? standingOf(change, newest.paragraphs) : null,
      conflicts: waits
        ? open
            .filter((other) => other.id !== id && areInConflict(change, other.change))
            .map((other) => other.number)
        : [],
    };
  });
  return {
    proposalId,
    processId: proposal.processId,
    title: newest.title,
    language: proposal.language,
    version: newest.number,
    paragraphs: newest.paragraphs,
    ended: hasEnded(stage),
    amendable: takeStep(stateOf(database, proposalId), step).ok,
    amendments: [
      ...read.filter(({ status }) => status === "open").sort(byPosition),
      ...read.filter(({ status }) => status !== "open").sort((a, b) => b.number - a.number),
    ],
  };
}

const FORMER: ShownAuthor = { kind: "former", name: "", drawId: null };

function byPosition(one: ReadAmendment, other: ReadAmendment): number {
  const place = ({ position }: ReadAmendment) => position ?? Number.MAX_SAFE_INTEGER;
  return place(one) - place(other) || one.number - other.number;
}

function targetOf(change: ParagraphChange, paragraphs: readonly Paragraph[]): Paragraph | null {
  if (change.kind === "insert") return null;
  return paragraphs.find(({ id }) => id === change.paragraph) ?? null;
}

/** The text in which an amendment counts its paragraph: as it is, or as it was before it was decided on. */
function paragraphsAt(
  { status, version, decidedAt }: StoredAmendment,
  versions: readonly ProposalVersion[],
  newest: ProposalVersion,
): readonly Paragraph[] {
  if (status === "open" || decidedAt === null) return newest.paragraphs;
  const before =
    version === null
      ? versions.findLast(({ at }) => at <= decidedAt)
      : versions.find(({ number }) => number === version - 1);
  return (before ?? newest).paragraphs;
}

function positionOf(change: ParagraphChange, paragraphs: readonly Paragraph[]): number | null {
  const wanted = change.kind === "insert" ? change.after : change.paragraph;
  if (wanted === null) return 0;
  const index = paragraphs.findIndex(({ id }) => id === wanted);
  return index < 0 ? null : index + 1;
}

/**
 * The versions with the paragraphs that may be read: those that moderators objected to are left out, unless they
 * stand in the text as it is.
 */
function readableVersions(
  versions: readonly ProposalVersion[],
  newest: ProposalVersion,
  objection: Objection | null,
): readonly ProposalVersion[] {
  const stands = ({ id, changedIn }: Paragraph) =>
    newest.paragraphs.some((other) => other.id === id && other.changedIn === changedIn);
  return versions.map((version) => ({
    ...version,
    paragraphs: version.paragraphs.filter(
      (paragraph) =>
        !isObjected(objection, paragraph.changedIn, newest.number) || stands(paragraph),
    ),
  }));
}

function partsOf(
  change: ParagraphChange,
  versions: readonly ProposalVersion[],
): readonly WordPart[] {
  if (change.kind === "insert") return [{ kind: "added", text: change.text }];
  const read = versions
    .flatMap(({ paragraphs }) => paragraphs)
    .find(({ id, changedIn }) => id === change.paragraph && changedIn === change.read);
  const before = read?.text ?? "";
  if (change.kind === "remove") return before === "" ? [] : [{ kind: "removed", text: before }];
  return wordDifferences(before, change.text);
}
