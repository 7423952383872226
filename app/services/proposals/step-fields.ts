import { z } from "zod";
import { DECISIONS, WORK_STATES } from "#app/domain/proposals/proposal-life.ts";
import { plainText } from "#app/domain/texts/plain-text.ts";
import type { TownsMove } from "./move-proposal.server.ts";
import type { EventWords } from "./proposal-event.server.ts";
import { euros } from "./proposal-fields.ts";

const words = (longest: number) =>
  z.string().default("").transform(plainText).pipe(z.string().max(longest, "text_too_long"));
const day = z.iso.date({ error: "date_invalid", abort: true });
const dayOrNone = z.union([z.literal("").transform(() => null), day], { error: "date_invalid" });

/** The form of a step that the town takes with a proposal. */
export const stepSchema = z
  .discriminatedUnion("step", [
    z.object({ step: z.literal("publish") }),
    z.object({ step: z.literal("open_discussion") }),
    z.object({ step: z.literal("return"), reason: words(3000) }),
    z.object({ step: z.literal("take_back"), reason: words(3000) }),
    z.object({ step: z.literal("put"), answerDueOn: day }),
    z.object({
      step: z.literal("decide"),
      decision: z.enum(DECISIONS, { error: "choice_missing" }),
      reason: words(5000),
    }),
    z.object({
      step: z.literal("report_work"),
      state: z.enum(WORK_STATES, { error: "choice_missing" }),
      owner: words(200),
      dueOn: dayOrNone,
      cost: euros,
      evidence: words(2000),
    }),
  ])
  .transform((form): { readonly move: TownsMove; readonly words: Partial<EventWords> } => {
    switch (form.step) {
      case "publish":
      case "open_discussion":
        return { move: { kind: form.step }, words: {} };
      case "return":
      case "take_back":
        return { move: { kind: form.step }, words: { reason: form.reason } };
      case "put":
        return { move: { kind: "put", to: "town", answerDueOn: form.answerDueOn }, words: {} };
      case "decide":
        return {
          move: { kind: "decide", decision: form.decision },
          words: { reason: form.reason },
        };
      case "report_work": {
        const { state, owner, dueOn, cost, evidence } = form;
        return { move: { kind: "report_work", state }, words: { owner, dueOn, cost, evidence } };
      }
    }
  });
