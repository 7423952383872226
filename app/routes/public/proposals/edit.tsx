import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { isChangeable } from "#app/domain/proposals/proposal-life.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import { guarded, type Visit } from "#app/routes/guard.server.ts";
import { editProposal } from "#app/services/proposals/edit-proposal.server.ts";
import { moveOwnProposal } from "#app/services/proposals/move-proposal.server.ts";
import { proposalSchema } from "#app/services/proposals/proposal-fields.ts";
import { readOwnProposal } from "#app/services/proposals/read-proposal.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { Button } from "#app/ui/button.tsx";
import { confirmTicked, readRulesFirst, rulesToConfirm } from "../moderation/rules-gate.server.ts";
import { RulesTick } from "../moderation/rules-tick.tsx";
import { CompareWithSaved } from "./compare-with-saved.tsx";
import { formValues } from "./form-values.ts";
import { meanwhile } from "./meanwhile.server.ts";
import { ProposalFields } from "./proposal-fields.tsx";
import { proposalPage } from "./proposal-page.server.ts";
import { useProposalSentence } from "./proposal-sentence.ts";
import { ProposalText } from "./proposal-text.tsx";
import { ProposalTimeline } from "./proposal-timeline.tsx";
import { similarInWords } from "./similar-in-words.server.ts";
import { SimilarProposals } from "./similar-proposals.tsx";

function ownProposal({ services, params }: Visit) {
  const proposal = readOwnProposal(services, params.proposalId ?? "");
  if (proposal === null) throw new Response(null, { status: 404 });
  return proposal;
}

export const loader = guarded("proposals.own", (visit) => {
  const proposal = ownProposal(visit);
  const { language, services, request } = visit;
  const editable = proposal.processOpen && isChangeable(proposal.stage);
  if (editable) readRulesFirst(visit, proposal.processId);
  const t = publicTranslation(language).getFixedT(null, "public");
  const last = proposal.timeline.at(-1);
  const { searchParams: search } = new URL(request.url);
  const text = proposal.current.paragraphs.map((paragraph) => paragraph.text).join("\n");
  const asked = proposal.stage === "draft" && !search.has("mine");
  const written = { title: proposal.current.title, text };
  const similar = asked ? similarInWords(visit, proposal.processId, written, proposal.id) : [];
  return {
    // Only what may well be the same stands in the way of whoever just saved.
    similar: similar.filter(({ close }) => close),
    page: proposalPage(proposal, { t, language, now: services.now }),
    editable,
    version: proposal.current.number,
    values: formValues(proposal),
    returned: last?.event.kind === "returned" ? last.reason : null,
    public: proposal.publishedAt !== null,
    saved: search.has("saved"),
    pageTitle: `${proposal.current.title} · ${t("proposals.own.title")}`,
  };
});

