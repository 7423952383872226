import { eq } from "drizzle-orm";
import { appendAudit } from "#app/services/audit/append-audit.server.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { type Actor, authorise } from "#app/services/permissions.ts";
import { hashStaffPassword } from "#app/services/staff/authentication.server.ts";
import { createAccount } from "#app/services/staff/create-account.server.ts";
import { municipality, user } from "#db/schema/index.ts";
import { DEMO_ACCOUNTS, DEMO_PASSWORD, type DemoAccount } from "./demo-accounts.ts";

/** Whether the demo town is complete: its name is stored last. */
export function isDemoTownStored(context: Pick<ServiceContext, "database">): boolean {
  return context.database.select({ id: municipality.id }).from(municipality).get() !== undefined;
}

/** Names the town and says that it is synthetic. Call it when everything else is stored. */
export function storeDemoMunicipality(context: ServiceContext): void {
  authorise(context.actor, "municipality.write");
  context.database.transaction(
    (transaction) => {
      transaction
        .insert(municipality)
        .values({
          id: 1,
          name: "Hettstedt",
          phone: "",
          street: "Rathaus (Vorführung)",
          place: "06333 Hettstedt",
          officeHours: "Vorführung: ein Rathaus ohne Öffnungszeiten",
          synthetic: true,
        })
        .run();
      appendAudit(transaction, context, {
        action: "municipality_updated",
        objectKind: "municipality",
        objectId: "1",
      });
    },
    { behavior: "immediate" },
  );
}

/** Accounts for every role, with the password that the demo prints. */
export async function storeDemoAccounts(context: ServiceContext): Promise<void> {
  const passwordHash = await hashStaffPassword(DEMO_PASSWORD);
  for (const { name, email, role } of DEMO_ACCOUNTS) {
    const newcomer = { name, email, roles: [role], passwordHash, mustChangePassword: false };
    const created = createAccount(context, newcomer);
    if (!created.ok) throw new Error(`The demo cannot make the account ${email}.`);
  }
}

/**
 * The account of the demo with this role, as the one who acts.
 *
 * @param which of those who have the role, from 0
 */
export function demoActor(
  context: Pick<ServiceContext, "database">,
  role: DemoAccount["role"],
  which = 0,
): Actor & { kind: "staff" } {
  const account = DEMO_ACCOUNTS.filter((candidate) => candidate.role === role)[which];
  const stored = context.database
    .select({ id: user.id, name: user.name })
    .from(user)
    .where(eq(user.email, account?.email ?? ""))
    .get();
  if (stored === undefined) throw new Error(`The demo has no ${role}.`);
  return { kind: "staff", ...stored, roles: [role] };
}
