import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { hasOptions, isBudget } from "#app/domain/votes/vote-rule.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { typedEuros } from "#app/services/votes/setup/euros.ts";
import { votableProposals } from "#app/services/votes/setup/vote-proposals.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { processPageTitle } from "../process/use-process.ts";
import { FormAlert } from "./form-alert.tsx";
import { actOnOptions } from "./option-act.server.ts";
import { AddOption, AddOptions, AddProposals } from "./option-forms.tsx";
import { OptionList } from "./option-list.tsx";
import { VoteHead } from "./vote-head.tsx";
import { questionOf } from "./vote-of.server.ts";

export const loader = guarded("votes.write", (visit) => {
  const { vote, address, question } = questionOf(visit);
  if (vote.status !== "draft" || !hasOptions(question.rule.kind)) throw redirect(address);
  const there = question.options.map(({ proposalId }) => proposalId);
  return {
    title: staffTitles(visit.language)("voteSetup:options.title"),
    vote: vote.definition.texts.original.title,
    question: question.texts.original.text,
    address,
    paid: isBudget(question.rule.kind),
    options: question.options.map(({ id, cost, proposalId, texts }) => ({
      ...{ id, cost, text: texts.original.text, ofProposal: proposalId !== null },
      typedCost: cost === null ? "" : typedEuros(cost),
    })),
    proposals: votableProposals(visit.services, vote.processId)
      .filter(({ id }) => !there.includes(id))
      .map(({ id, title, language, titles }) => ({
        ...{ id, title, language },
        german: titles.has("de"),
      })),
  };
});

export const action = guarded("votes.write", async (visit) => {
  const place = questionOf(visit);
  const acted = actOnOptions(visit, place.question, await visit.request.formData());
  const options = `${place.address}/questions/${place.question.id}/options`;
  if (acted.done) return redirect(options + acted.next, 303);
  const { values, errors, problem, faults } = acted;
  return data({ values, errors, problem, faults }, { status: problem === null ? 422 : 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

const NOTICES = ["added", "saved", "removed", "question"] as const;

export default function OptionsPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("voteSetup");
  const [search] = useSearchParams();
  const notice = NOTICES.find((known) => known === search.get("notice"));
  const form = {
    values: answer?.values ?? {},
    errors: answer?.errors ?? {},
    paid: page.paid,
  };
  return (
    <>
      <VoteHead address={page.address} title={page.vote} />
      <h1 className="kern-heading-large">{page.title}</h1>
      <p className="kern-body kern-body--bold keep-lines" lang="de">
        {page.question}
      </p>
      {notice !== undefined && answer === undefined && (
        <Alert kind="success" title={t(`options.notices.${notice}`)} />
      )}
      <FormAlert answer={answer} />
      <section className="stack">
        <p className="kern-body">
          {t(page.options.length < 2 ? "options.needed" : "options.lead")}
        </p>
        <OptionList options={page.options} {...form} />
      </section>
      <AddOption key={`one ${page.options.length}`} {...form} first={page.options.length < 2} />
      <AddOptions key={`many ${page.options.length}`} {...form} faults={answer?.faults ?? []} />
      <AddProposals {...form} proposals={page.proposals} />
      <div className="actions">
        <ButtonLink look={page.options.length < 2 ? "tertiary" : "primary"} href={page.address}>
          {t("options.back")}
        </ButtonLink>
      </div>
    </>
  );
}
