import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { type AuditVerdict, verifyAudit } from "#app/services/audit/verify-audit.server.ts";
import { readDatabaseFile } from "#app/services/environment.ts";
import { closeDatabase, openDatabase } from "#db/connection.server.ts";

const help = `Checks that no entry of the audit log was changed, removed or put in between.

  npm run verify-audit [-- --head HEX]

  --head HEX   a checksum that was published, 64 hexadecimal digits: it must occur in the log,
               which shows that no newer entries were cut off before it
  --help       this text

The setting DATABASE_FILE comes from the environment or the file .env, as for npm start.

Exit codes: 0 the chain holds (and contains the head), 1 it does not, 2 wrong options or settings.
`;

process.exitCode = main();

function main(): number {
  let values: { head?: string; help?: boolean };
  try {
    ({ values } = parseArgs({
      options: { head: { type: "string" }, help: { type: "boolean" } },
    }));
  } catch (error) {
    return refuse([error instanceof Error ? error.message : String(error)]);
  }
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const head = values.head?.trim().toLowerCase();
  if (head !== undefined && !/^[0-9a-f]{64}$/.test(head)) {
    return refuse(["--head must be a checksum of 64 hexadecimal digits."]);
  }
  if (existsSync(".env")) process.loadEnvFile(".env");
  const settings = readDatabaseFile(process.env);
  if (!settings.ok) return refuse(settings.faults);
  if (!existsSync(settings.file)) return refuse([`There is no file ${settings.file}.`]);
  const database = openDatabase(settings.file, { migrate: false });
  try {
    return report(verifyAudit({ database, actor: { kind: "system" } }, head), head);
  } finally {
    closeDatabase(database);
  }
}

function report({ entries, head, fault }: AuditVerdict, published: string | undefined): number {
  if (fault === null) {
    const contains = published === undefined ? "" : " The published head occurs in it.";
    process.stdout.write(`The chain holds: ${entries} entries.${contains}\nHead: ${head}\n`);
    return 0;
  }
  process.stderr.write(`${sentence(fault)}\n`);
  process.stderr.write(`The chain holds for the first ${entries} entries.\nHead: ${head}\n`);
  return 1;
}

function sentence(fault: NonNullable<AuditVerdict["fault"]>): string {
  switch (fault.code) {
    case "audit_gap":
      return `Entry ${fault.sequence} is missing.`;
    case "audit_link_broken":
      return `Entry ${fault.sequence} does not follow from the one before.`;
    case "audit_entry_altered":
      return `Entry ${fault.sequence} was altered afterwards.`;
    case "audit_head_missing":
      return "The published head does not occur in the chain: entries were removed or replaced.";
  }
}

function refuse(sentences: readonly string[]): number {
  for (const text of sentences) process.stderr.write(`${text}\n`);
  process.stderr.write("npm run verify-audit -- --help explains the options.\n");
  return 2;
}
