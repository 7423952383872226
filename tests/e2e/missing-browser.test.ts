import { afterEach, expect, test, vi } from "vitest";
import { launchBrowser } from "#tests/support/browser.ts";

afterEach(() => vi.unstubAllEnvs());

test("a browser that is not there fails the tests and is named", async () => {
  vi.stubEnv("CHROMIUM_PATH", "/nowhere/chromium");
  await expect(launchBrowser()).rejects.toThrow("CHROMIUM_PATH names no file: /nowhere/chromium");
});
