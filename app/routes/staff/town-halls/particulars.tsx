import { type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publishingObstacles } from "#app/domain/agenda/publishing-checks.ts";
import { clockChange, townDay, townTime } from "#app/domain/town-clock.ts";
import { INTERPRETED_LANGUAGES, interpretedLanguageName } from "#app/i18n/interpreted-languages.ts";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { listProcesses } from "#app/services/processes/list-processes.server.ts";
import { PARTICULARS_TEXTS, particularsSchema } from "#app/services/town-halls/town-hall-fields.ts";
import { townHallPlan } from "#app/services/town-halls/town-hall-plan.ts";
import {
  particularsMark,
  updateParticulars,
} from "#app/services/town-halls/update-particulars.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { FormAlert } from "./form-alert.tsx";
import { ObstaclesHere, obstaclesOn } from "./obstacle-list.tsx";
import { ParticularsForm } from "./particulars-form.tsx";
import { faultyForm, refusedForm, visitedTownHall } from "./town-hall-visit.server.ts";
import { townHallPageTitle, useTownHall } from "./use-town-hall.ts";

export const loader = guarded("townHall.write", (visit) => {
  const townHall = visitedTownHall(visit);
  if (townHall.cancelledAt !== null) throw redirect(`/staff/town-halls/${townHall.id}`);
  const { beginsAt, stepFree, childcare, texts, processId } = townHall;
  const values: Record<string, string> = {
    ...Object.fromEntries(PARTICULARS_TEXTS.map((field) => [field, texts.original[field]])),
    processId: processId ?? "",
    date: beginsAt === null ? "" : townDay(beginsAt),
    time: beginsAt === null ? "" : townTime(beginsAt),
    ...(stepFree ? { stepFree: "on" } : {}),
    ...(childcare ? { childcare: "on" } : {}),
    seen: particularsMark(townHall),
  };
  return {
    title: staffTitles(visit.language)("townHalls:sections.particulars"),
    values,
    obstacles: obstaclesOn(
      "particulars",
      publishingObstacles(townHallPlan(townHall), visit.services.now.getTime()),
    ),
    interpretation: townHall.interpretation,
    languages: INTERPRETED_LANGUAGES.map((tag) => ({
      tag,
      name: interpretedLanguageName(tag, visit.language),
    })),
    processes: listProcesses(visit.services, "de")
      .filter(({ id, status }) => status !== "closed" || id === processId)
      .map(({ id, title }) => ({ id, title })),
  };
});

export const action = guarded("townHall.write", async (visit) => {
  const { id } = visitedTownHall(visit);
  const form = await visit.request.formData();
  const values = enteredValues(form);
  const interpretation = form.getAll("interpretation").map(String);
  const input = particularsSchema.safeParse({
    ...values,
    stepFree: form.has("stepFree"),
    childcare: form.has("childcare"),
    interpretation,
  });
  const entered = { ...values, interpretation: interpretation.join(" ") };
  if (!input.success) return faultyForm(formErrors(input.error), entered);
  const result = updateParticulars(visit.services, id, input.data, values.seen ?? "");
  if (!result.ok) return refusedForm(result.problem, entered);
  const { date, time } = input.data;
  const doubled = date !== "" && clockChange(date, time) === "doubled";
  const notice = doubled ? "saved_doubled" : "saved";
  return redirect(`/staff/town-halls/${id}/particulars?notice=${notice}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  townHallPageTitle(matches, data?.title);

const NOTICES = ["saved", "saved_doubled"] as const;

export default function Particulars() {
  const { title, values, obstacles, interpretation, languages, processes } =
    useLoaderData<typeof loader>();
  const { status } = useTownHall();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("townHalls");
  const [search] = useSearchParams();
  const notice = NOTICES.find((known) => known === search.get("notice"));
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      {notice !== undefined && answer === undefined && (
        <>
          <Alert kind="success" title={t(`notices.${notice}`)}>
            {status === "published" && <p className="kern-body">{t("particulars.unannounced")}</p>}
          </Alert>
          <ObstaclesHere obstacles={obstacles} />
        </>
      )}
      <p className="kern-body prose">{t("particulars.lead")}</p>
      <FormAlert answer={answer} />
      <Form method="post" className="form" key={values.seen}>
        <ParticularsForm
          values={answer?.values ?? values}
          errors={answer?.errors ?? {}}
          interpretation={answer?.values.interpretation?.split(" ") ?? interpretation}
          languages={languages}
          processes={processes}
        />
      </Form>
    </>
  );
}
