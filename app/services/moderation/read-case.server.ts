import { and, count, desc, eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { AppealResult } from "#app/domain/moderation/appeals.ts";
import type { Measure } from "#app/domain/moderation/measures.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { openParticipant } from "#app/services/participation/participant-envelope.server.ts";
import { authorise } from "#app/services/permissions.ts";
import {
  type ShownAuthor,
  shownParticipants,
} from "#app/services/proposals/proposal-authors.server.ts";
import {
  moderationAppeals,
  moderationDecisions,
  type ParticipantKind,
  participants,
  textReports,
  user,
} from "#db/schema/index.ts";
import { type AcceptedWords, acceptedWords } from "./accepted-words.server.ts";
import { concernedAuthors } from "./concerned-authors.server.ts";
import { type HiddenStub, hiddenStubs } from "./hidden-texts.server.ts";
import { rulesInForce } from "./may-write.server.ts";
import type { ModeratedText } from "./moderated-text.server.ts";
import {
  awaitingSecond,
  type CaseState,
  changeDue,
  decisionsOfCase,
  readStoredCase,
  type StoredCase,
  type StoredDecision,
  stateOfCase,
  textOfCase,
} from "./moderation-case.server.ts";
import { activeModerators, type Moderator } from "./moderators.server.ts";
import { barOf } from "./own-cause.server.ts";
import { openReport } from "./report-envelope.server.ts";
import { type ModerationRule, readRules, readRulesById } from "./stored-rules.server.ts";
import { type WayToTell, wayToTell } from "./tell-authors.server.ts";
import { type TextVersion, textVersions } from "./text-versions.server.ts";

/** So many reports are shown one by one; all are counted. */
const SHOWN_REPORTS = 50;

/** An author as moderators see them. */
interface ModeratedAuthor {
  readonly id: string;
  readonly kind: ParticipantKind | "former";
  readonly name: string;
  /** Decisions in effect about their texts in this process, by measure; decisions of this case left out. */
  readonly earlier: readonly { readonly measure: Measure; readonly count: number }[];
}

interface ReadReport {
  readonly id: string;
  readonly at: Date;
  readonly rule: ModerationRule;
  readonly language: Language;
  /** Null without words, and for whoever the case is about. */
  readonly words: string | null;
}

/** A decision with the names of those who took it. */
interface ReadDecision extends StoredDecision {
  readonly decider: string;
  readonly second: string | null;
  readonly rule: ModerationRule | null;
  /** The objection to it; null without. No result while it is open. */
  readonly appeal: { readonly id: string; readonly result: AppealResult | null } | null;
  /** Who learns of it and how; nobody while it is not in effect, or restricts nobody. */
  readonly told: readonly (Pick<ShownAuthor, "kind" | "name"> & {
    readonly id: string;
    readonly way: WayToTell;
  })[];
}

/** A case with all that a moderator needs to decide it. */
export interface CaseDetails extends StoredCase {
  readonly state: CaseState;
  readonly changeDue: Date | null;
  /** As it is now; null once it is gone. */
  readonly text: ModeratedText | null;
  readonly hidden: HiddenStub | null;
  /** Where else its words stand: those of an accepted amendment do in the proposal. */
  readonly accepted: AcceptedWords | null;
  /** Other versions of the text, the newest first. */
  readonly earlier: readonly TextVersion[];
  readonly authors: readonly ModeratedAuthor[];
  readonly reports: {
    readonly total: number;
    readonly byRule: readonly { readonly rule: ModerationRule; readonly count: number }[];
    /** The newest ones first, at most 50. */
    readonly newest: readonly ReadReport[];
  };
  /** The newest first. */
  readonly decisions: readonly ReadDecision[];
  /** The decision that waits for a second person. */
  readonly waiting: ReadDecision | null;
  readonly assignee: Moderator | null;
  readonly concerned: Moderator | null;
  readonly moderators: readonly Moderator[];
  /** Rules in force, one of which a decision names. */
  readonly rules: readonly ModerationRule[];
  /** Why the reader may not act here; null: they may. */
  readonly bar: ReturnType<typeof barOf>;
}

/** A case as a moderator reads it; null where there is none. */
export function readCase(context: ServiceContext, id: string): CaseDetails | null {
  const { database, actor, now } = context;
  authorise(actor, "moderation.read");
  const stored = readStoredCase(database, id);
  if (stored === null) return null;
  const text = textOfCase(database, stored);
  const bar = barOf(database, stored, text, actor.kind === "staff" ? actor.id : "");
  const decisions = readDecisions(context, stored);
  const [asked] = decisions;
  const hidden = hiddenStubs(database, stored.textKind, [stored.textId]).get(stored.textId);
  const moderators = activeModerators(database);
  const known = (account: string | null) =>
    account === null ? null : { id: account, name: nameOf(context, account) };
  return {
    ...stored,
    text,
    bar,
    hidden: hidden ?? null,
    accepted: stored.textKind === "amendment" ? acceptedWords(database, stored.textId) : null,
    earlier: textVersions(database, stored.textKind, stored.textId)
      .filter(({ number }) => number !== text?.version)
      .reverse(),
    state: stateOfCase(stored, decisions, text, now),
    changeDue: asked === undefined ? null : changeDue(asked),
    authors: (text?.authorIds ?? []).map((author) => authorOf(context, author, id)),
    reports: readReports(context, id, bar !== null),
    decisions,
    waiting: decisions.find((each) => each.id === awaitingSecond(decisions)?.id) ?? null,
    assignee: known(stored.assignedTo),
    concerned: known(stored.aboutAccount),
    moderators,
    rules: readRules(database, stored.processId, rulesInForce(database, stored.processId) ?? 0),
  };
}

function readDecisions(
  context: Pick<ServiceContext, "database" | "keyring">,
  stored: StoredCase,
): readonly ReadDecision[] {
  const { database } = context;
  const decisions = decisionsOfCase(database, stored.id);
  const ruleIds = decisions.flatMap(({ ruleId }) => (ruleId === null ? [] : [ruleId]));
  const rules = readRulesById(database, ruleIds);
  const appeals = database
    .select({
      id: moderationAppeals.id,
      result: moderationAppeals.result,
      decisionId: moderationAppeals.decisionId,
    })
    .from(moderationAppeals)
    .where(
      inArray(
        moderationAppeals.decisionId,
        decisions.map(({ id }) => id),
      ),
    )
    .all();
  return decisions.map((decision) => ({
    ...decision,
    appeal: appeals.find(({ decisionId }) => decisionId === decision.id) ?? null,
    decider: nameOf(context, decision.decidedBy),
    second: decision.secondBy === null ? null : nameOf(context, decision.secondBy),
    rule: rules.get(decision.ruleId ?? "") ?? null,
    told: toldOf(context, stored, decision),
  }));
}

function toldOf(
  { database, keyring }: Pick<ServiceContext, "database" | "keyring">,
  stored: StoredCase,
  decision: StoredDecision,
): ReadDecision["told"] {
  if (decision.effectiveAt === null || decision.measure === "leave") return [];
  const ids = concernedAuthors(database, decision, stored);
  const shown = shownParticipants({ database, keyring }, ids);
  return ids.map((id) => ({
    id,
    kind: shown.get(id)?.kind ?? "former",
    name: shown.get(id)?.name ?? "",
    way: wayToTell(database, { keyring }, id),
  }));
}

function readReports(
  { database, keyring }: Pick<ServiceContext, "database" | "keyring">,
  caseId: string,
  concealed: boolean,
): CaseDetails["reports"] {
  const counted = database
    .select({ ruleId: textReports.ruleId, count: count() })
    .from(textReports)
    .where(eq(textReports.caseId, caseId))
    .groupBy(textReports.ruleId)
    .all();
  const rows = database
    .select()
    .from(textReports)
    .where(eq(textReports.caseId, caseId))
    .orderBy(desc(sql`rowid`))
    .limit(SHOWN_REPORTS)
    .all();
  const rules = readRulesById(
    database,
    counted.map(({ ruleId }) => ruleId),
  );
  const rule = (ruleId: string) => {
    const own = rules.get(ruleId);
    if (own === undefined) throw new Error("A report names no rule.");
    return own;
  };
  return {
    total: counted.reduce((total, row) => total + row.count, 0),
    byRule: counted
      .map((row) => ({ rule: rule(row.ruleId), count: row.count }))
      .sort((a, b) => b.count - a.count || a.rule.position - b.rule.position),
    newest: rows.map((row) => ({
      id: row.id,
      at: row.at,
      rule: rule(row.ruleId),
      language: row.language,
      words: concealed ? null : openReport(keyring, row),
    })),
  };
}

function authorOf(
  { database, keyring }: Pick<ServiceContext, "database" | "keyring">,
  id: string,
  caseId: string,
): ModeratedAuthor {
  const row = database.select().from(participants).where(eq(participants.id, id)).get();
  if (row === undefined) throw new Error("A text has an author who does not exist.");
  const content = openParticipant(keyring, row);
  const earlier = database
    .select({ measure: moderationDecisions.measure, count: count() })
    .from(moderationDecisions)
    .where(
      and(
        eq(moderationDecisions.participantId, id),
        isNotNull(moderationDecisions.effectiveAt),
        sql`${moderationDecisions.caseId} <> ${caseId}`,
      ),
    )
    .groupBy(moderationDecisions.measure)
    .all();
  return {
    id,
    kind: content === null ? "former" : row.kind,
    name: content?.shownName ?? "",
    earlier,
  };
}

function nameOf({ database }: Pick<ServiceContext, "database">, account: string): string {
  const row = database.select({ name: user.name }).from(user).where(eq(user.id, account)).get();
  return row?.name ?? account;
}
