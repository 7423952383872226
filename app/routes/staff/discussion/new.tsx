import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { newContributionSchema } from "#app/services/contributions/contribution-fields.ts";
import { THREAD_KINDS } from "#app/services/contributions/longest-contribution.ts";
import { writeContribution } from "#app/services/contributions/write-contribution.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { SelectField } from "#app/ui/form-field.tsx";
import { offeredPeople } from "../assisted/writer-of-form.server.ts";
import { proposalOf } from "../proposals/proposal-of.server.ts";
import { useDiscussionSentence } from "./discussion-sentence.ts";
import { offeredPanels, speakerOfForm } from "./speaker.server.ts";
import { SpeakerFields } from "./speaker-fields.tsx";

export const loader = guarded("proposals.write", (visit) => {
  const { proposal, address } = proposalOf(visit);
  const title = staffTitles(visit.language)("discussion:new.title");
  return {
    title,
    address: `${address}/discussion`,
    panels: offeredPanels(visit),
    people: offeredPeople(visit),
    pageTitle: `${title} · ${proposal.current.title}`,
  };
});

export const action = guarded("proposals.write", async (visit) => {
  const { proposal, address } = proposalOf(visit);
  const values = enteredValues(await visit.request.formData());
  const input = newContributionSchema.safeParse(values);
  const speaker = speakerOfForm(values);
  if (!input.success || "errors" in speaker || speaker.who.as === "town") {
    const errors = {
      ...(input.success ? {} : formErrors(input.error)),
      ...("errors" in speaker ? speaker.errors : {}),
    };
    return data({ values, errors, problem: null }, { status: 422 });
  }
  const place = { proposalId: proposal.id, kind: input.data.kind };
  const written = writeContribution(visit.services, place, speaker.who, input.data);
  if (written.ok) return redirect(`${address}/discussion/${written.value}?notice=saved`, 303);
  return data({ values, errors: {}, problem: written.problem.code }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function EnterContributionPage() {
  const { title, address, panels, people } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["discussion", "common"]);
  const sentence = useDiscussionSentence();
  const values: Readonly<Record<string, string>> = answer?.values ?? {};
  const errors: Readonly<Record<string, string>> = answer?.errors ?? {};
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body prose">{t("new.lead")}</p>
      {answer !== undefined && (
        <Alert kind="danger" title={t("common:form.pleaseCheck")}>
          {answer.problem !== null && <p className="kern-body">{sentence(answer.problem)}</p>}
        </Alert>
      )}
      <Form method="post" className="form">
        <SelectField
          name="kind"
          label={t("fields.kind")}
          defaultValue={values.kind ?? "question"}
          error={sentence(errors.kind)}
        >
          {THREAD_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`fields.kinds.${kind}`)}
            </option>
          ))}
        </SelectField>
        <SpeakerFields
          people={people}
          panels={panels}
          values={values}
          errors={errors}
          town={false}
          others
        />
        <div className="actions">
          <Button>{t("new.submit")}</Button>
          <ButtonLink look="tertiary" href={address}>
            {t("common:actions.cancel")}
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}
