import { redirect } from "@remix-run/node";
import { guarded } from "#app/routes/guard.server.ts";
import { orderPapers } from "#app/services/votes/paper/print-papers.server.ts";
import { printResponse } from "../../letters/print-response.server.ts";
import { paperLook, paperOf } from "./paper-of.server.ts";

const FORMATS = { "papers.pdf": "pdf", "papers.zip": "zip" } as const;

export const loader = guarded("votes.write", async (visit) => {
  const { vote, address, rule } = paperOf(visit);
  const { batchId = "", file = "" } = visit.params;
  const format = Object.entries(FORMATS).find(([name]) => name === file)?.[1];
  if (format === undefined) throw new Response(null, { status: 404 });
  const look = paperLook(visit);
  const order = orderPapers(visit.services, { voteId: vote.id, batchId, look, rule });
  const page = `${address}/batches/${batchId}`;
  if (!order.ok) {
    if (order.problem.code === "batch_missing") throw new Response(null, { status: 404 });
    throw redirect(`${page}?problem=${order.problem.code}`);
  }
  return printResponse(visit.app.letterPress, order.value, { format, name: "papers", page });
});
