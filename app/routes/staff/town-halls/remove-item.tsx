import { type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { enteredValues } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { itemLosses, removeItem } from "#app/services/agenda/remove-item.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { FormAlert } from "./form-alert.tsx";
import { refusedForm, visitedItem } from "./town-hall-visit.server.ts";
import { townHallPageTitle, useTownHall } from "./use-town-hall.ts";

export const loader = guarded("townHall.write", (visit) => {
  const { townHall, item } = visitedItem(visit);
  const losses = itemLosses(visit.services, { townHallId: townHall.id, itemId: item.id });
  if (losses === null) throw new Response(null, { status: 404 });
  return {
    title: staffTitles(visit.language)("agenda:remove.title"),
    name: item.texts.original.title,
    itemId: item.id,
    losses,
  };
});

export const action = guarded("townHall.write", async (visit) => {
  const { townHall, item } = visitedItem(visit);
  const { seen = "" } = enteredValues(await visit.request.formData());
  const place = { townHallId: townHall.id, itemId: item.id };
  const result = removeItem(visit.services, place, seen);
  if (!result.ok) return refusedForm(result.problem, {});
  return redirect(`/staff/town-halls/${townHall.id}/agenda?notice=removed`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  townHallPageTitle(matches, data?.title);

const COUNTED = ["parts", "translations", "attachments"] as const;

export default function RemoveItem() {
  const { title, name, itemId, losses } = useLoaderData<typeof loader>();
  const { id } = useTownHall();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["agenda", "common"]);
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <FormAlert answer={answer} />
      {losses.running ? (
        <Alert kind="warning" title={t("remove.running")} />
      ) : (
        <div className="prose">
          <p className="kern-body">{t("remove.lead", { title: name })}</p>
          <ul className="kern-body bullets">
            <li>{t("remove.own")}</li>
            {COUNTED.filter((kind) => losses[kind] > 0).map((kind) => (
              <li key={kind}>{t(`remove.${kind}`, { count: losses[kind] })}</li>
            ))}
          </ul>
          <p className="kern-body kern-body--bold">
            {t(losses.kept > 0 ? "remove.kept" : "remove.final")}
          </p>
        </div>
      )}
      <Form method="post" className="actions">
        <input type="hidden" name="seen" value={losses.mark} />
        {!losses.running && <Button>{t("remove.action")}</Button>}
        <ButtonLink look="tertiary" href={`/staff/town-halls/${id}/agenda/${itemId}`}>
          {t("common:actions.cancel")}
        </ButtonLink>
      </Form>
    </>
  );
}
