import { and, asc, desc, eq, inArray, isNotNull } from "drizzle-orm";
import type { Objective } from "#app/domain/sortition/objectives.ts";
import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import { auditLog, drawQuotas, drawRevocations, draws } from "#db/schema/index.ts";
import { PROCESS_TEXT_FIELDS, type ProcessTextField } from "./process-fields.ts";
import { type PublicPoolSize, publicPoolSize } from "./public-totals.server.ts";
import { loadProcess, type ProcessDetails } from "./read-process.server.ts";

const TEXT_ACTIONS = [
  "process_updated",
  "process_translated",
  "process_published",
  "process_closed",
];

/** One text in the reader's language, or in German where the translation lacks it. */
export interface PublicText {
  readonly text: string;
  readonly german: boolean;
}

/** A completed draw as everyone may see it: no person, no probability, no count of persons. */
export interface PublicDraw {
  readonly number: number;
  readonly completedAt: Date;
  /** Why the draw was set aside and repeated; null while it stands. */
  readonly repeatReason: string | null;
  readonly objective: Objective;
  readonly panelSize: number;
  readonly algorithm: string;
  readonly commitment: string;
  readonly auditHead: string;
  readonly quotas: readonly {
    readonly feature: string;
    readonly value: string;
    readonly min: number;
    readonly max: number;
  }[];
}

export interface PublicProcess {
  readonly id: string;
  readonly status: "published" | "closed";
  readonly panelSize: number;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly texts: Readonly<Record<ProcessTextField, PublicText>>;
  /** The German text is newer than the translation that is shown. */
  readonly outdated: boolean;
  readonly poolSize: PublicPoolSize;
  /** Newest first. */
  readonly draws: readonly PublicDraw[];
  /** The newest audit entry about what this page says: its texts and dates. */
  readonly recorded: { readonly at: Date; readonly hash: string } | null;
}

/** A process as everyone may see it; null for a draft and for an unknown id. */
export function readPublicProcess(
  context: ServiceContext,
  id: string,
  language: Language,
): PublicProcess | null {
  authorise(context.actor, "public");
  const process = loadProcess(context.database, id);
  if (process === null || process.status === "draft") return null;
  const translation = language === "de" ? null : process.translations[language];
  return {
    id,
    status: process.status,
    panelSize: process.panelSize,
    startsOn: process.startsOn,
    endsOn: process.endsOn,
    texts: publicTexts(process, language),
    outdated: translation !== null && translation.basedOn < process.original.revision,
    poolSize: publicPoolSize(context, id),
    draws: completedDraws(context.database, id),
    recorded: newestRecord(context.database, id),
  };
}

function publicTexts(process: ProcessDetails, language: Language): PublicProcess["texts"] {
  const reader = language === "de" ? process.original : process.translations[language];
  const pick = (field: ProcessTextField): PublicText => {
    const own = reader?.[field] ?? "";
    return own === ""
      ? { text: process.original[field], german: true }
      : { text: own, german: language === "de" };
  };
  return Object.fromEntries(
    PROCESS_TEXT_FIELDS.map((field) => [field, pick(field)]),
  ) as PublicProcess["texts"];
}

function completedDraws(database: Queryable, processId: string): PublicDraw[] {
  return database
    .select({ draw: draws, reason: drawRevocations.reason })
    .from(draws)
    .leftJoin(drawRevocations, eq(drawRevocations.drawId, draws.id))
    .where(
      and(eq(draws.processId, processId), eq(draws.kind, "real"), isNotNull(draws.completedAt)),
    )
    .orderBy(desc(draws.number))
    .all()
    .map(({ draw, reason }) => ({
      number: draw.number ?? 0,
      completedAt: draw.completedAt ?? draw.requestedAt,
      repeatReason: reason,
      objective: draw.objective,
      panelSize: draw.panelSize,
      algorithm: [draw.algorithm, draw.algorithmVersion].filter((part) => part !== null).join(" "),
      commitment: draw.commitment ?? "",
      auditHead: draw.auditHead ?? "",
      quotas: database
        .select({
          feature: drawQuotas.feature,
          value: drawQuotas.value,
          min: drawQuotas.min,
          max: drawQuotas.max,
        })
        .from(drawQuotas)
        .where(eq(drawQuotas.drawId, draw.id))
        .orderBy(asc(drawQuotas.position))
        .all(),
    }));
}

function newestRecord(database: Queryable, processId: string): PublicProcess["recorded"] {
  return (
    database
      .select({ at: auditLog.at, hash: auditLog.hash })
      .from(auditLog)
      .where(and(eq(auditLog.objectId, processId), inArray(auditLog.action, TEXT_ACTIONS)))
      .orderBy(desc(auditLog.sequence))
      .limit(1)
      .get() ?? null
  );
}