export const action = guarded("proposals.own", async (visit) => {
  const { services, request } = visit;
  const proposal = ownProposal(visit);
  const values = enteredValues(await request.formData());
  const address = `/r/me/proposals/${proposal.id}`;
  const refuse = (status: 409 | 422, errors: Record<string, string>, problem: string | null) =>
    data(
      {
        ...{ values, errors, problem, meanwhile: null, similar: null },
        rules: rulesToConfirm(visit, proposal.processId, problem ?? ""),
      },
      { status },
    );
  if (values.intent === "similar") {
    const similar = similarInWords(visit, proposal.processId, values, proposal.id);
    const kept = { values, errors: {}, problem: null, meanwhile: null, rules: null };
    return data({ ...kept, similar }, { status: 200 });
  }
  if (values.intent === "submit" || values.intent === "withdraw") {
    const moved = moveOwnProposal(services, proposal.id, { kind: values.intent });
    return moved.ok ? redirect(address, 303) : refuse(409, {}, moved.problem.code);
  }
  const input = proposalSchema.safeParse({ ...values, language: proposal.language });
  if (!input.success) return refuse(422, formErrors(input.error), null);
  const basedOn = Number(values.version);
  confirmTicked(visit, proposal.processId, values);
  const saved = editProposal(services, { proposalId: proposal.id, basedOn }, input.data);
  const mine = new URL(request.url).searchParams.has("mine") ? "&mine" : "";
  if (saved.ok) return redirect(`${address}?saved${mine}`, 303);
  if (saved.problem.code !== "proposal_changed_meanwhile") {
    return refuse(409, {}, saved.problem.code);
  }
  const conflict = meanwhile(visit, proposal, input.data);
  const kept = { values, errors: {}, problem: null, similar: null, rules: null };
  return data({ ...kept, meanwhile: conflict }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
];

export default function OwnProposalPage() {
  const loaded = useLoaderData<typeof loader>();
  const { page, returned, saved, editable } = loaded;
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("public");
  const sentence = useProposalSentence();
  const conflict = answer?.meanwhile ?? null;
  const looked = answer?.similar ?? null;
  return (
    <div className="stack">
      <div className="prose">
        <p className="kern-body kern-body--bold">{page.standing}</p>
        <h1 className="kern-heading-large">{t("proposals.own.edit")}</h1>
        {page.due !== null && <p className="kern-body">{page.due}</p>}
      </div>
      {saved && answer === undefined && <Alert kind="success" title={t("proposals.own.saved")} />}
      {page.stage === "submitted" && <Alert kind="info" title={t("proposals.own.submitted")} />}
      {page.stage === "withdrawn" && <Alert kind="info" title={t("proposals.own.withdrawn")} />}
      {returned !== null && (
        <Alert kind="warning" title={t("proposals.own.returned")}>
          <p className="kern-body">
            <bdi>{returned}</bdi>
          </p>
        </Alert>
      )}
      {looked !== null && (
        <SimilarProposals
          similar={looked}
          saved={false}
          anyway={{ href: "#write", label: t("proposalLinks.similar.mine") }}
        />
      )}
      {answer === undefined && loaded.similar.length > 0 && (
        <SimilarProposals
          similar={loaded.similar}
          saved
          anyway={{ href: "?mine#write", label: t("proposalLinks.similar.mine") }}
        />
      )}
      {answer !== undefined && conflict === null && looked === null && (
        <Alert kind="danger" title={t("proposals.errors.title")}>
          {answer.problem !== null && <p className="kern-body">{sentence(answer.problem)}</p>}
        </Alert>
      )}
      {conflict !== null && <CompareWithSaved conflict={conflict} />}
      {editable ? (
        <Form method="post" className="form" id="write">
          {answer?.rules != null && <RulesTick rules={answer.rules} />}
          <input type="hidden" name="version" value={conflict?.version ?? loaded.version} />
          <ProposalFields
            key={conflict?.version ?? loaded.version}
            values={answer?.values ?? loaded.values}
            errors={answer?.errors ?? {}}
            newOne={false}
          />
          <div className="actions">
            <Button look={page.stage === "draft" ? "secondary" : "primary"}>
              {t("proposals.own.saveDraft")}
            </Button>
            <Button look="secondary" name="intent" value="similar" formNoValidate>
              {t("proposalLinks.similar.look")}
            </Button>
          </div>
        </Form>
      ) : (
        <ProposalText page={page} />
      )}
      {editable && page.stage === "draft" && (
        <Form method="post" className="prose stack">
          <p className="kern-body">{t("proposals.own.submitExplain")}</p>
          <div className="actions">
            <Button name="intent" value="submit">
              {t("proposals.own.submit")}
            </Button>
          </div>
        </Form>
      )}
      {isChangeable(page.stage) && (
        <AskFirst
          summary={t("proposals.own.withdraw")}
          consequence={t("proposals.own.withdrawConsequence")}
        >
          <Form method="post">
            <Button look="secondary" name="intent" value="withdraw">
              {t("proposals.own.withdraw")}
            </Button>
          </Form>
        </AskFirst>
      )}
      {page.timeline.length > 0 && <ProposalTimeline events={page.timeline} />}
      <ul className="link-row no-print">
        {loaded.public && editable && (
          <li>
            <a className="kern-link" href={`/r/me/proposals/${page.id}/join`}>
              {t("proposalLinks.join.title")}
            </a>
          </li>
        )}
        {editable && (
          <li>
            <a className="kern-link" href={`/r/me/proposals/${page.id}/facts`}>
              {t("proposalLinks.facts.toChoice")}
            </a>
          </li>
        )}
        <li>
          <a className="kern-link" href={`/r/me/proposals/${page.id}/authors`}>
            {t("coauthors.toAuthors")}
          </a>
        </li>
        {loaded.public && (
          <li>
            <a className="kern-link" href={`/proposals/${page.id}/amendments`}>
              {t("amendments.title")}
            </a>
          </li>
        )}
        {loaded.public && (
          <li>
            <a className="kern-link" href={`/proposals/${page.id}`}>
              {t("proposals.own.toPublic")}
            </a>
          </li>
        )}
        <li>
          <a className="kern-link" href="/r/me/proposals">
            {t("proposals.own.title")}
          </a>
        </li>
      </ul>
    </div>
  );
}
