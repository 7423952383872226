import { redirect } from "@remix-run/node";
import { guarded } from "#app/routes/guard.server.ts";
import { orderCodeCard } from "#app/services/votes/paper/order-code-card.server.ts";
import { printResponse } from "../../letters/print-response.server.ts";
import { voteOf } from "../vote-of.server.ts";

export const loader = guarded("votes.clerk", (visit) => redirect(`${voteOf(visit).address}/desk`));

export const action = guarded("votes.clerk", async (visit) => {
  const { vote, address } = voteOf(visit);
  const presented = String((await visit.request.formData()).get("presented") ?? "");
  const publicUrl = visit.app.authentication.options.baseURL;
  const order = orderCodeCard(visit.services, { voteId: vote.id, presented, publicUrl });
  const page = `${address}/desk`;
  if (!order.ok) return redirect(`${page}?problem=${order.problem.code}`, 303);
  const file = { format: "pdf", name: "code", page } as const;
  return printResponse(visit.app.letterPress, order.value, file);
});
