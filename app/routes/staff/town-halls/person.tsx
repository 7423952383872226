import { type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import { guarded, type Visit } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { declareOffices, removePerson } from "#app/services/town-halls/change-person.server.ts";
import { declarationSchema, personSchema } from "#app/services/town-halls/person-fields.ts";
import { readPeople } from "#app/services/town-halls/read-people.server.ts";
import { updatePerson } from "#app/services/town-halls/save-person.server.ts";
import { personOf } from "#app/services/town-halls/town-hall-plan.ts";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { Button } from "#app/ui/button.tsx";
import { DeclarationForm } from "./declaration-form.tsx";
import { FormAlert } from "./form-alert.tsx";
import { PersonFields } from "./person-form.tsx";
import { faultyForm, refusedForm, visitedTownHall } from "./town-hall-visit.server.ts";
import { townHallPageTitle } from "./use-town-hall.ts";

function visitedPerson(visit: Visit) {
  const townHall = visitedTownHall(visit);
  const personId = visit.params.personId ?? "";
  const person = personOf(townHall, personId);
  if (person === null) throw new Response(null, { status: 404 });
  return { townHall, person, place: { townHallId: townHall.id, personId } };
}

export const loader = guarded("townHall.write", (visit) => {
  const { townHall, person } = visitedPerson(visit);
  if (townHall.cancelledAt !== null) throw redirect(`/staff/town-halls/${townHall.id}`);
  const reached = readPeople(visit.services, townHall.id).find(({ id }) => id === person.id);
  return {
    title: staffTitles(visit.language)("townHallPeople:person.edit"),
    task: person.task,
    offices: person.offices,
    declares: person.id === townHall.hostId || person.id === townHall.chairId,
    values: {
      name: person.name,
      description: person.description,
      ...reached?.contact,
      seen: reached?.mark ?? "",
    },
  };
});

export const action = guarded("townHall.write", async (visit) => {
  const { townHall, place } = visitedPerson(visit);
  const values = enteredValues(await visit.request.formData());
  const address = `/staff/town-halls/${townHall.id}/people`;
  if (values.intent === "remove") {
    const result = removePerson(visit.services, place);
    return result.ok
      ? redirect(`${address}?notice=removed`, 303)
      : refusedForm(result.problem, values);
  }
  if (values.intent === "declare") {
    const offices = declarationSchema.safeParse(values);
    if (!offices.success) return faultyForm(formErrors(offices.error), values);
    const result = declareOffices(visit.services, place, offices.data);
    return result.ok
      ? redirect(`${address}?notice=declared`, 303)
      : refusedForm(result.problem, values);
  }
  const input = personSchema.safeParse(values);
  if (!input.success) return faultyForm(formErrors(input.error), values);
  const result = updatePerson(visit.services, place, input.data, values.seen ?? "");
  return result.ok
    ? redirect(`${address}?notice=person`, 303)
    : refusedForm(result.problem, values);
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  townHallPageTitle(matches, data?.title);

export default function Person() {
  const { title, task, values, offices, declares } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("townHallPeople");
  const declaring = answer?.values.intent === "declare";
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <FormAlert answer={answer} />
      <Form method="post" className="form" key={values.seen}>
        <input type="hidden" name="seen" value={values.seen} />
        <PersonFields
          task={task}
          values={declaring ? values : (answer?.values ?? values)}
          errors={declaring ? {} : (answer?.errors ?? {})}
        />
      </Form>
      {(declares || offices !== null) && (
        <DeclarationForm
          offices={offices}
          entered={declaring ? answer.values : null}
          errors={declaring ? answer.errors : {}}
        />
      )}
      <AskFirst summary={t("person.remove")} consequence={t("person.removeText")}>
        <Form method="post">
          <Button look="secondary" name="intent" value="remove">
            {t("person.removeAction")}
          </Button>
        </Form>
      </AskFirst>
    </>
  );
}
