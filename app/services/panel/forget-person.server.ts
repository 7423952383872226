import { eq } from "drizzle-orm";
import type { Queryable } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";
import { alternateLists, draws, substitutions } from "#db/schema/index.ts";
import {
  openAlternatesResult,
  openAlternatesSettings,
  sealAlternatesResult,
  sealAlternatesSettings,
} from "./alternates-envelope.server.ts";
import {
  openSubstitutionResult,
  openSubstitutionSettings,
  sealSubstitutionResult,
  sealSubstitutionSettings,
} from "./substitution-envelope.server.ts";

/** Stands on a reserve list where somebody was erased, so that the other ranks stay as they are. */
export const ERASED_RANK = "";

/**
 * Takes someone out of everything that was drawn for the panels of a process afterwards: out of
 * reserve lists, and with them the lotteries of substitutes that name them, which can then no
 * longer be recomputed; who was drawn stays on record. Proposals nobody decided on and lists that
 * are not complete are dropped. Called in the transaction that erases the person.
 */
export function forgetInFollowUps(
  transaction: Queryable,
  keyring: Keyring,
  processId: string,
  reference: string,
): void {
  const others = (references: readonly string[]) => references.filter((id) => id !== reference);
  const substituting = transaction
    .select({ row: substitutions })
    .from(substitutions)
    .innerJoin(draws, eq(draws.id, substitutions.drawId))
    .where(eq(draws.processId, processId))
    .all();
  for (const { row } of substituting) {
    const place = eq(substitutions.id, row.id);
    const result = openSubstitutionResult(keyring, row);
    if (row.completedAt === null || result === null) {
      transaction.delete(substitutions).where(place).run();
      continue;
    }
    const { proposal, drawn } = result;
    const settings = openSubstitutionSettings(keyring, row);
    const named = (proposal.lottery?.profiles ?? []).some(({ members }) =>
      members.includes(reference),
    );
    transaction
      .update(substitutions)
      .set({
        settingsEnvelope: sealSubstitutionSettings(keyring, row.id, {
          ...settings,
          selected: others(settings.selected),
          excluded: others(settings.excluded),
        }),
        resultEnvelope: sealSubstitutionResult(keyring, row.id, {
          proposal: {
            ...proposal,
            lottery: named ? null : proposal.lottery,
            chosen: proposal.chosen === null ? null : others(proposal.chosen),
          },
          drawn: drawn === null ? null : { ...drawn, members: others(drawn.members) },
        }),
      })
      .where(place)
      .run();
  }
  const listing = transaction
    .select({ row: alternateLists })
    .from(alternateLists)
    .innerJoin(draws, eq(draws.id, alternateLists.drawId))
    .where(eq(draws.processId, processId))
    .all();
  for (const { row } of listing) {
    const place = eq(alternateLists.id, row.id);
    const list = openAlternatesResult(keyring, row);
    if (list === null) {
      transaction.delete(alternateLists).where(place).run();
      continue;
    }
    const settings = openAlternatesSettings(keyring, row);
    const { [reference]: _forgotten, ...dropOut } = list.dropOut;
    transaction
      .update(alternateLists)
      .set({
        settingsEnvelope: sealAlternatesSettings(keyring, row.id, {
          ...settings,
          selected: others(settings.selected),
          excluded: others(settings.excluded),
        }),
        resultEnvelope: sealAlternatesResult(keyring, row.id, {
          ...list,
          dropOut,
          ranked: list.ranked.map((id) => (id === reference ? ERASED_RANK : id)),
        }),
      })
      .where(place)
      .run();
  }
}
