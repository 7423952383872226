import { and, asc, desc, eq, isNotNull } from "drizzle-orm";
import type { CombinedFeature } from "#app/domain/sortition/combined-features.ts";
import type { Quota } from "#app/domain/sortition/quotas.ts";
import { quotasOfDraw } from "#app/services/draws/selection-of-draw.server.ts";
import {
  openPoolPerson,
  type PoolPersonContent,
} from "#app/services/pool/person-envelope.server.ts";
import type { Queryable } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";
import { type LeavingReason, panelMembers, poolPeople, substitutions } from "#db/schema/index.ts";
import type { PanelDraw } from "./panel-draw.server.ts";
import { openSubstitutionSettings } from "./substitution-envelope.server.ts";

export interface PanelMember {
  readonly personId: string;
  /** Null once the person is erased. */
  readonly person: PoolPersonContent | null;
  readonly origin: "draw" | "replacement" | "top_up";
  /** Null for those who came with the draw. */
  readonly joinedAt: Date | null;
  readonly left: Leaving | null;
}

interface Leaving {
  readonly at: Date;
  readonly reason: LeavingReason;
  /** Whether someone recorded it here; otherwise the person withdrew from the pool. */
  readonly recorded: boolean;
}

/** Who is on a panel, and what it has to keep. */
export interface PanelState {
  /** Seats; more than the draw had once the panel has grown. */
  readonly size: number;
  readonly quotas: readonly Quota[];
  readonly combined: readonly CombinedFeature[];
  /** Those on the panel, then those who have left it. */
  readonly members: readonly PanelMember[];
}

interface Source {
  readonly database: Queryable;
  readonly keyring: Keyring;
}

/** The panel of a draw as it stands. For services that have authorised their caller. */
export function loadPanelState(source: Source, draw: PanelDraw): PanelState {
  const { combined, quotas } = quotasOfDraw(source.database, draw.id);
  const grown = newestTopUp(source, draw.id);
  const members = source.database
    .select({
      member: panelMembers,
      envelope: poolPeople.envelope,
      withdrawnAt: poolPeople.withdrawnAt,
    })
    .from(panelMembers)
    .innerJoin(poolPeople, eq(poolPeople.id, panelMembers.personId))
    .where(eq(panelMembers.drawId, draw.id))
    .orderBy(asc(panelMembers.joinedAt), asc(poolPeople.position))
    .all()
    .map(({ member, envelope, withdrawnAt }): PanelMember => {
      const { personId, origin, joinedAt, leftAt, leftReason } = member;
      const person =
        envelope.length === 0 ? null : openPoolPerson(source.keyring, personId, envelope);
      const left =
        leftAt !== null
          ? { at: leftAt, reason: leftReason ?? "other", recorded: true }
          : withdrawnAt !== null
            ? { at: withdrawnAt, reason: "withdrew" as const, recorded: false }
            : null;
      return { personId, person, origin, joinedAt, left };
    });
  return {
    size: grown?.size ?? draw.panelSize,
    quotas: grown?.quotas ?? quotas,
    combined,
    members: [
      ...members.filter(({ left }) => left === null),
      ...members.filter(({ left }) => left !== null),
    ],
  };
}

/** The references of those on the panel, and of those who have left it. */
export function standingOf({ members }: PanelState): { selected: string[]; excluded: string[] } {
  const references = (wanted: (member: PanelMember) => boolean) =>
    members.filter(wanted).flatMap(({ person }) => (person === null ? [] : [person.reference]));
  return {
    selected: references(({ left }) => left === null),
    excluded: references(({ left }) => left !== null),
  };
}

/** Seats nobody has. */
export function openSeats({ size, members }: PanelState): number {
  return Math.max(0, size - members.filter(({ left }) => left === null).length);
}

function newestTopUp(source: Source, drawId: string) {
  const newest = source.database
    .select()
    .from(substitutions)
    .where(
      and(
        eq(substitutions.drawId, drawId),
        eq(substitutions.kind, "top_up"),
        isNotNull(substitutions.completedAt),
      ),
    )
    .orderBy(desc(substitutions.number))
    .limit(1)
    .get();
  return newest === undefined ? null : openSubstitutionSettings(source.keyring, newest);
}
