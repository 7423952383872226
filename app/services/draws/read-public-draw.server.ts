import { asc, eq } from "drizzle-orm";
import { canonicalJson } from "#app/domain/canonical-json.ts";
import type { NumberEvidence } from "#app/domain/public-draw/draw-number.ts";
import { type PublicLottery, panelOf } from "#app/domain/public-draw/public-lottery.ts";
import { NOT_COMBINED } from "#app/domain/sortition/combined-features.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { publicTexts } from "#app/services/processes/public-texts.ts";
import { loadProcess } from "#app/services/processes/read-process.server.ts";
import type { TownText } from "#app/services/texts/town-text.ts";
import type { Queryable } from "#db/connection.server.ts";
import { drawCombinedFeatures, drawQuotas, draws } from "#db/schema/index.ts";
import {
  listPublicDraws,
  type PublicDrawListing,
  type PublicDrawState,
} from "./list-public-draws.server.ts";
import { loadNumberEntries, type NumberEntry } from "./number-entries.server.ts";
import { type CommittedDraw, readCommittedDraw } from "./read-committed-draw.server.ts";
import { readPublicLotteryText } from "./read-public-lottery-text.server.ts";
import { loadStatements } from "./scrutineer-statements.server.ts";

/** One attempt of two people to enter the number. */
export interface PublicAttempt {
  readonly attempt: number;
  readonly agreed: boolean;
  /** Empty until both people have entered: the second is not to know what the first entered. */
  readonly entries: readonly {
    readonly position: 1 | 2;
    readonly role: "staff" | "sworn";
    readonly enteredAt: Date;
    readonly evidence: NumberEvidence;
  }[];
}

/** A real draw from its commitment on as everyone may see it: row ids, never anything about people. */
export interface PublicDraw {
  readonly draw: CommittedDraw;
  readonly state: PublicDrawState;
  readonly processTitle: TownText;
  readonly committedHead: string;
  readonly auditHead: string | null;
  readonly onePerHousehold: boolean;
  readonly file: {
    readonly bytes: number;
    readonly panels: number;
    readonly rows: number;
    /** On how many panels the rarest row is that is on any, and the most frequent one. */
    readonly least: number;
    readonly most: number;
    readonly onNoPanel: number;
    /** The most a probability was changed by rounding, in [0, 1]. */
    readonly deviation: number;
  };
  /** Row ids of the panel with the number drawn; empty before. */
  readonly panel: readonly string[];
  readonly attempts: readonly PublicAttempt[];
  readonly quotas: readonly {
    readonly feature: string;
    /** Null for a combined feature, which is told by its name. */
    readonly value: string | null;
    /** The quota is about those who do not have the combined feature. */
    readonly excluded: boolean;
    readonly min: number;
    readonly max: number;
  }[];
  readonly statements: readonly {
    readonly id: string;
    readonly signedOn: string;
    readonly roles: string;
    readonly holds: boolean;
    readonly statement: string;
  }[];
  /** All draws of the process, this one included, newest first. */
  readonly all: readonly PublicDrawListing[];
}

/**
 * A draw as everyone may see it, from its commitment on and for ever; null for tests, for draws in
 * preparation and for unknown ids. O(panels · size) for reading the file.
 */
export function readPublicDraw(
  context: ServiceContext,
  drawId: string,
  language: Language,
): PublicDraw | null {
  authorise(context.actor, "public");
  const { database } = context;
  const draw = readCommittedDraw(context, drawId);
  const text = readPublicLotteryText(context, drawId);
  const process = draw === null ? null : loadProcess(database, draw.processId);
  const rest = database
    .select({
      committedHead: draws.committedHead,
      auditHead: draws.auditHead,
      onePerHousehold: draws.onePerHousehold,
    })
    .from(draws)
    .where(eq(draws.id, drawId))
    .get();
  if (draw === null || text === null || process === null || rest === undefined) return null;
  const { drawnNumber } = draw;
  const lottery = readFile(text);
  return {
    draw,
    state: draw.revocation?.kind ?? (draw.completedAt === null ? "committed" : "drawn"),
    processTitle: publicTexts(process, language).title,
    committedHead: rest.committedHead ?? "",
    auditHead: rest.auditHead,
    onePerHousehold: rest.onePerHousehold,
    file: lottery.facts,
    panel: drawnNumber === null ? [] : panelOf(lottery.content, drawnNumber),
    attempts: attemptsOf(loadNumberEntries(database, drawId)),
    quotas: readQuotas(database, drawId),
    statements: loadStatements(database, drawId).map(
      ({ id, signedOn, roles, holds, statement }) => ({ id, signedOn, roles, holds, statement }),
    ),
    all: listPublicDraws(context, draw.processId),
  };
}

function readFile(text: string): { content: PublicLottery; facts: PublicDraw["file"] } {
  const content = JSON.parse(text) as PublicLottery;
  const appearances = content.rows.map((row) => row.appearances).filter((count) => count > 0);
  return {
    content,
    facts: {
      bytes: Buffer.byteLength(text),
      panels: content.panels.length,
      rows: content.rows.length,
      least: Math.min(...appearances),
      most: Math.max(...appearances),
      onNoPanel: content.rows.length - appearances.length,
      deviation: content.rounding.deviation,
    },
  };
}

function attemptsOf(entries: readonly NumberEntry[]): PublicAttempt[] {
  const attempts = [...new Set(entries.map(({ attempt }) => attempt))];
  return attempts.map((attempt) => {
    const own = entries
      .filter((entry) => entry.attempt === attempt)
      .map(({ position, enteredByKind, enteredAt, evidence }) => {
        return { position, role: enteredByKind, enteredAt, evidence };
      });
    const [first, second] = own;
    if (first === undefined || second === undefined) return { attempt, agreed: false, entries: [] };
    const agreed = canonicalJson(first.evidence) === canonicalJson(second.evidence);
    return { attempt, agreed, entries: own };
  });
}

function readQuotas(database: Queryable, drawId: string): PublicDraw["quotas"] {
  const { feature, value, min, max } = drawQuotas;
  const combined = database
    .select({ name: drawCombinedFeatures.name })
    .from(drawCombinedFeatures)
    .where(eq(drawCombinedFeatures.drawId, drawId))
    .all()
    .map(({ name }) => name);
  return database
    .select({ feature, value, min, max })
    .from(drawQuotas)
    .where(eq(drawQuotas.drawId, drawId))
    .orderBy(asc(drawQuotas.position))
    .all()
    .map((quota) => ({
      ...quota,
      value: combined.includes(quota.feature) ? null : quota.value,
      excluded: combined.includes(quota.feature) && quota.value === NOT_COMBINED,
    }));
}
