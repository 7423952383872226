import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { FileDrop } from "#app/ui/file-drop.tsx";
import { TextField } from "#app/ui/form-field.tsx";

const COLUMNS = [
  "reference",
  "name",
  "birth_date",
  "gender",
  "nationality",
  "district",
  "address",
  "household",
  "institution",
  "information_block",
] as const;

/** What to ask the register office for, and the field that takes its file. */
export function UploadForm({ action, limit }: { action: string; limit: string }) {
  const { t } = useTranslation("register");
  return (
    <>
      <section className="stack" aria-labelledby="ask-for">
        <h2 className="kern-heading-medium" id="ask-for">
          {t("ask.title")}
        </h2>
        <p className="kern-body prose">{t("ask.text")}</p>
        <ul className="kern-body prose bullets">
          {COLUMNS.map((column) => (
            <li key={column}>{t(`ask.columns.${column}`)}</li>
          ))}
        </ul>
        <p className="kern-body prose">{t("ask.everyone")}</p>
      </section>
      <Form method="post" action={action} encType="multipart/form-data" className="form">
        <FileDrop label={t("upload.drop")}>
          <TextField
            type="file"
            name="file"
            accept=".csv,.txt,.tsv,text/csv"
            required
            label={t("upload.file")}
            hint={t("upload.hint", { limit })}
          />
        </FileDrop>
        <p className="kern-body prose">{t("upload.sealed")}</p>
        <div className="actions">
          <Button>{t("upload.submit")}</Button>
        </div>
      </Form>
    </>
  );
}
