import { type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { figuresToChoose } from "#app/services/agenda/figures-to-choose.server.ts";
import { itemMark, updateItem } from "#app/services/agenda/save-item.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { FormAlert } from "./form-alert.tsx";
import { enteredItem, itemOfForm } from "./item-form.ts";
import { ItemFormFields } from "./item-form-fields.tsx";
import { itemVotes } from "./item-votes.server.ts";
import { ItemVotes } from "./item-votes.tsx";
import { faultyForm, refusedForm, visitedItem } from "./town-hall-visit.server.ts";
import { townHallPageTitle, useTownHall } from "./use-town-hall.ts";

export const loader = guarded("townHall.write", (visit) => {
  const { townHall, item } = visitedItem(visit);
  if (townHall.cancelledAt !== null) throw redirect(`/staff/town-halls/${townHall.id}/agenda`);
  const { settings, texts } = item;
  const { speakingSeconds, pointOfOrderSeconds } = settings;
  const values: Record<string, string> = {
    title: texts.original.title,
    text: texts.original.text,
    kind: item.kind,
    minutes: String(item.minutes),
    presenter: item.presenter,
    internalNotes: item.internalNotes,
    speakingMinutes: speakingSeconds === null ? "" : inMinutes(speakingSeconds, visit.language),
    pointOfOrderMinutes: inMinutes(pointOfOrderSeconds, visit.language),
    ...(settings.firstTimeSpeakersFirst ? { firstTimeSpeakersFirst: "on" } : {}),
    ...(settings.alternate ? { alternate: "on" } : {}),
    datasetIds: item.datasets.map(({ id }) => id).join(" "),
    scenarioIds: item.scenarios.map(({ id }) => id).join(" "),
    seen: itemMark(item),
  };
  return {
    title: staffTitles(visit.language)("agenda:item.edit"),
    itemId: item.id,
    attached: item.attachments.length,
    values,
    figures: figuresToChoose(visit.services),
    ...itemVotes(visit, townHall, item.id),
  };
});

function inMinutes(seconds: number, language: string): string {
  const minutes = String(Math.round((seconds / 60) * 100) / 100);
  return language.startsWith("de") ? minutes.replace(".", ",") : minutes;
}

export const action = guarded("townHall.write", async (visit) => {
  const { townHall, item } = visitedItem(visit);
  const form = await visit.request.formData();
  const values = enteredItem(form);
  const entered = itemOfForm(form, values);
  if (!entered.ok) return faultyForm(entered.errors, values);
  const place = { townHallId: townHall.id, itemId: item.id };
  const result = updateItem(visit.services, place, entered.input, values.seen ?? "");
  if (!result.ok) return refusedForm(result.problem, values);
  return redirect(`/staff/town-halls/${townHall.id}/agenda?notice=saved#${item.id}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  townHallPageTitle(matches, data?.title);

export default function Item() {
  const { title, itemId, values, figures, attached, votes, processes } =
    useLoaderData<typeof loader>();
  const { id } = useTownHall();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("agenda");
  const address = `/staff/town-halls/${id}/agenda/${itemId}`;
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <FormAlert answer={answer} />
      <Form method="post" className="form" key={values.seen}>
        <ItemFormFields
          values={answer?.values ?? values}
          errors={answer?.errors ?? {}}
          figures={figures}
          submit={t("item.save")}
        />
      </Form>
      <div className="actions">
        <ButtonLink look="secondary" href={`${address}/attachments`}>
          {attached === 0
            ? t("attachments.add")
            : `${t("attachments.title")}: ${t("attached", { count: attached })}`}
        </ButtonLink>
        <ButtonLink look="tertiary" href={`${address}/remove`}>
          {t("item.remove")}
        </ButtonLink>
      </div>
      <ItemVotes itemId={itemId} votes={votes} processes={processes} />
    </>
  );
}
