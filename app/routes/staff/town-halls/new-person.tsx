import { type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import { guarded, type Visit } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { personSchema } from "#app/services/town-halls/person-fields.ts";
import { addPerson } from "#app/services/town-halls/save-person.server.ts";
import { FormAlert } from "./form-alert.tsx";
import { PersonFields } from "./person-form.tsx";
import { faultyForm, refusedForm, visitedTownHall } from "./town-hall-visit.server.ts";
import { townHallPageTitle } from "./use-town-hall.ts";

const TASKS = ["official", "guest", "multiplier"] as const;

function askedTask({ params }: Visit) {
  const task = TASKS.find((known) => known === params.task);
  if (task === undefined) throw new Response(null, { status: 404 });
  return task;
}

export const loader = guarded("townHall.write", (visit) => {
  visitedTownHall(visit);
  const task = askedTask(visit);
  return { title: staffTitles(visit.language)(`townHallPeople:person.new.${task}`), task };
});

export const action = guarded("townHall.write", async (visit) => {
  const { id } = visitedTownHall(visit);
  const values = enteredValues(await visit.request.formData());
  const input = personSchema.safeParse(values);
  if (!input.success) return faultyForm(formErrors(input.error), values);
  const result = addPerson(visit.services, id, askedTask(visit), input.data);
  if (!result.ok) return refusedForm(result.problem, values);
  return redirect(`/staff/town-halls/${id}/people?notice=person`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  townHallPageTitle(matches, data?.title);

export default function NewPerson() {
  const { title, task } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <FormAlert answer={answer} />
      <Form method="post" className="form">
        <PersonFields task={task} values={answer?.values ?? {}} errors={answer?.errors ?? {}} />
      </Form>
    </>
  );
}
