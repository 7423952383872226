import { csvResponse } from "#app/routes/csv-response.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import {
  exportBallotList,
  exportBallotTable,
  exportDefinition,
  exportResult,
} from "#app/services/votes/results/export-vote.server.ts";
import { textFileResponse } from "./text-file-response.server.ts";

const FILES = {
  "ballots.csv": exportBallotTable,
  "ballots.json": exportBallotList,
  "result.json": exportResult,
  "definition.json": exportDefinition,
} as const;

/** What everybody may take away of a vote; the bytes are those of which its hashes are made. */
export const loader = guarded("public", ({ request, services, params }) => {
  const { voteId = "" } = params;
  const name = new URL(request.url).pathname.split("/").at(-1) ?? "";
  const write = Object.entries(FILES).find(([file]) => file === name)?.[1];
  const text = write?.(services, voteId) ?? null;
  if (text === null) throw new Response(null, { status: 404 });
  const fileName = `vote-${voteId}-${name}`;
  if (name.endsWith(".csv")) return csvResponse(text, fileName);
  return textFileResponse(text, fileName, "application/json");
});
