import { and, asc, eq, inArray, isNotNull } from "drizzle-orm";
import type { Coordinates } from "#app/domain/proposals/place.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { hiddenStubs } from "#app/services/moderation/hidden-texts.server.ts";
import { authorise } from "#app/services/permissions.ts";
import { proposals, proposalVersions } from "#db/schema/index.ts";
import type { NamedProposal } from "./read-joins.server.ts";

/** A public proposal with the place that it is about. */
export interface PlacedProposal extends NamedProposal, Coordinates {}

/** Where the public proposals of a process lie that are open or decided and name a place. */
export function readPlaces(context: ServiceContext, processId: string): readonly PlacedProposal[] {
  const { database } = context;
  authorise(context.actor, "public");
  const rows = database
    .select({
      id: proposals.id,
      title: proposalVersions.title,
      language: proposals.language,
      latitude: proposalVersions.latitude,
      longitude: proposalVersions.longitude,
    })
    .from(proposals)
    .innerJoin(
      proposalVersions,
      and(
        eq(proposalVersions.proposalId, proposals.id),
        eq(proposalVersions.number, proposals.version),
      ),
    )
    .where(
      and(
        eq(proposals.processId, processId),
        isNotNull(proposals.publishedAt),
        isNotNull(proposalVersions.latitude),
        inArray(proposals.stage, ["published", "discussed", "put", "decided"]),
      ),
    )
    .orderBy(asc(proposals.publishedAt), asc(proposals.id))
    .all();
  const hidden = hiddenStubs(
    database,
    "proposal",
    rows.map(({ id }) => id),
  );
  return rows.flatMap(({ latitude, longitude, ...row }) =>
    latitude === null || longitude === null || hidden.has(row.id)
      ? []
      : [{ ...row, latitude, longitude }],
  );
}
