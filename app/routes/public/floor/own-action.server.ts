import { redirect } from "@remix-run/node";
import { z } from "zod";
import { CONTRIBUTION_KINDS } from "#app/domain/floor/floor-events.ts";
import type { Problem } from "#app/domain/result.ts";
import type { Visit } from "#app/routes/guard.server.ts";
import { type OwnFloor, readOwnFloor } from "#app/services/check-in/read-own-floor.server.ts";
import { actOnFloor } from "#app/services/floor/act-on-floor.server.ts";
import type { FloorAct } from "#app/services/floor/floor-act.ts";
import { askQuestion } from "#app/services/floor-questions/ask-question.server.ts";
import { leftHeaders } from "./attendee-cookies.server.ts";

const wishSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("join"), as: z.enum(CONTRIBUTION_KINDS) }),
  z.object({ intent: z.literal("withdraw"), entryId: z.string().max(100) }),
  z.object({ intent: z.literal("ask"), text: z.string().max(5000) }),
  z.object({ intent: z.literal("sign-out") }),
]);

/** Why a wish was refused, and the question that was typed. */
export interface OwnRefusal {
  readonly intent: "join" | "withdraw" | "ask";
  readonly problem: Problem;
  readonly text: string;
}

/** Carries out what somebody in the room wants, and leads back to the floor. */
export function answerOwn(visit: Visit, form: FormData): OwnRefusal | Response {
  const townHallId = visit.params.townHallId ?? "";
  const { services, language } = visit;
  const address = `/town-halls/${townHallId}/floor`;
  const parsed = wishSchema.safeParse(Object.fromEntries(form));
  if (!parsed.success) throw new Response(null, { status: 400 });
  const wish = parsed.data;
  if (wish.intent === "sign-out") {
    return redirect(address, { status: 303, headers: leftHeaders(visit) });
  }
  const own = readOwnFloor(services, townHallId);
  // The phone belongs to another evening.
  if (own === null) return redirect("/town-halls/enter", 303);
  if (wish.intent === "ask") {
    const { text } = wish;
    const asked = askQuestion(services, { townHallId, itemId: own.itemId, language, text });
    if (!asked.ok) return { intent: "ask", problem: asked.problem, text };
    return redirect(`${address}?asked#own`, 303);
  }
  if (wish.intent === "withdraw" && !isOwnEntry(own, wish.entryId)) {
    return { intent: "withdraw", problem: { code: "entry_missing", params: {} }, text: "" };
  }
  const act: FloorAct =
    wish.intent === "join"
      ? { kind: "join", attendeeId: own.attendeeId, as: wish.as, by: "phone" }
      : { kind: "remove_entry", entryId: wish.entryId, why: "own_wish" };
  const done = actOnFloor(services, townHallId, act, { seenSequence: 0 });
  if (!done.ok) return { intent: wish.intent, problem: done.problem, text: "" };
  return redirect(`${address}#own`, 303);
}

function isOwnEntry({ entry, pointOfOrder }: OwnFloor, id: string): boolean {
  return entry?.id === id || pointOfOrder?.id === id;
}
