import { randomUUID } from "node:crypto";
import {
  hashInvitationCode,
  invitationCode,
} from "#app/services/invitations/invitation-code.server.ts";
import { sealInvitation } from "#app/services/invitations/invitation-envelope.server.ts";
import { ageOfResident, type Resident } from "#app/services/register/resident-envelope.server.ts";
import type { Database } from "#db/connection.server.ts";
import type { Keyring } from "#db/envelope.server.ts";
import { invitationDraws, invitationSettings, invitations } from "#db/schema/index.ts";
import { storeExtract, syntheticResident } from "./register.ts";

export interface StoredInvitation {
  readonly id: string;
  readonly code: string;
  readonly resident: Resident;
}

/** Stores a completed draw that invited all these residents, in this order. */
export function storeInvitations(
  context: { readonly database: Database; readonly keyring: Keyring; readonly now: Date },
  processId: string,
  residents: readonly Resident[],
  settings: Partial<typeof invitationSettings.$inferInsert> = {},
): { readonly drawId: string; readonly invitations: StoredInvitation[] } {
  const { database, keyring, now } = context;
  const takenOn = "2026-01-01";
  const extractId = storeExtract(context, processId, residents, takenOn);
  database
    .insert(invitationSettings)
    .values({
      processId,
      replyBy: "2099-01-31",
      phone: "03476 000000",
      officeHours: "Mo bis Do 9 bis 15 Uhr",
      ...settings,
    })
    .onConflictDoNothing()
    .run();
  const drawId = database
    .insert(invitationDraws)
    .values({
      processId,
      extractId,
      wave: 1,
      design: "simple",
      letters: residents.length,
      onePerHousehold: false,
      plan: {},
      seed: "test",
      inputHash: "test",
      eligible: residents.length,
      requestedAt: now,
      requestedBy: "test",
      completedAt: now,
    })
    .returning({ id: invitationDraws.id })
    .get().id;
  const stored = residents.map((resident, index) => {
    const id = randomUUID();
    const code = invitationCode(keyring, id, 0);
    const person = { ...resident, ageAtDraw: ageOfResident(resident, takenOn) };
    database
      .insert(invitations)
      .values({
        id,
        processId,
        drawId,
        position: index + 1,
        codeHash: hashInvitationCode(keyring, code),
        envelope: sealInvitation(keyring, id, { person }),
        createdAt: now,
      })
      .run();
    return { id, code, resident };
  });
  return { drawId, invitations: stored };
}

/** Synthetic residents with uneven ages, districts and households, the same each time. */
export function syntheticTown(count: number): Resident[] {
  return Array.from({ length: count }, (_unused, index) => {
    const institution = index % 40 === 39;
    return syntheticResident(index + 1, {
      birthDate: `${1930 + ((index * 37) % 90)}-03-0${1 + (index % 9)}`,
      gender: index % 2 === 0 ? "female" : "male",
      nationalityGroup: index % 9 === 4 ? "outside_europe" : "german",
      district: index % 5 === 0 ? "Dörfer" : "Kernstadt",
      household: institution
        ? { id: "H-home", institution: true }
        : { id: `H-${Math.floor(index / 2.5)}`, institution: false },
    });
  });
}

/** Settings that allow a draw. */
export function storeInvitationSettings(database: Database, processId: string): void {
  database
    .insert(invitationSettings)
    .values({
      processId,
      replyBy: "2099-01-31",
      phone: "03476 000000",
      officeHours: "Mo bis Do 9 bis 15 Uhr",
      signatory: "Die Bürgermeisterin (Beispiel)",
    })
    .run();
}
