import { and, gt, inArray } from "drizzle-orm";
import type { Queryable } from "#db/connection.server.ts";
import { corrections } from "#db/schema/index.ts";
import type { Revision } from "./revisions.server.ts";

/** By dataset: how many of its figures were corrected after they were announced, and when last. */
export type CorrectionsSince = ReadonlyMap<
  string,
  { readonly figures: number; readonly last: Date }
>;

/**
 * Which announced figures are not what the town says today. A revision keeps its figures; datasets without a
 * correction since are not among these. For services, which authorise.
 */
export function correctionsSince(
  database: Queryable,
  { announcement, publishedAt }: Pick<Revision, "announcement" | "publishedAt">,
): CorrectionsSince {
  const ids = announcement.datasets.map(({ id }) => id);
  const later = database
    .select({
      datasetId: corrections.datasetId,
      figure: corrections.observationId,
      at: corrections.correctedAt,
    })
    .from(corrections)
    .where(and(inArray(corrections.datasetId, ids), gt(corrections.correctedAt, publishedAt)))
    .all();
  return new Map(
    ids.flatMap((id) => {
      const own = later.filter(({ datasetId }) => datasetId === id);
      if (own.length === 0) return [];
      const figures = new Set(own.map(({ figure }) => figure)).size;
      const last = new Date(Math.max(...own.map(({ at }) => at.getTime())));
      return [[id, { figures, last }] as const];
    }),
  );
}
