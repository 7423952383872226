import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { enteredValues } from "#app/routes/form-errors.ts";
import { guarded, type Visit } from "#app/routes/guard.server.ts";
import { answerJoin, takeBackJoin } from "#app/services/proposals/answer-join.server.ts";
import { askToJoin } from "#app/services/proposals/ask-to-join.server.ts";
import { joinCandidates } from "#app/services/proposals/join-candidates.server.ts";
import { readOwnJoins } from "#app/services/proposals/read-joins.server.ts";
import { readOwnProposal } from "#app/services/proposals/read-proposal.server.ts";
import { SUPPORTABLE } from "#app/services/proposals/support-proposal.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { dayOfMoment } from "#app/ui/dates.ts";
import { LONGEST_SEARCH } from "#app/ui/search.tsx";
import { readRulesFirst } from "../moderation/rules-gate.server.ts";
import { JoinCandidates } from "./join-candidates.tsx";
import { OwnJoins } from "./own-joins.tsx";
import { listedInWords } from "./proposal-words.server.ts";
import { withTitles } from "./with-title.server.ts";

function ownProposal({ services, params }: Visit) {
  const proposal = readOwnProposal(services, params.proposalId ?? "");
  if (proposal === null) throw new Response(null, { status: 404 });
  return { proposal, back: `/r/me/proposals/${proposal.id}` };
}

export const loader = guarded("proposals.own", (visit) => {
  const { proposal, back } = ownProposal(visit);
  const { services, language, request } = visit;
  const t = publicTranslation(language).getFixedT(null, "public");
  const search = new URL(request.url).searchParams;
  const query = (search.get("q") ?? "").trim().slice(0, LONGEST_SEARCH);
  const done = search.get("done");
  const joins = readOwnJoins(services, proposal.id);
  // One request at a time may end a proposal.
  const asked = joins.some((join) => join.proposal.id === proposal.id);
  const open = SUPPORTABLE.includes(proposal.stage) && !asked;
  if (open || joins.length > 0) readRulesFirst(visit, proposal.processId);
  return {
    back,
    query,
    open,
    done:
      (["asked", "refused", "waiting", "joined"] as const).find((each) => each === done) ?? null,
    joins: joins.map(({ askedAt, ...join }) => ({
      ...withTitles(join, language),
      askedOn: dayOfMoment(askedAt, language),
    })),
    candidates: (open ? joinCandidates(services, proposal.id, query) : []).map((each) =>
      listedInWords(each, t, language),
    ),
    pageTitle: `${t("proposalLinks.join.title")} · ${proposal.current.title}`,
  };
});

export const action = guarded("proposals.own", async (visit) => {
  const { proposal, back } = ownProposal(visit);
  const { services, request } = visit;
  const { intent, join = "", into = "" } = enteredValues(await request.formData());
  const result =
    intent === "ask"
      ? askToJoin(services, { proposalId: proposal.id, intoId: into })
      : intent === "take_back"
        ? takeBackJoin(services, join)
        : answerJoin(services, join, intent === "agree");
  if (!result.ok) return data({ problem: result.problem.code }, { status: 409 });
  return redirect(`${back}/join${result.value === null ? "" : `?done=${result.value}`}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
];

export default function JoinPage() {
  const { back, query, open, done, joins, candidates } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("public");
  return (
    <div className="stack">
      <div className="prose">
        <h1 className="kern-heading-large">{t("proposalLinks.join.title")}</h1>
        <p className="kern-body">{t("proposalLinks.join.lead")}</p>
      </div>
      {done !== null && answer === undefined && (
        <Alert kind="success" title={t(`proposalLinks.join.done.${done}`)} />
      )}
      {answer !== undefined && (
        <Alert kind="danger" title={t(`proposalLinks.join.problems.${answer.problem}`)} />
      )}
      <OwnJoins joins={joins} />
      {open ? (
        <JoinCandidates candidates={candidates} query={query} />
      ) : (
        joins.length === 0 && <p className="kern-body">{t("proposalLinks.join.closed")}</p>
      )}
      <p>
        <a className="kern-link" href={back}>
          {t("proposals.own.edit")}
        </a>
      </p>
    </div>
  );
}
