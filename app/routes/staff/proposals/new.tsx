import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LANGUAGE_NAMES, LANGUAGES, staffLanguage } from "#app/i18n/languages.ts";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { panelsOfProcess } from "#app/services/participation/panels-of-process.server.ts";
import { createProposal } from "#app/services/proposals/create-proposal.server.ts";
import { proposalSchema } from "#app/services/proposals/proposal-fields.ts";
import { proposalOfDocument } from "#app/services/rooms/proposal-of-document.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { dayOfMoment } from "#app/ui/dates.ts";
import { SelectField, TextField } from "#app/ui/form-field.tsx";
import { ASSISTED, KnownPeople } from "../assisted/known-people.tsx";
import { offeredPeople, writerOfForm } from "../assisted/writer-of-form.server.ts";
import { useProposalSentence } from "./proposal-sentence.ts";
import { similarForStaff } from "./similar-for-staff.server.ts";
import { StaffProposalFields } from "./staff-proposal-fields.tsx";
import { LookForSimilar, StaffSimilar } from "./staff-similar.tsx";

export const loader = guarded("proposals.write", (visit) => {
  const { services, params, language, request } = visit;
  const processId = params.processId ?? "";
  const own = staffLanguage(language);
  const documentId = new URL(request.url).searchParams.get("document") ?? "";
  return {
    title: staffTitles(language)("proposals:new.title"),
    address: `/staff/processes/${processId}/proposals`,
    begun: proposalOfDocument(services, { processId, documentId }),
    panels: panelsOfProcess(services, processId).map(({ drawId, drawnAt }) => ({
      drawId,
      drawnOn: dayOfMoment(drawnAt, own),
    })),
    people: offeredPeople(visit),
  };
});

export const action = guarded("proposals.write", async (visit) => {
  const { services, params, request } = visit;
  const processId = params.processId ?? "";
  const values = enteredValues(await request.formData());
  if (values.intent === "similar") {
    const similar = similarForStaff(visit, processId, values);
    return data({ values, errors: {}, problem: null, similar }, { status: 200 });
  }
  const input = proposalSchema.safeParse(values);
  const writer = writerOfForm(values);
  if (!input.success || "errors" in writer) {
    const errors = {
      ...(input.success ? {} : formErrors(input.error)),
      ...("errors" in writer ? writer.errors : {}),
    };
    return data({ values, errors, problem: null, similar: null }, { status: 422 });
  }
  const created = createProposal(services, processId, writer.who, input.data);
  if (created.ok) {
    return redirect(`/staff/processes/${processId}/proposals/${created.value}?notice=saved`, 303);
  }
  const problem = created.problem.code;
  return data({ values, errors: {}, problem, similar: null }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function EnterProposalPage() {
  const { title, address, panels, people, begun } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["proposals", "common"]);
  const sentence = useProposalSentence();
  const similar = answer?.similar ?? null;
  const values: Readonly<Record<string, string>> = answer?.values ?? begun ?? {};
  const errors: Readonly<Record<string, string>> = answer?.errors ?? {};
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body prose">{t("new.lead")}</p>
      {similar !== null && <StaffSimilar similar={similar} base={address} writing />}
      {answer !== undefined && similar === null && (
        <Alert kind="danger" title={t("common:form.pleaseCheck")}>
          {answer.problem !== null && <p className="kern-body">{sentence(answer.problem)}</p>}
        </Alert>
      )}
      <Form method="post" className="form" id="write">
        <SelectField name="who" label={t("new.who")} defaultValue={values.who ?? panels[0]?.drawId}>
          {panels.map(({ drawId, drawnOn }) => (
            <option key={drawId} value={drawId}>
              {t("new.panel", { date: drawnOn })}
            </option>
          ))}
          <option value={ASSISTED}>{t("new.assisted")}</option>
          <KnownPeople people={people} />
        </SelectField>
        <TextField
          name="shownName"
          label={t("new.shownName")}
          hint={t("new.shownNameHint")}
          defaultValue={values.shownName ?? ""}
          maxLength={80}
          dir="auto"
          error={sentence(errors.shownName)}
        />
        <SelectField
          name="language"
          label={t("new.language")}
          defaultValue={values.language ?? "de"}
          error={sentence(errors.language)}
        >
          {LANGUAGES.map((language) => (
            <option key={language} value={language}>
              {LANGUAGE_NAMES[language]}
            </option>
          ))}
        </SelectField>
        <StaffProposalFields values={values} errors={errors} />
        <div className="actions">
          <Button>{t("new.submit")}</Button>
          <LookForSimilar />
          <ButtonLink look="tertiary" href={address}>
            {t("common:actions.cancel")}
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}
