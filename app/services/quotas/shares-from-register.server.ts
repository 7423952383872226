import { ageOn } from "#app/domain/age.ts";
import { registerShares } from "#app/domain/register-shares.ts";
import type { PopulationShare } from "#app/domain/sortition/quota-editing/quotas-from-shares.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { openResident } from "#app/services/register/resident-envelope.server.ts";
import { registerResidents } from "#db/schema/index.ts";
import { loadQuotaSet } from "./read-quotas.server.ts";

/** Whether this database has a register to take shares from. */
export function hasRegister(context: ServiceContext): boolean {
  authorise(context.actor, "pool.read");
  return (
    context.database.select({ id: registerResidents.id }).from(registerResidents).limit(1).get() !==
    undefined
  );
}

/**
 * The shares, in percent, that the register gives for the values of the stored quotas; features it
 * does not know are left out. Opens every resident once: about 20 µs each.
 */
export function sharesFromRegister(context: ServiceContext, processId: string): PopulationShare[] {
  authorise(context.actor, "pool.read");
  const quotas = loadQuotaSet(context.database, processId)?.quotas ?? [];
  const day = context.now.toISOString().slice(0, 10);
  const residents = context.database
    .select()
    .from(registerResidents)
    .all()
    .map((row) => {
      const { birthDate, gender, district } = openResident(context.keyring, row);
      return { age: ageOn(birthDate, day), gender, district };
    });
  const features = [...new Set(quotas.map(({ feature }) => feature))].map((feature) => ({
    feature,
    values: quotas.filter((quota) => quota.feature === feature).map(({ value }) => value),
  }));
  return registerShares(residents, features);
}
