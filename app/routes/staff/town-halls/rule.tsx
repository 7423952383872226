import { type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import {
  removeRule,
  ruleMark,
  rulesMark,
  updateRule,
} from "#app/services/town-halls/save-rule.server.ts";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { Button } from "#app/ui/button.tsx";
import { enteredRule } from "./entered-rule.ts";
import { FormAlert } from "./form-alert.tsx";
import { RuleFields } from "./rule-form.tsx";
import { faultyForm, refusedForm, visitedRule } from "./town-hall-visit.server.ts";
import { townHallPageTitle } from "./use-town-hall.ts";

export const loader = guarded("townHall.write", (visit) => {
  const { townHall, rule } = visitedRule(visit);
  if (townHall.publishedAt !== null) throw redirect(`/staff/town-halls/${townHall.id}/rules`);
  const values: Record<string, string> = {
    text: rule.texts.original.text,
    startsAt: rule.startsAt,
    endsAt: rule.endsAt,
    seen: ruleMark(rule),
    ...Object.fromEntries(
      Object.entries(rule.imposedBy).map(([step, offices]) => [step, offices.join(" ")]),
    ),
  };
  return {
    title: staffTitles(visit.language)("townHallRules:editTitle"),
    all: rulesMark(townHall),
    values,
  };
});

export const action = guarded("townHall.write", async (visit) => {
  const { townHall, rule } = visitedRule(visit);
  const form = await visit.request.formData();
  const place = { townHallId: townHall.id, ruleId: rule.id };
  const address = `/staff/town-halls/${townHall.id}/rules`;
  const removing = form.get("remove");
  if (typeof removing === "string") {
    const result = removeRule(visit.services, place, removing);
    return result.ok ? redirect(`${address}?notice=removed`, 303) : refusedForm(result.problem, {});
  }
  const { values, input, errors } = enteredRule(form);
  if (input === null) return faultyForm(errors, values);
  const result = updateRule(visit.services, place, input, values.seen ?? "");
  if (!result.ok) return refusedForm(result.problem, values);
  return redirect(`${address}?notice=saved#${rule.id}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  townHallPageTitle(matches, data?.title);

export default function Rule() {
  const { title, values, all } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("townHallRules");
  const entered = answer !== undefined && "text" in answer.values ? answer.values : values;
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <FormAlert answer={answer} />
      <Form method="post" className="form" key={values.seen}>
        <RuleFields values={entered} errors={answer?.errors ?? {}} />
      </Form>
      <AskFirst summary={t("remove")} consequence={t("removeText")}>
        <Form method="post">
          <Button look="secondary" name="remove" value={all}>
            {t("removeAction")}
          </Button>
        </Form>
      </AskFirst>
    </>
  );
}
