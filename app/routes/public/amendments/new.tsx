import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import { guarded, type Visit } from "#app/routes/guard.server.ts";
import { amendmentSchema } from "#app/services/amendments/amendment-fields.ts";
import { proposeAmendment } from "#app/services/amendments/propose-amendment.server.ts";
import { readAmendmentsToDecide } from "#app/services/amendments/read-amendments.server.ts";
import { shownNameSchema } from "#app/services/participation/participant-envelope.server.ts";
import { readOwnParticipation } from "#app/services/participation/read-own-participation.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/form-field.tsx";
import { confirmTicked, readRulesFirst, rulesToConfirm } from "../moderation/rules-gate.server.ts";
import { RulesTick } from "../moderation/rules-tick.tsx";
import { AmendmentFields, ParagraphChoice, ParagraphToChange } from "./amendment-fields.tsx";
import { amendmentPlace } from "./amendment-place.server.ts";
import { amendmentSentence } from "./amendment-words.server.ts";

function proposalOf({ services, params }: Visit) {
  const found = readAmendmentsToDecide(services, params.proposalId ?? "");
  if (found === null) throw new Response(null, { status: 404 });
  return found;
}

export const loader = guarded("proposals.own", (visit) => {
  const { services, language, request } = visit;
  const found = proposalOf(visit);
  if (found.amendable) readRulesFirst(visit, found.processId);
  const t = publicTranslation(language).getFixedT(null, "public");
  return {
    id: found.proposalId,
    title: found.title,
    amendable: found.amendable,
    place: amendmentPlace(found, new URL(request.url).searchParams, { t, language }),
    shownName: readOwnParticipation(services)?.shownName ?? "",
    pageTitle: `${t("amendments.new.title")} · ${found.title}`,
  };
});

export const action = guarded("proposals.own", async (visit) => {
  const { services, request, language } = visit;
  const { proposalId, processId } = proposalOf(visit);
  const t = publicTranslation(language).getFixedT(null, "public");
  const values = enteredValues(await request.formData());
  const input = amendmentSchema.safeParse(values);
  const known = readOwnParticipation(services)?.shownName ?? "";
  const name = shownNameSchema.safeParse(known || values.shownName);
  if (!input.success || !name.success) {
    const codes = {
      ...(input.success ? {} : formErrors(input.error)),
      ...(name.success ? {} : { shownName: name.error.issues[0]?.message ?? "" }),
    };
    const errors = Object.fromEntries(
      Object.entries(codes).map(([field, code]) => [field, amendmentSentence(code, t)]),
    );
    return data({ values, errors, problem: null, rules: null }, { status: 422 });
  }
  const self = { as: "self", shownName: name.data } as const;
  confirmTicked(visit, processId, values);
  const proposed = proposeAmendment(services, proposalId, self, input.data);
  if (proposed.ok) {
    const address = `/r/me/proposals/${proposalId}/amendments/${proposed.value}`;
    return redirect(`${address}?notice=done`, 303);
  }
  const problem = amendmentSentence(proposed.problem.code, t);
  const rules = rulesToConfirm(visit, processId, proposed.problem.code);
  return data({ values, errors: {}, problem, rules }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
];

export default function NewAmendmentPage() {
  const { id, title, amendable, place, shownName } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("public");
  const values: Readonly<Record<string, string>> = answer?.values ?? {};
  const errors: Readonly<Record<string, string>> = answer?.errors ?? {};
  return (
    <div className="stack">
      <div className="prose">
        <h1 className="kern-heading-large">{t("amendments.new.title")}</h1>
        <p className="kern-body kern-body--large" {...place.own}>
          {title}
        </p>
        <p className="kern-body">{t(amendable ? "amendments.new.lead" : "amendments.new.over")}</p>
      </div>
      {answer !== undefined && answer.rules === null && (
        <Alert kind="danger" title={t("amendments.errors.title")}>
          {answer.problem !== null && <p className="kern-body">{answer.problem}</p>}
        </Alert>
      )}
      {amendable && place.form === null && <ParagraphChoice place={place} values={values} />}
      {amendable && place.form !== null && (
        <>
          <ParagraphToChange place={place} />
          <Form method="post" className="form">
            {answer?.rules != null && <RulesTick rules={answer.rules} />}
            {shownName === "" && (
              <TextField
                name="shownName"
                label={t("proposals.fields.shownName")}
                hint={t("proposals.fields.shownNameHint")}
                defaultValue={values.shownName ?? ""}
                maxLength={80}
                required
                dir="auto"
                error={errors.shownName}
              />
            )}
            <AmendmentFields place={place} values={values} errors={errors} />
            <div className="actions">
              <Button>{t("amendments.new.submit")}</Button>
            </div>
          </Form>
        </>
      )}
      <p className="no-print">
        <a className="kern-link" href={`/proposals/${id}`}>
          {t("proposals.toProposal")}
        </a>
      </p>
    </div>
  );
}
