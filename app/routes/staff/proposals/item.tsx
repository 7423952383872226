import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { staffLanguage } from "#app/i18n/languages.ts";
import { enteredValues } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { itemsToChoose, setProposalItem } from "#app/services/proposals/proposal-item.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { dayOfMoment } from "#app/ui/dates.ts";
import { SelectField } from "#app/ui/form-field.tsx";
import { proposalOf } from "./proposal-of.server.ts";

export const loader = guarded("proposals.write", (visit) => {
  const { proposal, address } = proposalOf(visit);
  const { services, language } = visit;
  const own = staffLanguage(language);
  const title = staffTitles(language)("proposalLinks:item.title");
  return {
    ...{ title, address },
    chosen: proposal.itemId ?? "",
    items: itemsToChoose(services, proposal.processId).map((item) => ({
      id: item.id,
      name: item.title,
      on: item.beginsAt === null ? null : dayOfMoment(item.beginsAt, own),
    })),
    pageTitle: `${title} · ${proposal.current.title}`,
  };
});

export const action = guarded("proposals.write", async (visit) => {
  const { proposal, address } = proposalOf(visit);
  const { item = "" } = enteredValues(await visit.request.formData());
  const set = setProposalItem(visit.services, proposal.id, item === "" ? null : item);
  if (set.ok) return redirect(`${address}?notice=saved`, 303);
  return data({ refused: true }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function ProposalItemPage() {
  const { title, address, chosen, items } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.refused ?? false;
  const { t } = useTranslation(["proposalLinks", "common"]);
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body prose">{t(items.length === 0 ? "item.none" : "item.lead")}</p>
      {refused && <Alert kind="danger" title={t("item.missing")} />}
      <Form method="post" className="form">
        <SelectField name="item" label={t("item.label")} defaultValue={chosen}>
          <option value="">{t("item.nothing")}</option>
          {items.map(({ id, name, on }) => (
            <option key={id} value={id} lang="de">
              {on === null ? name : `${name} (${on})`}
            </option>
          ))}
        </SelectField>
        <div className="actions">
          <Button>{t("item.submit")}</Button>
          <ButtonLink look="tertiary" href={address}>
            {t("common:actions.cancel")}
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}
