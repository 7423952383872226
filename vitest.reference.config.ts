import { defineConfig } from "vitest/config";

/** Reference runs on data that stays outside the project; `SHARED_DATA_DIR` says where it lies. */
export default defineConfig({
  test: {
    include: ["tests/reference/**/*.test.ts"],
    testTimeout: 300_000,
    maxWorkers: 2,
  },
});
