import { and, asc, eq, isNull } from "drizzle-orm";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";
import type { Queryable } from "#db/connection.server.ts";
import {
  invitationSettings,
  municipality,
  staffAccounts,
  staffRoles,
  user,
} from "#db/schema/index.ts";

export type InvitationSettings = typeof invitationSettings.$inferSelect;

/** The settings of a process; null before they were saved. For services that have authorised their caller. */
export function findSettings(database: Queryable, processId: string): InvitationSettings | null {
  return (
    database
      .select()
      .from(invitationSettings)
      .where(eq(invitationSettings.processId, processId))
      .get() ?? null
  );
}

export interface SettingsChoice {
  readonly settings: InvitationSettings | null;
  /** What a new form starts from: the telephone of the town. */
  readonly town: { readonly phone: string; readonly officeHours: string };
  /** Organisers, one of whom may be in charge of support. */
  readonly organisers: readonly { readonly id: string; readonly name: string }[];
}

/** The settings of a process with what their form needs. */
export function readSettings(context: ServiceContext, processId: string): SettingsChoice {
  authorise(context.actor, "invitations.read");
  const { database } = context;
  const town = database
    .select({ phone: municipality.phone, officeHours: municipality.officeHours })
    .from(municipality)
    .get();
  return {
    settings: findSettings(database, processId),
    town: { phone: town?.phone ?? "", officeHours: town?.officeHours ?? "" },
    organisers: listOrganisers(database),
  };
}

/** Active accounts of organisers, by name. For services that have authorised their caller. */
export function listOrganisers(database: Queryable): { id: string; name: string }[] {
  return database
    .select({ id: user.id, name: user.name })
    .from(user)
    .innerJoin(staffRoles, eq(staffRoles.userId, user.id))
    .leftJoin(staffAccounts, eq(staffAccounts.userId, user.id))
    .where(and(eq(staffRoles.role, "organiser"), isNull(staffAccounts.deactivatedAt)))
    .orderBy(asc(user.name))
    .all();
}
