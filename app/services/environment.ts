import { randomBytes } from "node:crypto";
import { homedir } from "node:os";
import { dirname, join, relative, resolve, sep } from "node:path";
import { z } from "zod";

const base64Key = z
  .string({ error: "is missing: 32 random bytes, base64 (openssl rand -base64 32)" })
  .transform((text, context) => {
    const bytes = Buffer.from(text, "base64");
    if (bytes.length === 32) return bytes;
    context.addIssue({ code: "custom", message: "must be 32 random bytes, base64" });
    return z.NEVER;
  });

const TRUST_PROXY_FAULT =
  "must be the number of proxies in front of the server, 0 to 9 (0: X-Forwarded-For is ignored)";

const BEACON_FAULT =
  "must be the address of a randomness beacon with {round} in it, e.g. https://api.drand.sh/public/{round}";

/** How often those who look at a floor are told that the connection stands, unless it is set otherwise. */
export const FLOOR_BEAT_SECONDS = 10;
const FLOOR_BEAT_FAULT = "must be a number of seconds from 1 to 20";

const VOTE_KEY_FAULT =
  "must be a folder outside the one of DATABASE_FILE: keys of votes that are copied with the database open its envelopes";

const SMTP_FAULT =
  "must be the address of a mail server, e.g. smtps://user:password@mail.example.de";
const MAIL_FROM_FAULT =
  "must be the sender of e-mails, e.g. Stadt Beispiel <buergerdialog@example.de>";
const MAIL_FROM = /^(?:[^<>@]+ )?<?[^\s<>@]+@[^\s<>@]+>?$/;
const SMS_FAULT =
  "must be the address of a gateway that takes texts, e.g. https://sms.example.de/send";

const environmentObject = z.object({
  DATABASE_FILE: z
    .string({ error: "is missing: the path of the SQLite file, e.g. var/losrunde.sqlite" })
    .min(1, "must not be empty"),
  DATA_KEY: base64Key,
  AUTH_SECRET: z
    .string({ error: "is missing: at least 32 random characters" })
    .min(32, "must have at least 32 characters"),
  PUBLIC_URL: z
    .url({ error: "must be the address residents type, e.g. https://dialog.example.de" })
    .default("http://localhost:3000"),
  PORT: z.coerce
    .number({ error: "must be a port number" })
    .int()
    .min(1, "must be a port number")
    .max(65535, "must be a port number")
    .default(3000),
  HOST: z.string().default("127.0.0.1"),
  VOTE_KEY_DIR: z.string().default(() => join(homedir(), ".losrunde", "vote-keys")),
  BEACON_URL: z
    .url({ protocol: /^https?$/, error: BEACON_FAULT })
    .refine((address) => address.includes("{round}"), BEACON_FAULT)
    .optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: SMTP_FAULT }).optional(),
  MAIL_FROM: z.string().regex(MAIL_FROM, MAIL_FROM_FAULT).optional(),
  SMS_GATEWAY_URL: z.url({ protocol: /^https?$/, error: SMS_FAULT }).optional(),
  SMS_GATEWAY_TOKEN: z.string().optional(),
  TRUST_PROXY: z.coerce
    .number({ error: TRUST_PROXY_FAULT })
    .int(TRUST_PROXY_FAULT)
    .min(0, TRUST_PROXY_FAULT)
    .max(9, TRUST_PROXY_FAULT)
    .default(0),
  FLOOR_BEAT_SECONDS: z.coerce
    .number({ error: FLOOR_BEAT_FAULT })
    .int(FLOOR_BEAT_FAULT)
    .min(1, FLOOR_BEAT_FAULT)
    .max(20, FLOOR_BEAT_FAULT)
    .default(FLOOR_BEAT_SECONDS),
});

const environmentSchema = environmentObject
  .refine(({ SMTP_URL, MAIL_FROM }) => !SMTP_URL?.startsWith("smtp") || MAIL_FROM !== undefined, {
    path: ["MAIL_FROM"],
    error: `is missing, as SMTP_URL is set: it ${MAIL_FROM_FAULT}`,
  })
  .refine(({ DATABASE_FILE, VOTE_KEY_DIR }) => !isWithin(VOTE_KEY_DIR, dirname(DATABASE_FILE)), {
    path: ["VOTE_KEY_DIR"],
    error: VOTE_KEY_FAULT,
  });

/** Whether a folder is another one or lies somewhere in it: what copies that one copies it as well. */
function isWithin(folder: string, other: string): boolean {
  const way = relative(resolve(other), resolve(folder));
  return way !== ".." && !way.startsWith(`..${sep}`);
}

export type Environment = z.infer<typeof environmentSchema>;

/**
 * Reads the settings from the environment.
 *
 * @returns the settings, or one sentence a setting that is missing or wrong, naming it
 */
export function readEnvironment(
  variables: Record<string, string | undefined>,
): { ok: true; environment: Environment } | { ok: false; faults: string[] } {
  const parsed = environmentSchema.safeParse(
    Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== "")),
  );
  if (parsed.success) return { ok: true, environment: parsed.data };
  return {
    ok: false,
    faults: parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`),
  };
}

/** Reads only where the database lies, for commands that need no keys. Faults as above. */
export function readDatabaseFile(
  variables: Record<string, string | undefined>,
): { ok: true; file: string } | { ok: false; faults: string[] } {
  const { DATABASE_FILE } = environmentObject.shape;
  const parsed = DATABASE_FILE.safeParse(variables.DATABASE_FILE || undefined);
  if (parsed.success) return { ok: true, file: parsed.data };
  return {
    ok: false,
    faults: parsed.error.issues.map((issue) => `DATABASE_FILE ${issue.message}`),
  };
}

/** Reads the settings or stops the program with a sentence for each that is wrong. */
export function requireEnvironment(): Environment {
  const result = readEnvironment(process.env);
  if (result.ok) return result.environment;
  console.error("Losrunde cannot start, because a setting is missing or wrong:");
  for (const fault of result.faults) console.error(`  ${fault}`);
  console.error("The file .env.example explains each setting.");
  process.exit(1);
}

/** A fresh 32-byte key as base64, as `DATA_KEY` wants it. */
export function newDataKey(): string {
  return randomBytes(32).toString("base64");
}
