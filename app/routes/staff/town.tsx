import { data, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { readMunicipality } from "#app/services/municipality/read-municipality.server.ts";
import {
  municipalitySchema,
  updateMunicipality,
} from "#app/services/municipality/update-municipality.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextArea, TextField } from "#app/ui/form-field.tsx";
import { useFieldSentence } from "./field-sentence.ts";

export const loader = guarded("municipality.write", ({ services, language }) => ({
  title: staffTitles(language)("accounts:town.title"),
  town: readMunicipality(services),
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export const action = guarded("municipality.write", async ({ request, services }) => {
  const form = await request.formData();
  const input = municipalitySchema.safeParse(Object.fromEntries(form));
  if (!input.success) {
    return data({ errors: formErrors(input.error), values: enteredValues(form) }, 422);
  }
  updateMunicipality(services, input.data);
  return { errors: null, values: null };
});

export default function Town() {
  const { title, town } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() ?? null;
  const { t } = useTranslation(["accounts", "common"]);
  const sentence = useFieldSentence();
  const errors: Record<string, string> = answer?.errors ?? {};
  const values: Record<string, string | undefined> = answer?.values ?? {};
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body prose">{t("town.lead")}</p>
      {answer !== null &&
        (answer.errors === null ? (
          <Alert kind="success" title={t("town.saved")} />
        ) : (
          <Alert kind="danger" title={t("common:form.pleaseCheck")} />
        ))}
      <Form method="post" className="form" noValidate>
        <TextField
          label={t("town.name")}
          hint={t("town.nameHint")}
          name="name"
          defaultValue={values.name ?? town?.name}
          error={sentence(errors.name)}
          required
        />
        <TextField
          label={t("town.street")}
          hint={t("town.addressHint")}
          name="street"
          defaultValue={values.street ?? town?.street}
          error={sentence(errors.street)}
          maxLength={100}
        />
        <TextField
          label={t("town.place")}
          name="place"
          defaultValue={values.place ?? town?.place}
          error={sentence(errors.place)}
          maxLength={100}
        />
        <TextField
          label={t("town.phone")}
          name="phone"
          type="tel"
          defaultValue={values.phone ?? town?.phone}
          error={sentence(errors.phone)}
        />
        <TextArea
          label={t("town.officeHours")}
          hint={t("town.officeHoursHint")}
          name="officeHours"
          defaultValue={values.officeHours ?? town?.officeHours}
          error={sentence(errors.officeHours)}
        />
        <div className="actions">
          <Button>{t("common:actions.save")}</Button>
        </div>
      </Form>
    </>
  );
}
