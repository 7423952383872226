import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { SelectField } from "#app/ui/form-field.tsx";
import type { CaseView } from "./case-view.server.ts";

/** Who looks after a case, and whom of the moderators it concerns. */
export function CaseAssignment({ view }: { view: CaseView }) {
  const { t } = useTranslation("moderation");
  if (view.state === "closed") return null;
  const { assignee, concerned, moderators, own } = view;
  const mine = assignee?.id === own;
  return (
    <section className="stack no-print">
      <h2 className="kern-heading-medium">{t("case.assign")}</h2>
      {!mine && view.bar === null && (
        <Form method="post" className="actions">
          <input type="hidden" name="moderator" value={own} />
          <Button look="secondary" name="intent" value="assign">
            {t("case.take")}
          </Button>
        </Form>
      )}
      <Form method="post" className="form" key={`assigned ${assignee?.id}`}>
        <SelectField name="moderator" label={t("case.assignTo")} defaultValue={assignee?.id ?? ""}>
          <option value="">{t("queue.nobody")}</option>
          {moderators
            .filter(({ id }) => id !== concerned?.id)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </SelectField>
        <div className="actions">
          <Button look="secondary" name="intent" value="assign">
            {t("case.assignSave")}
          </Button>
        </div>
      </Form>
      <h2 className="kern-heading-medium">{t("case.concern")}</h2>
      <p className="kern-body prose">{t("case.concernLead")}</p>
      {concerned !== null && (
        <p className="kern-body">{t("case.concerned", { name: concerned.name })}</p>
      )}
      {concerned?.id !== own && (
        <Form method="post" className="form" key={`concerned ${concerned?.id}`}>
          <SelectField
            name="concerned"
            label={t("case.concernWhom")}
            defaultValue={concerned?.id ?? ""}
          >
            <option value="">{t("case.concernNobody")}</option>
            {moderators.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
          <div className="actions">
            <Button look="secondary" name="intent" value="concern">
              {t("case.concernSave")}
            </Button>
          </div>
        </Form>
      )}
    </section>
  );
}
