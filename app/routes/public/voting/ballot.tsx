import { data, type HeadersFunction, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guarded } from "#app/routes/guard.server.ts";
import type { PageHandle } from "../page-handle.ts";
import { enteredBallot } from "./ballot-fields.server.ts";
import { BallotForm } from "./ballot-form.tsx";
import { ballotPage, languageHeaders, returnHeaders } from "./ballot-page.server.ts";
import { VoteState } from "./vote-state.tsx";

export const handle: PageHandle = { changesLanguage: true };

export const loader = guarded("votes.own", (visit) => {
  const { page } = ballotPage(visit, "ballot");
  const status = page.state.kind === "not_entitled" ? 403 : 200;
  return data(page, { status, headers: returnHeaders(page) });
});

/** Shows the ballot again as it was filled in: to change it, or to have more time. */
export const action = guarded("votes.own", async (visit) => {
  const { page } = ballotPage(visit, "ballot");
  const entered = enteredBallot(await visit.request.formData());
  return data({ entered }, { headers: { ...returnHeaders(page), ...languageHeaders(visit) } });
});

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.pageTitle ?? "Losrunde" },
];

export default function BallotRoute() {
  const page = useLoaderData<typeof loader>();
  const entered = useActionData<typeof action>()?.entered ?? {};
  const { sheet } = page;
  if (sheet === null) return <VoteState page={page} attempted={false} />;
  return <BallotForm page={page} sheet={sheet} entered={entered} faults={[]} />;
}
