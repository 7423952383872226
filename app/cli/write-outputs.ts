import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Writes files into a directory, which is made if need be. Every file is complete under a
 * temporary name before the first gets its own, so a failure leaves nothing half-written.
 */
export function writeOutputs(directory: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(directory, { recursive: true });
  const staged = Object.entries(files).map(([name, content]) => ({
    content,
    temporary: join(directory, `.${name}.${process.pid}.tmp`),
    final: join(directory, name),
  }));
  try {
    for (const { temporary, content } of staged) writeFileSync(temporary, content, { flush: true });
    for (const { temporary, final } of staged) renameSync(temporary, final);
  } catch (error) {
    for (const { temporary } of staged) rmSync(temporary, { force: true });
    throw error;
  }
}

/** Takes away results of an earlier run that no longer belong to those written now. */
export function removeOutputs(directory: string, names: readonly string[]): void {
  for (const name of names) rmSync(join(directory, name), { force: true });
}
