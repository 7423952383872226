import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { staffLanguage } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { enteredValues } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { ProposalLink } from "#app/routes/public/proposals/own-joins.tsx";
import { listedInWords } from "#app/routes/public/proposals/proposal-words.server.ts";
import { withTitles } from "#app/routes/public/proposals/with-title.server.ts";
import { answerJoin, takeBackJoin } from "#app/services/proposals/answer-join.server.ts";
import { askToJoin } from "#app/services/proposals/ask-to-join.server.ts";
import { joinCandidates } from "#app/services/proposals/join-candidates.server.ts";
import { readJoinsForStaff } from "#app/services/proposals/read-joins.server.ts";
import { SUPPORTABLE } from "#app/services/proposals/support-proposal.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/form-field.tsx";
import { LONGEST_SEARCH } from "#app/ui/search.tsx";
import { wordedProposalOf } from "./proposal-of.server.ts";
import { StaffJoins } from "./staff-joins.tsx";

export const loader = guarded("proposals.write", (visit) => {
  const { proposal, address } = wordedProposalOf(visit);
  const { services, language, request } = visit;
  const own = staffLanguage(language);
  const t = publicTranslation(own).getFixedT(null, "public");
  const search = new URL(request.url).searchParams;
  const query = (search.get("q") ?? "").trim().slice(0, LONGEST_SEARCH);
  const done = search.get("done");
  const title = staffTitles(language)("proposalLinks:join.title");
  const place = { processId: proposal.processId, proposalId: proposal.id };
  const joins = readJoinsForStaff(services, place).map((join) => withTitles(join, own));
  // One request at a time may end a proposal.
  const asked = joins.some((join) => join.proposal.id === proposal.id);
  const open = SUPPORTABLE.includes(proposal.stage) && !asked;
  return {
    ...{ title, address, query, open },
    base: address.slice(0, address.lastIndexOf("/")),
    done:
      (["asked", "refused", "waiting", "joined"] as const).find((each) => each === done) ?? null,
    joins,
    candidates: (open ? joinCandidates(services, proposal.id, query) : []).map((each) =>
      listedInWords(each, t, own),
    ),
    pageTitle: `${title} · ${proposal.current.title}`,
  };
});

export const action = guarded("proposals.write", async (visit) => {
  const { proposal, address } = wordedProposalOf(visit);
  const { services, request } = visit;
  const values = enteredValues(await request.formData());
  const { intent, join = "", into = "", author = "" } = values;
  const result =
    intent === "ask"
      ? askToJoin(services, { proposalId: proposal.id, intoId: into })
      : intent === "take_back"
        ? takeBackJoin(services, join)
        : answerJoin(services, join, intent === "agree", author);
  if (!result.ok) return data({ problem: result.problem.code }, { status: 409 });
  return redirect(`${address}/join${result.value === null ? "" : `?done=${result.value}`}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function StaffJoinPage() {
  const { title, address, base, query, open, done, ...loaded } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("proposalLinks");
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body prose">{t("join.lead")}</p>
      {done !== null && answer === undefined && (
        <Alert kind="success" title={t(`join.done.${done}`)} />
      )}
      {answer !== undefined && <Alert kind="danger" title={t(`join.problems.${answer.problem}`)} />}
      <StaffJoins joins={loaded.joins} base={base} answering />
      {open ? (
        <section className="stack">
          <h2 className="kern-heading-medium">{t("join.choose")}</h2>
          <Form method="get" className="form">
            <TextField
              type="search"
              name="q"
              label={t("join.search")}
              defaultValue={query}
              maxLength={LONGEST_SEARCH}
              dir="auto"
              autoComplete="off"
            />
            <div className="actions">
              <Button look="secondary">{t("join.submit")}</Button>
            </div>
          </Form>
          {loaded.candidates.length === 0 && <p className="kern-body">{t("join.none")}</p>}
          <ul className="row-list">
            {loaded.candidates.map((proposal) => (
              <li key={proposal.id}>
                <p className="kern-body">
                  <ProposalLink proposal={proposal} base={base} />
                </p>
                <p className="kern-body kern-body--small">
                  {proposal.standing} · {proposal.supporters}
                </p>
                <Form method="post">
                  <input type="hidden" name="into" value={proposal.id} />
                  <Button look="secondary" name="intent" value="ask">
                    {t("join.ask")}
                  </Button>
                </Form>
              </li>
            ))}
          </ul>
        </section>
      ) : (
        loaded.joins.length === 0 && <p className="kern-body">{t("join.closed")}</p>
      )}
      <p className="no-print">
        <a className="kern-link" href={address}>
          {t("toProposal")}
        </a>
      </p>
    </>
  );
}
