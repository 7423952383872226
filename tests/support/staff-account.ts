import type { Page } from "playwright-core";
import type { Role } from "#app/services/permissions.ts";
import { hashStaffPassword } from "#app/services/staff/authentication.server.ts";
import { storeAccount } from "#app/services/staff/store-account.server.ts";
import { closeDatabase, type Database, openDatabase } from "#db/connection.server.ts";
import { TEST_NOW } from "./database.ts";
import { goTo } from "./good-page.ts";

/** What `createStaffAccount` made; its fields can be posted to the sign-in page as they are. */
export type StaffAccount = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
};

/**
 * Stores a staff account that can sign in: name, e-mail and password are made up unless given.
 * `database` is an open database or the file of a running server.
 */
export async function createStaffAccount(
  database: Database | string,
  account: {
    roles: readonly Role[];
    name?: string;
    email?: string;
    password?: string;
    mustChangePassword?: boolean;
  },
): Promise<StaffAccount> {
  const marker = Math.random().toString(36).slice(2, 8);
  const filled = {
    name: account.name ?? `Erika Muster ${marker}`,
    email: account.email ?? `erika.${marker}@example.org`,
    password: account.password ?? "correct horse battery",
  };
  const opened =
    typeof database === "string" ? openDatabase(database, { migrate: false }) : database;
  const id = storeAccount(
    opened,
    {
      ...filled,
      roles: account.roles,
      passwordHash: await hashStaffPassword(filled.password),
      mustChangePassword: account.mustChangePassword ?? false,
    },
    TEST_NOW,
  );
  if (typeof database === "string") closeDatabase(opened);
  return { id, ...filled };
}

/** Signs in through the real page and waits for the page behind it. For accounts without second factor. */
export async function signIn(
  page: Page,
  address: string,
  account: { readonly email: string; readonly password: string },
  back = "/staff",
): Promise<void> {
  await goTo(page, `${address}/staff/sign-in?${new URLSearchParams({ back })}`);
  await page.locator('input[name="email"]').fill(account.email);
  await page.locator('input[name="password"]').fill(account.password);
  await page.locator('main button[type="submit"]').click();
  await page.waitForURL((url) => url.pathname + url.search === back);
}
