import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: ["tests/reference/**", "node_modules/**", "build/**"],
    globalSetup: ["tests/support/build-once.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    // A page that is still arriving is looked at again.
    expect: { poll: { timeout: 10_000 } },
  },
});
