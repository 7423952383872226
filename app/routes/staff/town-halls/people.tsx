import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { publishingObstacles } from "#app/domain/agenda/publishing-checks.ts";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import {
  assignTasks,
  listModerators,
  tasksMark,
} from "#app/services/town-halls/assign-tasks.server.ts";
import { markAddressed } from "#app/services/town-halls/change-person.server.ts";
import { tasksSchema } from "#app/services/town-halls/person-fields.ts";
import { townHallPlan } from "#app/services/town-halls/town-hall-plan.ts";
import { Alert } from "#app/ui/alert.tsx";
import { FormAlert } from "./form-alert.tsx";
import { ObstaclesHere, obstaclesOn } from "./obstacle-list.tsx";
import { PeopleList } from "./people-list.tsx";
import { TasksForm } from "./tasks-form.tsx";
import { faultyForm, refusedForm, visitedTownHall } from "./town-hall-visit.server.ts";
import { townHallPageTitle } from "./use-town-hall.ts";

export const loader = guarded("townHall.write", (visit) => {
  const townHall = visitedTownHall(visit);
  const { people, cancelledAt } = townHall;
  return {
    title: staffTitles(visit.language)("townHallPeople:title"),
    editable: cancelledAt === null,
    people,
    obstacles:
      cancelledAt === null && people.length > 0
        ? obstaclesOn(
            "people",
            publishingObstacles(townHallPlan(townHall), visit.services.now.getTime()),
          )
        : [],
    declaring: [townHall.hostId, townHall.chairId].filter((id) => id !== null),
    moderators: listModerators(visit.services),
    tasks: {
      hostId: townHall.hostId ?? "",
      chairId: townHall.chairId ?? "",
      houseRightHolderId: townHall.houseRightHolderId ?? "",
      securityContactId: townHall.securityContactId ?? "",
      delegatedOn: townHall.delegatedOn ?? "",
      chairAccountId: townHall.chairAccountId ?? "",
      seen: tasksMark(townHall),
    },
  };
});

const addressedSchema = z.object({
  personId: z.string(),
  addressed: z.enum(["yes", "no"]),
});

export const action = guarded("townHall.write", async (visit) => {
  const { id } = visitedTownHall(visit);
  const values = enteredValues(await visit.request.formData());
  const address = `/staff/town-halls/${id}/people`;
  const marked = addressedSchema.safeParse(values);
  if (marked.success) {
    const place = { townHallId: id, personId: marked.data.personId };
    const result = markAddressed(visit.services, place, marked.data.addressed === "yes");
    if (!result.ok) return refusedForm(result.problem, {});
    return redirect(`${address}?notice=addressed#${place.personId}`, 303);
  }
  const tasks = tasksSchema.safeParse(values);
  if (!tasks.success) return faultyForm(formErrors(tasks.error), values);
  const result = assignTasks(visit.services, id, tasks.data, values.seen ?? "");
  if (!result.ok) return refusedForm(result.problem, values);
  return redirect(`${address}?notice=tasks`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  townHallPageTitle(matches, data?.title);

const NOTICES = ["person", "removed", "declared", "addressed", "tasks"] as const;

export default function People() {
  const { title, editable, people, obstacles, declaring, moderators, tasks } =
    useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("townHallPeople");
  const [search] = useSearchParams();
  const notice = NOTICES.find((known) => known === search.get("notice"));
  const shown = (task: (typeof people)[number]["task"]) =>
    people.filter((person) => person.task === task);
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      {notice !== undefined && answer === undefined && (
        <Alert kind="success" title={t(`notices.${notice}`)} />
      )}
      <FormAlert answer={answer} />
      <ObstaclesHere obstacles={obstacles} />
      {editable && (
        <TasksForm
          key={tasks.seen}
          people={people.filter(({ task }) => task !== "multiplier")}
          moderators={moderators}
          values={answer !== undefined && "hostId" in answer.values ? answer.values : tasks}
          errors={answer?.errors ?? {}}
        />
      )}
      <PeopleList
        task="official"
        people={shown("official")}
        declaring={declaring}
        editable={editable}
      />
      <PeopleList task="guest" people={shown("guest")} declaring={declaring} editable={editable} />
      <PeopleList
        task="multiplier"
        people={shown("multiplier")}
        declaring={declaring}
        editable={editable}
      />
    </>
  );
}
