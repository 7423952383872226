import { type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { figuresToChoose } from "#app/services/agenda/figures-to-choose.server.ts";
import { addItem } from "#app/services/agenda/save-item.server.ts";
import { FormAlert } from "./form-alert.tsx";
import { enteredItem, itemOfForm } from "./item-form.ts";
import { ItemFormFields } from "./item-form-fields.tsx";
import { faultyForm, refusedForm, visitedTownHall } from "./town-hall-visit.server.ts";
import { townHallPageTitle } from "./use-town-hall.ts";

export const loader = guarded("townHall.write", (visit) => {
  const { id, cancelledAt } = visitedTownHall(visit);
  if (cancelledAt !== null) throw redirect(`/staff/town-halls/${id}/agenda`);
  return {
    title: staffTitles(visit.language)("agenda:item.new"),
    figures: figuresToChoose(visit.services),
  };
});

export const action = guarded("townHall.write", async (visit) => {
  const { id } = visitedTownHall(visit);
  const form = await visit.request.formData();
  const values = enteredItem(form);
  const item = itemOfForm(form, values);
  if (!item.ok) return faultyForm(item.errors, values);
  const result = addItem(visit.services, id, item.input);
  if (!result.ok) return refusedForm(result.problem, values);
  return redirect(`/staff/town-halls/${id}/agenda?notice=added#${result.value}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  townHallPageTitle(matches, data?.title);

export default function NewItem() {
  const { title, figures } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("agenda");
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <FormAlert answer={answer} />
      <Form method="post" className="form">
        <ItemFormFields
          values={answer?.values ?? { firstTimeSpeakersFirst: "on" }}
          errors={answer?.errors ?? {}}
          figures={figures}
          submit={t("item.create")}
        />
      </Form>
    </>
  );
}
