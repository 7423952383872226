import { guarded } from "#app/routes/guard.server.ts";
import { textFileResponse } from "#app/routes/public/votes/text-file-response.server.ts";
import { exportWithheldList } from "#app/services/votes/results/export-withheld-list.server.ts";

/** Ballots that are withheld from the public, for the two who recount them. */
export const loader = guarded("votes.read", async ({ services, params }) => {
  const { voteId = "", file = "" } = params;
  const number = /^question-(\d{1,3})\.json$/.exec(file)?.[1];
  const part = file === "ballots.json" ? "list" : Number(number ?? "0");
  const text = await exportWithheldList(services, voteId, part);
  if (text === null) throw new Response(null, { status: 404 });
  return textFileResponse(text, `vote-${voteId}-${file}`, "application/json");
});
