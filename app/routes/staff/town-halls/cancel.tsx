import { type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { cancelTownHall } from "#app/services/town-halls/end-town-hall.server.ts";
import { cancellationSchema } from "#app/services/town-halls/town-hall-fields.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/form-field.tsx";
import { useFieldError } from "./field-error.ts";
import { FormAlert } from "./form-alert.tsx";
import { faultyForm, refusedForm, visitedTownHall } from "./town-hall-visit.server.ts";
import { townHallPageTitle, useTownHall } from "./use-town-hall.ts";

export const loader = guarded("townHall.write", (visit) => {
  const { id, publishedAt, cancelledAt } = visitedTownHall(visit);
  if (publishedAt === null || cancelledAt !== null) throw redirect(`/staff/town-halls/${id}`);
  return { title: staffTitles(visit.language)("townHalls:cancel.title") };
});

export const action = guarded("townHall.write", async (visit) => {
  const { id } = visitedTownHall(visit);
  const values = enteredValues(await visit.request.formData());
  const input = cancellationSchema.safeParse(values);
  if (!input.success) return faultyForm(formErrors(input.error), values);
  const result = cancelTownHall(visit.services, id, input.data.cancellation);
  if (!result.ok) return refusedForm(result.problem, values);
  return redirect(`/staff/town-halls/${id}?notice=cancelled`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  townHallPageTitle(matches, data?.title);

export default function CancelTownHall() {
  const { title } = useLoaderData<typeof loader>();
  const { id } = useTownHall();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["townHalls", "common"]);
  const fieldError = useFieldError(answer?.errors ?? {});
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <FormAlert answer={answer} />
      <div className="prose">
        <p className="kern-body">{t("cancel.lead")}</p>
        <p className="kern-body kern-body--bold">{t("cancel.final")}</p>
      </div>
      <Form method="post" className="form">
        <TextArea
          name="cancellation"
          label={t("cancel.reason")}
          hint={t("cancel.reasonHint")}
          error={fieldError("cancellation")}
          defaultValue={answer?.values.cancellation ?? ""}
          required
          lang="de"
        />
        <div className="actions">
          <Button>{t("cancel.action")}</Button>
          <ButtonLink look="tertiary" href={`/staff/town-halls/${id}`}>
            {t("common:actions.cancel")}
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}
