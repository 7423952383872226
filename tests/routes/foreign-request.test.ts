import { describe, expect, test } from "vitest";
import { isForeignRequest } from "#app/routes/foreign-request.server.ts";

const PUBLIC_URL = "https://dialog.example.de";

function foreign(headers: Record<string, string>, method = "POST"): boolean {
  // Behind a proxy the server is asked under an inner name.
  return isForeignRequest(
    new Request("http://inner:3000/staff/town", { method, headers }),
    PUBLIC_URL,
  );
}

describe("a form", () => {
  test.each([
    ["the site itself", { "sec-fetch-site": "same-origin", origin: PUBLIC_URL }],
    ["the address bar", { "sec-fetch-site": "none" }],
    ["an older browser on the site itself", { origin: PUBLIC_URL }],
    ["the inner name of the server", { origin: "http://inner:3000" }],
    ["a program that is no browser", {}],
  ])("from %s is taken", (_sender, headers) => {
    expect(foreign(headers)).toBe(false);
  });

  test.each([
    ["another site", { "sec-fetch-site": "cross-site", origin: "https://evil.example" }],
    [
      "a neighbouring name of the town",
      { "sec-fetch-site": "same-site", origin: "https://x.example.de" },
    ],
    ["an older browser on another site", { origin: "https://evil.example" }],
    ["another port", { origin: "https://dialog.example.de:8443" }],
    ["a page without an origin", { origin: "null" }],
    ["what is no origin at all", { origin: "dialog.example.de" }],
  ])("from %s is refused", (_sender, headers) => {
    expect(foreign(headers)).toBe(true);
  });

  test("that only reads is never refused", () => {
    expect(foreign({ "sec-fetch-site": "cross-site" }, "GET")).toBe(false);
  });
});
