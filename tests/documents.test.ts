import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const documents = [
  "README.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  ...["docs", "docs/decisions"].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(".md"))
      .map((name) => join(folder, name)),
  ),
];
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
  scripts: Record<string, string>;
};

test.each(documents)("what %s links to and shows is there", (document) => {
  const text = readFileSync(document, "utf8");
  const targets = [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
    .map((match) => match[1] ?? "")
    .filter((target) => !/^[a-z]+:/.test(target));
  const missing = targets.filter((target) => !existsSync(join(dirname(document), target)));
  expect(missing).toEqual([]);
});

test.each(documents)("every command that %s names exists", (document) => {
  const text = readFileSync(document, "utf8");
  const names = [...text.matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1] ?? "");
  expect(names.filter((name) => !(name in scripts))).toEqual([]);
});

test("README and .env.example explain the same settings", () => {
  const settings = readFileSync(".env.example", "utf8")
    .split("\n")
    .flatMap((line) => /^([A-Z_]+)=/.exec(line)?.[1] ?? []);
  const readme = readFileSync("README.md", "utf8");
  expect(settings.length).toBeGreaterThan(0);
  expect(settings.filter((setting) => !readme.includes(`\`${setting}\``))).toEqual([]);
});
