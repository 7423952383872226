import { spawnSync } from "node:child_process";

/** Builds server and client once before any test: routes and browser tests use what is shipped. */
export default function buildOnce(): void {
  if (process.env.SKIP_BUILD === "1") return;
  for (const args of [
    ["remix", "vite:build"],
    ["vite", "build", "--config", "vite.server.config.ts"],
  ]) {
    const run = spawnSync("npx", args, {
      encoding: "utf8",
      env: { ...process.env, NODE_ENV: "production", VITEST: "" },
    });
    if (run.status !== 0)
      throw new Error(`${args.join(" ")} failed:\n${run.stdout}\n${run.stderr}`);
  }
}
