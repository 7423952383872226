import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { readEnvironment } from "#app/services/environment.ts";
import { newAccountSchema } from "#app/services/staff/account-fields.ts";
import { hashStaffPassword } from "#app/services/staff/authentication.server.ts";
import { createAccount } from "#app/services/staff/create-account.server.ts";
import { newStartPassword } from "#app/services/staff/start-password.server.ts";
import { closeDatabase, openDatabase } from "#db/connection.server.ts";
import { deriveKeyring } from "#db/envelope.server.ts";

const help = `Creates an account with the role of administrator and prints its start password.

  npm run create-admin -- --email ADDRESS --name NAME

  --email ADDRESS   with what the administrator signs in
  --name NAME       as colleagues know them
  --help            this text

The settings come from the environment or the file .env, as for npm start. The start password
is printed once and has to be changed at the first sign-in.

Exit codes: 0 created, 1 unexpected error, 2 wrong options, settings or an address in use.
`;

const faults: Record<string, string> = {
  name_missing: "--name is missing: the name of the administrator.",
  name_too_long: "--name is too long: 200 characters at most.",
  email_invalid: "--email must be an e-mail address.",
};

process.exitCode = await main();

async function main(): Promise<number> {
  let values: { email?: string; name?: string; help?: boolean };
  try {
    ({ values } = parseArgs({
      options: {
        email: { type: "string" },
        name: { type: "string" },
        help: { type: "boolean" },
      },
    }));
  } catch (error) {
    return refuse([error instanceof Error ? error.message : String(error)]);
  }
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const input = newAccountSchema.safeParse({ ...values, roles: ["administrator"] });
  if (!input.success) {
    return refuse(input.error.issues.map((issue) => faults[issue.message] ?? issue.message));
  }
  if (existsSync(".env")) process.loadEnvFile(".env");
  const settings = readEnvironment(process.env);
  if (!settings.ok) return refuse(settings.faults);
  const startPassword = newStartPassword();
  const passwordHash = await hashStaffPassword(startPassword);
  const database = openDatabase(settings.environment.DATABASE_FILE);
  try {
    const result = createAccount(
      {
        database,
        keyring: deriveKeyring(settings.environment.DATA_KEY),
        actor: { kind: "system" },
        now: new Date(),
      },
      { ...input.data, passwordHash, mustChangePassword: true },
    );
    if (!result.ok) return refuse(["There already is an account for this e-mail address."]);
  } finally {
    closeDatabase(database);
  }
  process.stdout.write(
    `The account is created. Start password, to be changed at the first sign-in:\n\n  ${startPassword}\n\nSign in at ${settings.environment.PUBLIC_URL}/staff/sign-in\n`,
  );
  return 0;
}

function refuse(sentences: readonly string[]): number {
  for (const sentence of sentences) process.stderr.write(`${sentence}\n`);
  process.stderr.write("npm run create-admin -- --help explains the options.\n");
  return 2;
}
