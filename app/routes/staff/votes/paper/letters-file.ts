import { redirect } from "@remix-run/node";
import { guarded } from "#app/routes/guard.server.ts";
import {
  exportVoteEnvelopes,
  type LettersPart,
  orderSpecimenLetter,
  orderVoteLetters,
} from "#app/services/votes/paper/print-letters.server.ts";
import { printResponse } from "../../letters/print-response.server.ts";
import { voteOf } from "../vote-of.server.ts";

/** `specimen.pdf`, `register-office.pdf`, and of each portion such as `1.pdf`, `1.zip` and `1-envelopes.csv`. */
const FILE =
  /^(?:(specimen|register-office)\.pdf|([1-9]\d{0,4})(?:\.(pdf|zip)|-envelopes\.(csv)))$/;

export const loader = guarded("votes.write", async (visit) => {
  const { vote, address } = voteOf(visit);
  const asked = FILE.exec(visit.params.file ?? "");
  if (asked === null) throw new Response(null, { status: 404 });
  const [, special, portion = "", format = "pdf", table] = asked;
  const publicUrl = visit.app.authentication.options.baseURL;
  const page = `${address}/letters`;
  const back = (code: string) => redirect(`${page}?problem=${code}`);
  const request = { voteId: vote.id, publicUrl };
  if (table !== undefined) {
    const list = await exportVoteEnvelopes(visit.services, {
      ...{ voteId: vote.id, part: Number(portion) },
    });
    return list.ok ? csvResponse(list.value, portion) : back(list.problem.code);
  }
  const part: LettersPart = special === undefined ? Number(portion) : "register_office";
  const order =
    special === "specimen"
      ? orderSpecimenLetter(visit.services, request)
      : await orderVoteLetters(visit.services, { ...request, part });
  if (!order.ok) return back(order.problem.code);
  return printResponse(visit.app.letterPress, order.value, {
    ...{ format: format === "zip" ? "zip" : "pdf", page },
    name: special ?? `letters-${portion}`,
  });
});

function csvResponse(content: string, portion: string): Response {
  return new Response(content, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="envelopes-${portion}.csv"`,
      "Cache-Control": "no-store",
    },
  });
}
