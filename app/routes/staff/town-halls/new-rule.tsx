import { type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { addRule } from "#app/services/town-halls/save-rule.server.ts";
import { enteredRule } from "./entered-rule.ts";
import { FormAlert } from "./form-alert.tsx";
import { RuleFields } from "./rule-form.tsx";
import { faultyForm, refusedForm, visitedTownHall } from "./town-hall-visit.server.ts";
import { townHallPageTitle } from "./use-town-hall.ts";

export const loader = guarded("townHall.write", (visit) => {
  const { id, publishedAt } = visitedTownHall(visit);
  if (publishedAt !== null) throw redirect(`/staff/town-halls/${id}/rules`);
  return { title: staffTitles(visit.language)("townHallRules:new") };
});

export const action = guarded("townHall.write", async (visit) => {
  const { id } = visitedTownHall(visit);
  const { values, input, errors } = enteredRule(await visit.request.formData());
  if (input === null) return faultyForm(errors, values);
  const result = addRule(visit.services, id, input);
  if (!result.ok) return refusedForm(result.problem, values);
  return redirect(`/staff/town-halls/${id}/rules?notice=saved#${result.value}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  townHallPageTitle(matches, data?.title);

/** As the rules of Hettstedt have it: the chair up to the floor, then the holder of the house right. */
const USUAL = {
  reminder: "chair",
  call_to_order: "chair",
  floor_withdrawn: "chair",
  house_right: "house_right_holder",
};

export default function NewRule() {
  const { title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <FormAlert answer={answer} />
      <Form method="post" className="form">
        <RuleFields values={answer?.values ?? USUAL} errors={answer?.errors ?? {}} />
      </Form>
    </>
  );
}
