import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { DifferenceList } from "#app/routes/difference-list.tsx";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { formValues } from "#app/routes/public/proposals/form-values.ts";
import { meanwhile } from "#app/routes/public/proposals/meanwhile.server.ts";
import { editProposal } from "#app/services/proposals/edit-proposal.server.ts";
import { proposalSchema } from "#app/services/proposals/proposal-fields.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { wordedProposalOf } from "./proposal-of.server.ts";
import { useProposalSentence } from "./proposal-sentence.ts";
import { similarForStaff } from "./similar-for-staff.server.ts";
import { StaffProposalFields } from "./staff-proposal-fields.tsx";
import { LookForSimilar, StaffSimilar } from "./staff-similar.tsx";

export const loader = guarded("proposals.write", (visit) => {
  const { proposal, address } = wordedProposalOf(visit);
  const title = staffTitles(visit.language)("proposals:edit.title");
  return {
    title,
    address,
    version: proposal.current.number,
    values: formValues(proposal),
    pageTitle: `${title} · ${proposal.current.title}`,
  };
});

export const action = guarded("proposals.write", async (visit) => {
  const { proposal, address } = wordedProposalOf(visit);
  const values = enteredValues(await visit.request.formData());
  const refuse = (status: 409 | 422, errors: Record<string, string>, problem: string | null) =>
    data({ values, errors, problem, meanwhile: null, similar: null }, { status });
  if (values.intent === "similar") {
    const similar = similarForStaff(visit, proposal.processId, values, proposal.id);
    return data({ values, errors: {}, problem: null, meanwhile: null, similar }, { status: 200 });
  }
  const input = proposalSchema.safeParse({ ...values, language: proposal.language });
  if (!input.success) return refuse(422, formErrors(input.error), null);
  const place = { proposalId: proposal.id, basedOn: Number(values.version) };
  const saved = editProposal(visit.services, place, input.data);
  if (saved.ok) return redirect(`${address}?notice=saved`, 303);
  if (saved.problem.code !== "proposal_changed_meanwhile") {
    return refuse(409, {}, saved.problem.code);
  }
  const conflict = meanwhile(visit, proposal, input.data);
  const kept = { values, errors: {}, problem: null, similar: null };
  return data({ ...kept, meanwhile: conflict }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function EditProposalPage() {
  const { title, address, version, values } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["proposals", "common"]);
  const sentence = useProposalSentence();
  const conflict = answer?.meanwhile ?? null;
  const similar = answer?.similar ?? null;
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      {similar !== null && (
        <StaffSimilar similar={similar} base={address.slice(0, address.lastIndexOf("/"))} writing />
      )}
      {answer !== undefined && conflict === null && similar === null && (
        <Alert kind="danger" title={t("common:form.pleaseCheck")}>
          {answer.problem !== null && <p className="kern-body">{sentence(answer.problem)}</p>}
        </Alert>
      )}
      {conflict !== null && (
        <section className="prose stack">
          <Alert kind="warning" title={t("meanwhile.title")}>
            <p className="kern-body">{t("meanwhile.text")}</p>
          </Alert>
          <DifferenceList differences={conflict.differences} words={conflict.words} />
        </section>
      )}
      <Form method="post" className="form" id="write">
        <input
          type="hidden"
          name="version"
          key={conflict?.version ?? version}
          defaultValue={conflict?.version ?? version}
        />
        <StaffProposalFields values={answer?.values ?? values} errors={answer?.errors ?? {}} />
        <div className="actions">
          <Button>{t("edit.submit")}</Button>
          <LookForSimilar />
          <ButtonLink look="tertiary" href={address}>
            {t("common:actions.cancel")}
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}
