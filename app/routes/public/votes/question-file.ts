import { guarded } from "#app/routes/guard.server.ts";
import { BALLOT_FORMATS, exportQuestion } from "#app/services/votes/results/export-vote.server.ts";
import { textFileResponse } from "./text-file-response.server.ts";

const TYPES = { blt: "text/plain", pb: "text/plain", json: "application/json" } as const;

/** The ballots on one question, for other programs to count again. */
export const loader = guarded("public", async ({ services, params }) => {
  const { voteId = "", number = "", file } = params;
  const format = BALLOT_FORMATS.find((known) => file === `ballots.${known}`);
  const text =
    format === undefined || !/^[1-9]\d{0,2}$/.test(number)
      ? null
      : await exportQuestion(services, voteId, Number(number), format);
  if (format === undefined || text === null) throw new Response(null, { status: 404 });
  return textFileResponse(text, `vote-${voteId}-question-${number}.${format}`, TYPES[format]);
});
