/** The outcome of an operation that can fail in ways its caller is expected to handle. */
export type Result<Value, P extends Problem = Problem> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: P };

/**
 * An expected failure: a stable code plus the parameters its message needs.
 * The sentence a person reads is looked up in `app/i18n` under `problems.<code>`.
 */
export interface Problem<Code extends string = string, Params extends object = object> {
  readonly code: Code;
  readonly params: Params;
}

export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

export function problem<const Code extends string, const Params extends object>(
  code: Code,
  params: Params,
): { readonly ok: false; readonly problem: Problem<Code, Params> } {
  return { ok: false, problem: { code, params } };
}
