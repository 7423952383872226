import { expect, test } from "vitest";
import { deriveKeyring, openJson, sealJson } from "#db/envelope.server.ts";
import { TEST_KEYRING } from "#tests/support/database.ts";

const place = { table: "pool_people", id: "row-1" };
const content = { name: "Ada", values: { age: "30-44" } };

test("an envelope opens at its own place with its own key", () => {
  expect(openJson(TEST_KEYRING, place, sealJson(TEST_KEYRING, place, content))).toEqual(content);
});

test("an envelope shows nothing of its content", () => {
  expect(sealJson(TEST_KEYRING, place, content).toString("latin1")).not.toContain("Ada");
});

test("the same content is sealed differently each time", () => {
  expect(sealJson(TEST_KEYRING, place, content)).not.toEqual(
    sealJson(TEST_KEYRING, place, content),
  );
});

test.each([
  ["in another row", { ...place, id: "row-2" }, TEST_KEYRING],
  ["in another table", { ...place, table: "uploads" }, TEST_KEYRING],
  ["with another key", place, deriveKeyring(Buffer.alloc(32, 8))],
])("an envelope does not open %s", (_where, otherPlace, keyring) => {
  const sealed = sealJson(TEST_KEYRING, place, content);
  expect(() => openJson(keyring, otherPlace, sealed)).toThrow();
});

test("an envelope with any byte changed does not open", () => {
  const sealed = sealJson(TEST_KEYRING, place, content);
  for (let index = 0; index < sealed.length; index += 1) {
    const altered = Buffer.from(sealed);
    altered[index] = (altered[index] ?? 0) ^ 1;
    expect(() => openJson(TEST_KEYRING, place, altered)).toThrow();
  }
});
