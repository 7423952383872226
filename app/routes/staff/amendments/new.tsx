import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { staffLanguage } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import {
  AmendmentFields,
  ParagraphChoice,
  ParagraphToChange,
} from "#app/routes/public/amendments/amendment-fields.tsx";
import { amendmentPlace } from "#app/routes/public/amendments/amendment-place.server.ts";
import { amendmentSentence } from "#app/routes/public/amendments/amendment-words.server.ts";
import { amendmentSchema } from "#app/services/amendments/amendment-fields.ts";
import { proposeAmendment } from "#app/services/amendments/propose-amendment.server.ts";
import { panelsOfProcess } from "#app/services/participation/panels-of-process.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { dayOfMoment } from "#app/ui/dates.ts";
import { SelectField, TextField } from "#app/ui/form-field.tsx";
import { ASSISTED, KnownPeople } from "../assisted/known-people.tsx";
import { offeredPeople, writerOfForm } from "../assisted/writer-of-form.server.ts";
import { wordedProposalOf } from "../proposals/proposal-of.server.ts";

export const loader = guarded("proposals.write", (visit) => {
  const { proposal, address } = wordedProposalOf(visit);
  const language = staffLanguage(visit.language);
  const t = publicTranslation(language).getFixedT(null, "public");
  const { paragraphs } = proposal.current;
  const title = staffTitles(visit.language)("amendments:new.title");
  return {
    ...{ title, address },
    place: amendmentPlace(
      { language: proposal.language, paragraphs },
      new URL(visit.request.url).searchParams,
      { t, language },
    ),
    panels: panelsOfProcess(visit.services, proposal.processId).map(({ drawId, drawnAt }) => ({
      drawId,
      drawnOn: dayOfMoment(drawnAt, language),
    })),
    people: offeredPeople(visit),
    pageTitle: `${title} · ${proposal.current.title}`,
  };
});

export const action = guarded("proposals.write", async (visit) => {
  const { proposal, address } = wordedProposalOf(visit);
  const t = publicTranslation(staffLanguage(visit.language)).getFixedT(null, "public");
  const values = enteredValues(await visit.request.formData());
  const input = amendmentSchema.safeParse(values);
  const writer = writerOfForm(values);
  if (!input.success || "errors" in writer) {
    const codes = {
      ...(input.success ? {} : formErrors(input.error)),
      ...("errors" in writer ? writer.errors : {}),
    };
    const errors = Object.fromEntries(
      Object.entries(codes).map(([field, code]) => [field, amendmentSentence(code, t)]),
    );
    return data({ values, errors, problem: null }, { status: 422 });
  }
  const proposed = proposeAmendment(visit.services, proposal.id, writer.who, input.data);
  if (proposed.ok) {
    return redirect(`${address}/amendments/${proposed.value}?notice=done`, 303);
  }
  const problem = amendmentSentence(proposed.problem.code, t);
  return data({ values, errors: {}, problem }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function EnterAmendmentPage() {
  const { title, address, place, panels, people } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["amendments", "proposals", "common"]);
  const values: Readonly<Record<string, string>> = answer?.values ?? {};
  const errors: Readonly<Record<string, string>> = answer?.errors ?? {};
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body prose">{t("new.lead")}</p>
      {answer !== undefined && (
        <Alert kind="danger" title={t("common:form.pleaseCheck")}>
          {answer.problem !== null && <p className="kern-body">{answer.problem}</p>}
        </Alert>
      )}
      {place.form === null && <ParagraphChoice place={place} values={values} />}
      {place.form !== null && (
        <>
          <ParagraphToChange place={place} />
          <Form method="post" className="form">
            <SelectField
              name="who"
              label={t("new.who")}
              defaultValue={values.who ?? panels[0]?.drawId}
            >
              {panels.map(({ drawId, drawnOn }) => (
                <option key={drawId} value={drawId}>
                  {t("proposals:new.panel", { date: drawnOn })}
                </option>
              ))}
              <option value={ASSISTED}>{t("proposals:new.assisted")}</option>
              <KnownPeople people={people} />
            </SelectField>
            <TextField
              name="shownName"
              label={t("proposals:new.shownName")}
              hint={t("proposals:new.shownNameHint")}
              defaultValue={values.shownName ?? ""}
              maxLength={80}
              dir="auto"
              error={errors.shownName}
            />
            <AmendmentFields place={place} values={values} errors={errors} />
            <div className="actions">
              <Button>{t("new.submit")}</Button>
              <ButtonLink look="tertiary" href={`${address}/amendments`}>
                {t("common:actions.cancel")}
              </ButtonLink>
            </div>
          </Form>
        </>
      )}
    </>
  );
}
