import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { VOTE_TEMPLATE_NAMES, VOTE_TEMPLATES } from "#app/domain/votes/vote-templates.ts";
import { formErrors } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { beginVote } from "#app/services/votes/setup/begin-vote.server.ts";
import { Button } from "#app/ui/button.tsx";
import { CancelLink } from "../cancel-link.tsx";
import { processPageTitle } from "../process/use-process.ts";
import { FormAlert } from "./form-alert.tsx";
import { ParticularsFields } from "./particulars-fields.tsx";
import {
  type ParticularsChoices,
  particularsChoices,
  readParticulars,
} from "./particulars-form.server.ts";
import { TemplateCards } from "./template-cards.tsx";

export const loader = guarded("votes.write", (visit) => {
  const { processId = "" } = visit.params;
  const { searchParams } = new URL(visit.request.url);
  const wanted = searchParams.get("template");
  const template = VOTE_TEMPLATE_NAMES.find((known) => known === wanted) ?? null;
  const choices = particularsChoices(visit, processId);
  return {
    title: staffTitles(visit.language)("voteSetup:new.title"),
    address: `/staff/processes/${processId}/votes`,
    choosing: wanted === null,
    search: searchParams.toString(),
    others: `/staff/processes/${processId}/votes/new?${without(searchParams, "template")}`,
    ...{ template, choices },
    values: { ...firstValues(template, choices), ...placeOf(searchParams.get("item"), choices) },
    ticked: choices.proposals
      .map(({ id }) => id)
      .filter((id) => searchParams.getAll("proposal").includes(id)),
  };
});

function without(parameters: URLSearchParams, name: string): URLSearchParams {
  return new URLSearchParams([...parameters].filter(([each]) => each !== name));
}

/** The agenda item from which somebody came. */
function placeOf(
  itemId: string | null,
  { items }: ParticularsChoices,
): { readonly agendaItemId?: string } {
  const item = items.find(({ id }) => id === itemId);
  return item === undefined ? {} : { agendaItemId: item.id };
}

/** What the form is filled in with, as the template suggests and as far as it can be chosen here. */
function firstValues(
  name: (typeof VOTE_TEMPLATE_NAMES)[number] | null,
  { panel, townHalls }: ParticularsChoices,
): Record<string, string> {
  const template = VOTE_TEMPLATES.find((each) => each.name === name);
  if (template === undefined) return { nature: "advisory", secrecy: "secret" };
  const { nature, secrecy, takesPaper } = template;
  const electorate = {
    panel: panel === null ? "" : `panel:${panel.drawId}`,
    present: townHalls[0] === undefined ? "" : `present:${townHalls[0].id}`,
    invited: "invited",
    residents: "residents",
  }[template.electorate];
  return { nature, secrecy, electorate, ...(takesPaper ? { takesPaper: "yes" } : {}) };
}

export const action = guarded("votes.write", async (visit) => {
  const { processId = "" } = visit.params;
  const { values, proposals, input } = await readParticulars(visit.request);
  if (!input.success) {
    const errors = formErrors(input.error);
    return data({ values, proposals, errors, problem: null }, { status: 422 });
  }
  const template = VOTE_TEMPLATE_NAMES.find((known) => known === values.template) ?? null;
  const begun = beginVote(visit.services, processId, input.data, template);
  if (begun.ok) {
    return redirect(`/staff/processes/${processId}/votes/${begun.value}?notice=begun`, 303);
  }
  const { problem } = begun;
  return data({ values, proposals, errors: {}, problem }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

export default function NewVotePage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("voteSetup");
  const { template } = page;
  return (
    <>
      <h1 className="kern-heading-large">{page.title}</h1>
      <FormAlert answer={answer} />
      {page.choosing && answer === undefined ? (
        <TemplateCards search={page.search} />
      ) : (
        <Form method="post" className="form" key={template}>
          <p className="kern-body">
            {t("new.chosen")}:{" "}
            <strong>
              {template === null ? t("new.empty") : t(`new.templates.${template}.name`)}
            </strong>
            .{" "}
            <a className="kern-link" href={page.others}>
              {t("new.other")}
            </a>
          </p>
          <input type="hidden" name="template" value={template ?? ""} />
          <ParticularsFields
            values={answer?.values ?? page.values}
            errors={answer?.errors ?? {}}
            choices={page.choices}
            ticked={answer?.proposals ?? page.ticked}
          />
          <div className="actions">
            <Button>{t("new.submit")}</Button>
            <CancelLink href={page.address} />
          </div>
        </Form>
      )}
    </>
  );
}
