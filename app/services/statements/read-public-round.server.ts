import type { Language } from "#app/i18n/languages.ts";
import {
  type ReinstatedNote,
  reinstatedNotes,
} from "#app/services/appeals/reinstated-notes.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { writeCsv } from "#app/services/files/write-csv.ts";
import { type HiddenStub, hiddenStubs } from "#app/services/moderation/hidden-texts.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { loadProcess } from "#app/services/processes/read-process.server.ts";
import type { TownText } from "#app/services/texts/town-text.ts";
import { fieldInLanguage } from "#app/services/texts/translations.ts";
import { newestAnalysis } from "./newest-analysis.server.ts";
import { type PublicFindings, type PublicShares, publicFindings } from "./public-findings.ts";
import { type StatementWords, statementWords } from "./statement-words.ts";
import { readStoredRound, storedRoundsOf, storedStatementsOf } from "./stored-round.server.ts";

/** A statement as everybody may read it: its words, or a stub where moderation has hidden it. */
export interface PublicStatement {
  readonly id: string;
  readonly number: number;
  readonly words: StatementWords | null;
  readonly stub: HiddenStub | null;
  /** That it was wrongly hidden, and is back; null where it was not, and for a stub. */
  readonly reinstated: ReinstatedNote | null;
}

/** A round as everybody may read it. */
export interface PublicRound {
  readonly id: string;
  readonly processId: string;
  readonly title: TownText | null;
  readonly question: TownText | null;
  readonly open: boolean;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  readonly takesStatements: boolean;
  readonly statements: readonly PublicStatement[];
  /**
   * What the analysis came to. `open`: nothing is told while people still answer. `waiting`: closed, and not
   * analysed yet. `few`: so few took part that somebody could be picked out.
   */
  readonly findings: PublicFindings | "open" | "waiting" | "few";
}

/**
 * A round that was opened; null for any other. What it came to is told once it is closed: nobody's answer is led
 * by those of others, and no two publications differ by one person.
 */
export function readPublicRound(
  context: ServiceContext,
  roundId: string,
  language: Language,
): PublicRound | null {
  const { database } = context;
  authorise(context.actor, "public");
  const round = readStoredRound(database, roundId);
  if (round === null || round.openedAt === null) return null;
  if (loadProcess(database, round.processId)?.status === "draft") return null;
  const shown = storedStatementsOf(database, roundId).filter(({ status }) => status === "shown");
  const ids = shown.map(({ id }) => id);
  const stubs = hiddenStubs(database, "statement", ids);
  const reinstated = reinstatedNotes(database, "statement", ids);
  const analysis = newestAnalysis(database, roundId);
  const ready =
    round.closedAt !== null && analysis !== null && analysis.requestedAt >= round.closedAt;
  const { id, processId, openedAt, closedAt, takesStatements } = round;
  return {
    ...{ id, processId, openedAt, closedAt, takesStatements },
    title: fieldInLanguage(round.texts, "title", language),
    question: fieldInLanguage(round.texts, "question", language),
    open: round.state === "open",
    statements: shown.map((statement) => {
      const stub = stubs.get(statement.id) ?? null;
      const words = stub === null ? statementWords(statement, language) : null;
      const note = stub === null ? (reinstated.get(statement.id) ?? null) : null;
      return { id: statement.id, number: statement.number, words, stub, reinstated: note };
    }),
    findings: ready
      ? (publicFindings(analysis.report) ?? "few")
      : round.state === "open"
        ? "open"
        : "waiting",
  };
}

/** A round in the list of a process. */
export interface ListedPublicRound {
  readonly id: string;
  readonly title: TownText | null;
  readonly open: boolean;
}

/** The rounds of a process that were opened, the newest first. */
export function listPublicRounds(
  context: ServiceContext,
  processId: string,
  language: Language,
): readonly ListedPublicRound[] {
  authorise(context.actor, "public");
  return storedRoundsOf(context.database, processId)
    .filter(({ state }) => state !== "prepared")
    .map(({ id, texts, state }) => ({
      id,
      title: fieldInLanguage(texts, "title", language),
      open: state === "open",
    }));
}

const SHARES = ["agree", "disagree", "pass"] as const;

/**
 * The findings as open data: a row a statement with its words as they were written, shares in per cent. Null before
 * there are any. Hidden statements keep their numbers and lose their words.
 */
export function exportFindings(
  context: ServiceContext,
  roundId: string,
): { readonly text: string; readonly fileName: string } | null {
  authorise(context.actor, "public");
  const round = readPublicRound(context, roundId, "de");
  if (round === null || typeof round.findings === "string") return null;
  const { findings, groups, uniting, rejected, dividing, participants, illustration } =
    round.findings;
  const columns = ["all", ...groups.map((_, group) => `group_${group + 1}`)];
  const header = [
    ...["number", "language", "statement", "list", "consensus_percent", "distance_points"],
    ...columns.flatMap((column) => SHARES.map((share) => `${column}_${share}_percent`)),
    ...["participants_about", "illustration"],
  ];
  const cells = (shares: PublicShares | null) =>
    SHARES.map((share) => (shares === null ? "" : `${shares[share]}`));
  const listOf = (id: string) => {
    if (uniting.includes(id)) return "unites";
    if (rejected.includes(id)) return "rejected";
    return dividing.includes(id) ? "divides" : "";
  };
  const rows = findings.flatMap((finding) => {
    const statement = round.statements.find(({ id }) => id === finding.statementId);
    if (statement === undefined) return [];
    const written = statement.words?.original ?? statement.words?.shown ?? null;
    return [
      [
        `${statement.number}`,
        written?.language ?? "",
        written?.text ?? "",
        listOf(finding.statementId),
        `${finding.agreement}`,
        `${finding.distance}`,
        ...[finding.all, ...finding.groups].flatMap(cells),
        `${participants}`,
        illustration ? "yes" : "no",
      ],
    ];
  });
  return { text: writeCsv(header, rows), fileName: `statements-${roundId}.csv` };
}
