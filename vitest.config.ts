import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: ["tests/reference/**", "node_modules/**", "build/**"],
    globalSetup: ["tests/support/build-once.ts"],
    // Of what goes well none takes so long; a machine that has other work to do fails no test.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    maxWorkers: 2,
    // A page that is still arriving is looked at again.
    expect: { poll: { timeout: 60_000 } },
  },
});
