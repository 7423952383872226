import type { Result } from "#app/domain/result.ts";

/** The demo's own data meets every service's conditions; anything else is a broken demo. */
export function must<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new Error(`The demo town cannot be filled: ${result.problem.code}`);
}
