import { redirect } from "@remix-run/node";
import { guarded } from "#app/routes/guard.server.ts";
import { orderSpecimenPaper } from "#app/services/votes/paper/print-papers.server.ts";
import { printResponse } from "../../letters/print-response.server.ts";
import { paperLook, paperOf } from "./paper-of.server.ts";

export const loader = guarded("votes.read", async (visit) => {
  const { vote, address, rule } = paperOf(visit);
  const look = paperLook(visit);
  const order = orderSpecimenPaper(visit.services, { voteId: vote.id, look, rule });
  if (!order.ok) throw redirect(`${address}?problem=${order.problem.code}`);
  const file = { format: "pdf", name: "specimen", page: address } as const;
  return printResponse(visit.app.letterPress, order.value, file);
});
