import { and, desc, eq, inArray } from "drizzle-orm";
import type { Language } from "#app/i18n/languages.ts";
import type { ServiceContext } from "#app/services/context.ts";
import {
  listPublicDraws,
  type PublicDrawListing,
} from "#app/services/draws/list-public-draws.server.ts";
import { authorise } from "#app/services/permissions.ts";
import type { TownText } from "#app/services/texts/town-text.ts";
import { isOutdated } from "#app/services/texts/translations.ts";
import type { Queryable } from "#db/connection.server.ts";
import { auditLog } from "#db/schema/index.ts";
import type { ProcessTextField } from "./process-fields.ts";
import { publicTexts } from "./public-texts.ts";
import { type PublicPoolSize, publicPoolSize } from "./public-totals.server.ts";
import { loadProcess } from "./read-process.server.ts";

const TEXT_ACTIONS = [
  "process_updated",
  "process_translated",
  "process_published",
  "process_closed",
];

export interface PublicProcess {
  readonly id: string;
  readonly status: "published" | "closed";
  readonly panelSize: number;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly texts: Readonly<Record<ProcessTextField, TownText>>;
  /** The German text is newer than the translation that is shown. */
  readonly outdated: boolean;
  readonly poolSize: PublicPoolSize;
  /** Newest first. */
  readonly draws: readonly PublicDrawListing[];
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
  return {
    id,
    status: process.status,
    panelSize: process.panelSize,
    startsOn: process.startsOn,
    endsOn: process.endsOn,
    texts: publicTexts(process, language),
    outdated: isOutdated(process, language),
    poolSize: publicPoolSize(context, id),
    draws: listPublicDraws(context, id),
    recorded: newestRecord(context.database, id),
  };
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
