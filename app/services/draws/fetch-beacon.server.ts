import { z } from "zod";
import { ok, type Problem, problem, type Result } from "#app/domain/result.ts";
import type { ServiceContext } from "#app/services/context.ts";
import { authorise } from "#app/services/permissions.ts";

const TIMEOUT_MILLISECONDS = 10_000;
const MAX_BYTES = 65_536;

const answerSchema = z.object({
  round: z.int().min(0),
  randomness: z.string().regex(/^[0-9a-fA-F]{32,256}$/),
});

export type BeaconProblem =
  | Problem<"beacon_not_set_up", object>
  | Problem<"beacon_unreachable", object>
  | Problem<"beacon_answer_wrong", object>;

/**
 * Asks the configured randomness beacon for one round, only when somebody wants it. The answer is
 * JSON with `round` and `randomness`, as drand gives it. Fails with `beacon_not_set_up`,
 * `beacon_unreachable` (offline, or the round is not published yet) and `beacon_answer_wrong`;
 * then the number is typed by hand.
 *
 * @param address with `{round}` where the round belongs; null where none is configured
 */
export async function fetchBeacon(
  context: Pick<ServiceContext, "actor">,
  address: string | null,
  round: number,
): Promise<Result<{ round: number; randomness: string }, BeaconProblem>> {
  authorise(context.actor, "draw.run");
  if (address === null) return problem("beacon_not_set_up", {});
  const text = await readAnswer(address.replace("{round}", String(round)));
  if (text === null) return problem("beacon_unreachable", {});
  const answer = answerSchema.safeParse(asJson(text));
  if (!answer.success || answer.data.round !== round) return problem("beacon_answer_wrong", {});
  return ok(answer.data);
}

async function readAnswer(address: string): Promise<string | null> {
  try {
    const response = await fetch(address, {
      signal: AbortSignal.timeout(TIMEOUT_MILLISECONDS),
      redirect: "error",
      headers: { Accept: "application/json" },
    });
    if (!response.ok) return null;
    const text = await response.text();
    return text.length > MAX_BYTES ? "" : text;
  } catch {
    return null;
  }
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
