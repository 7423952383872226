import { data } from "@remix-run/node";
import { z } from "zod";
import type { Visit } from "#app/routes/guard.server.ts";
import { handOutPaper } from "#app/services/votes/paper/hand-out-paper.server.ts";
import {
  type Look,
  type LookRefusal,
  lookUpVoter,
  type PresentedVoter,
} from "#app/services/votes/paper/look-up-voter.server.ts";
import { type DeskProblem, deskProblem } from "./desk-problem.ts";

const text = z.string().trim().max(300);
const actSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("code"), code: text }),
  z.object({ intent: z.literal("name"), name: text, born: text.default("") }),
  z.object({ intent: z.literal("reference"), reference: text }),
  z.object({ intent: z.literal("paper"), presented: z.string().max(1000) }),
]);

/** What the desk says: who was found, that a paper is recorded, or why not. */
export type DeskAnswer =
  | { readonly kind: "found"; readonly voter: PresentedVoter }
  | { readonly kind: "recorded" }
  | {
      readonly kind: "refused";
      /** The form that was sent. */
      readonly intent: string;
      readonly values: Readonly<Record<string, string>>;
      readonly problem: DeskProblem;
    };

/** Looks up whoever stands at the desk, or records that they were given a paper. Nothing of it goes into an address. */
export async function actAtDesk({ services }: Visit, voteId: string, form: FormData) {
  const values = Object.fromEntries(
    [...form].filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
  const act = actSchema.safeParse(values);
  if (!act.success) throw new Response(null, { status: 400 });
  const refused = (problem: Parameters<typeof deskProblem>[0]) => {
    const { presented: _, ...typed } = values;
    const answer: DeskAnswer = {
      ...{ kind: "refused", intent: act.data.intent, values: typed },
      problem: deskProblem(problem),
    };
    return data(answer, { status: statusOf(problem.code) });
  };
  if (act.data.intent === "paper") {
    const handed = handOutPaper(services, { voteId, presented: act.data.presented });
    if (!handed.ok) return refused(handed.problem);
    return data<DeskAnswer>({ kind: "recorded" });
  }
  const found = await lookUpVoter(services, voteId, lookOf(act.data));
  return found.ok
    ? data<DeskAnswer>({ kind: "found", voter: found.value })
    : refused(found.problem);
}

function lookOf(act: Exclude<z.infer<typeof actSchema>, { intent: "paper" }>): Look {
  switch (act.intent) {
    case "code":
      return { by: "code", typed: act.code };
    case "name":
      return { by: "name", name: act.name, born: act.born === "" ? null : act.born };
    case "reference":
      return { by: "reference", reference: act.reference };
  }
}

function statusOf(code: LookRefusal["code"] | "presented_expired" | "already_voted"): number {
  if (code === "too_many_attempts") return 429;
  return code === "voter_unknown" || code === "voter_ambiguous" || code === "code_mistyped"
    ? 422
    : 409;
}
