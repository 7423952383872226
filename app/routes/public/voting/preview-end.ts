import { redirect } from "@remix-run/node";
import { guarded } from "#app/routes/guard.server.ts";

/** Where the form of a preview is sent: what was chosen is neither read nor kept. */
export const action = guarded("votes.read", ({ params, language }) =>
  redirect(`/votes/${params.voteId}/preview?language=${language}&ended`, 303),
);
