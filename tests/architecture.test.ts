import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";

/** Which room may use which: one way in, one way down. */
const MAY_USE: Record<string, readonly string[]> = {
  domain: ["domain"],
  db: ["db"],
  services: ["services", "domain", "db", "i18n"],
  i18n: ["i18n"],
  ui: ["ui", "i18n", "domain"],
  routes: ["routes", "services", "domain", "ui", "i18n", "app"],
  cli: ["cli", "services", "domain", "db"],
  // `app` is the frame around the rooms: root, entries, application, server.
  app: ["app", "routes", "services", "domain", "ui", "i18n", "db"],
};

/** The few libraries the domain may use. */
const DOMAIN_LIBRARIES = ["seedrandom", "@noble/hashes", "ml-matrix"];

/** Libraries that enter through one module only; a name without ending is a module of several files. */
const ONE_DOOR: Record<string, string> = {
  seedrandom: "app/domain/random.ts",
  "@noble/hashes": "app/domain/hash.ts",
  "ml-matrix": "app/domain/deliberation/principal-plane.ts",
  highs: "app/services/solver/highs-solver.server.ts",
  "csv-parse": "app/services/files/split-records.ts",
  "read-excel-file": "app/services/files/read-workbook.ts",
  nodemailer: "app/services/response/send-email.server.ts",
  "better-sqlite3": "db/connection.server.ts",
  "@myriaddreamin/typst-ts-node-compiler": "app/services/letters/typeset.server.ts",
  diff: "app/services/texts/word-differences.ts",
  feed: "app/services/publications/town-hall-feed.server.ts",
  "ical-generator": "app/services/publications/calendar-file.server.ts",
  fflate: "app/services/letters/typeset.server.ts",
  "@simplewebauthn/browser": "app/routes/public/reply/device-passkey.ts",
  "@simplewebauthn/server": "app/services/replies/passkey-ceremony.server.ts",
  "better-auth": "app/services/staff/authentication",
  "libsodium-wrappers": "app/services/votes/vote-crypto.server.ts",
  "better-sse": "app/server/floor-stream.ts",
};

/** Called by services that have asked, or calling one that does. */
const ASK_THEIR_CALLER: readonly string[] = [
  "app/services/demo/store-demo-town.server.ts storeDemoAccounts",
  "app/services/draws/export-draw.server.ts recordExport",
  "app/services/draws/read-draw.server.ts readDrawResult",
  "app/services/draws/read-real-draw.server.ts describeRealDraw",
  "app/services/quotas/save-quotas.server.ts replaceQuotas",
  "app/services/second-person/confirm-second-person.server.ts confirmSecondPerson",
  "app/services/staff/list-accounts.server.ts readAccount",
];

const files = ["app", "db"].flatMap(sourceFiles);

test("every file uses only the rooms below its own", () => {
  const wrong = files.flatMap((file) => {
    const allowed = MAY_USE[roomOf(file)] ?? [];
    return imports(file)
      .map((specifier) => projectPath(file, specifier))
      .filter((path) => path !== null)
      .filter((path) => !allowed.includes(roomOf(path)))
      .map((path) => `${file} -> ${path}`);
  });
  expect(wrong).toEqual([]);
});

test("the domain knows no framework, no Node, no chance and no clock", () => {
  const wrong = files
    .filter((file) => roomOf(file) === "domain")
    .flatMap((file) => [
      ...imports(file)
        .filter((specifier) => projectPath(file, specifier) === null)
        .filter((specifier) => !DOMAIN_LIBRARIES.some((library) => belongsTo(specifier, library)))
        .map((specifier) => `${file} imports ${specifier}`),
      ...(/Math\.random|Date\.now|new Date\(\)|performance\.now/.test(readFileSync(file, "utf8"))
        ? [`${file} uses chance or the clock`]
        : []),
    ]);
  expect(wrong).toEqual([]);
});

test.each(Object.entries(ONE_DOOR))("%s enters through %s alone", (library, door) => {
  const users = files.filter((file) =>
    imports(file).some((specifier) => belongsTo(specifier, library)),
  );
  expect(users.filter((file) => !isOf(door, file))).toEqual([]);
});

test("what reaches the database says .server in its name", () => {
  const wrong = files
    .filter((file) => !isServerOnly(file))
    .filter((file) =>
      readFileSync(file, "utf8")
        .split("\n")
        .some((line) => /^import (?!type ).*"#db\/.*\.server\.ts"/.test(line)),
    );
  expect(wrong).toEqual([]);
});

test("every service asks whether its caller may use it", () => {
  const open = files
    .filter((file) => roomOf(file) === "services")
    .flatMap((file) =>
      exportedFunctions(file)
        .filter(({ text }) => /\bcontext: ServiceContext\b/.test(text))
        .filter(({ text }) => !/\bauthorise\(/.test(text))
        .map(({ name }) => `${file} ${name}`),
    );
  expect(open).toEqual(ASK_THEIR_CALLER);
});

test("no file is a catch-all", () => {
  const vague = files.filter((file) => /\/(utils?|helpers?|misc|common|service)\.tsx?$/.test(file));
  expect(vague).toEqual([]);
});

function exportedFunctions(file: string): { name: string; text: string }[] {
  const source = readFileSync(file, "utf8");
  return [...source.matchAll(/^export (?:async )?function\*? (\w+)[\s\S]*?^}$/gm)].map((match) => ({
    name: match[1] ?? "",
    text: match[0],
  }));
}

function isServerOnly(file: string): boolean {
  return (
    file.includes(".server.") ||
    file.startsWith("db/") ||
    file.startsWith("app/server/") ||
    file.startsWith("app/cli/")
  );
}

function roomOf(path: string): string {
  if (path.startsWith("db/")) return "db";
  const room = path.split("/")[1] ?? "";
  return room in MAY_USE ? room : "app";
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));
}

function imports(file: string): string[] {
  const source = readFileSync(file, "utf8");
  const pattern = /(?:from|import)\s*\(?\s*"([^"]+)"/g;
  return [...source.matchAll(pattern)].map((match) => match[1] ?? "");
}

function projectPath(file: string, specifier: string): string | null {
  if (specifier.startsWith("#")) return specifier.slice(1);
  if (specifier.startsWith(".")) return normalize(join(dirname(file), specifier));
  return null;
}

function isOf(module: string, file: string): boolean {
  return file === module || (!module.endsWith(".ts") && file.startsWith(module));
}

function belongsTo(specifier: string, library: string): boolean {
  return specifier === library || specifier.startsWith(`${library}/`);
}
