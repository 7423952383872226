import { ageOn } from "#app/domain/age.ts";
import { type CountedResident, registerShares } from "#app/domain/register-shares.ts";
import type { PopulationShare } from "#app/domain/sortition/quota-editing/quotas-from-shares.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import { readResidents, standingExtract } from "#app/services/register/read-register.server.ts";
import { loadQuotaSet } from "./read-quotas.server.ts";

/** Whether the process has a register extract to take shares from. */
export function hasRegister(context: ServiceContext, processId: string): boolean {
  authorise(context.actor, "pool.read");
  return standingExtract(context.database, processId) !== null;
}

/**
 * The shares, in percent, that the register gives for the values of the stored quotas; features it
 * does not know are left out. Opens every resident once: about 20 µs each.
 */
export function sharesFromRegister(context: ServiceContext, processId: string): PopulationShare[] {
  authorise(context.actor, "pool.read");
  const quotas = loadQuotaSet(context.database, processId)?.quotas ?? [];
  const day = context.now.toISOString().slice(0, 10);
  const extract = standingExtract(context.database, processId);
  const residents: CountedResident[] = [];
  for (const resident of extract === null ? [] : readResidents(context, extract.id)) {
    const { birthDate, gender, district, nationalityGroup } = resident;
    const age = birthDate === null ? resident.age : ageOn(birthDate, day);
    if (age !== null) residents.push({ age, gender, district, nationalityGroup });
  }
  const features = [...new Set(quotas.map(({ feature }) => feature))].map((feature) => ({
    feature,
    values: quotas.filter((quota) => quota.feature === feature).map(({ value }) => value),
  }));
  return registerShares(residents, features);
}
