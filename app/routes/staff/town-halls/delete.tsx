import { type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { deleteTownHall } from "#app/services/town-halls/end-town-hall.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { FormAlert } from "./form-alert.tsx";
import { refusedForm, visitedTownHall } from "./town-hall-visit.server.ts";
import { townHallPageTitle, useTownHall } from "./use-town-hall.ts";

export const loader = guarded("townHall.write", (visit) => {
  const townHall = visitedTownHall(visit);
  if (townHall.publishedAt !== null) throw redirect(`/staff/town-halls/${townHall.id}`);
  return {
    title: staffTitles(visit.language)("townHalls:delete.title"),
    items: townHall.items.length,
    people: townHall.people.length,
  };
});

export const action = guarded("townHall.write", (visit) => {
  const result = deleteTownHall(visit.services, visitedTownHall(visit).id);
  return result.ok
    ? redirect("/staff/town-halls?notice=deleted", 303)
    : refusedForm(result.problem, {});
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  townHallPageTitle(matches, data?.title);

export default function DeleteTownHall() {
  const { title, items, people } = useLoaderData<typeof loader>();
  const { id } = useTownHall();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["townHalls", "common"]);
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <FormAlert answer={answer} />
      <div className="prose">
        <p className="kern-body">{t("delete.lead")}</p>
        <ul className="kern-body bullets">
          <li>{t("delete.texts")}</li>
          {items > 0 && <li>{t("delete.items", { count: items })}</li>}
          {people > 0 && <li>{t("delete.people", { count: people })}</li>}
        </ul>
        <p className="kern-body kern-body--bold">{t("delete.final")}</p>
      </div>
      <Form method="post" className="actions">
        <Button>{t("delete.action")}</Button>
        <ButtonLink look="tertiary" href={`/staff/town-halls/${id}`}>
          {t("common:actions.cancel")}
        </ButtonLink>
      </Form>
    </>
  );
}
