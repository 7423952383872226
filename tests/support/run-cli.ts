import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";

export interface CliRun {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

const projectRoot = fileURLToPath(new URL("../..", import.meta.url));

/** Runs a program of `app/cli` in a process of its own, as a user would, with these settings added. */
export function runCli(
  program: string,
  args: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): Promise<CliRun> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      process.execPath,
      ["--import", "tsx", `app/cli/${program}.ts`, ...args],
      { cwd: projectRoot, maxBuffer: 64 * 1024 * 1024, env: { ...process.env, ...settings } },
      (error, stdout, stderr) => {
        if (child.exitCode === null) reject(error ?? new Error("The program was ended."));
        else resolve({ exitCode: child.exitCode, stdout, stderr });
      },
    );
  });
}
