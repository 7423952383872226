import { type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { guarded, type Visit } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { receiveForm } from "#app/routes/receive-form.server.ts";
import { ATTACHMENT_LIMIT_BYTES, ATTACHMENT_TYPES } from "#app/services/agenda/attachments.ts";
import { addAttachment, removeAttachment } from "#app/services/agenda/change-attachments.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { FileDrop } from "#app/ui/file-drop.tsx";
import { TextField } from "#app/ui/form-field.tsx";
import { useFormat } from "#app/ui/format.ts";
import { FormAlert } from "./form-alert.tsx";
import { refusedForm, visitedItem } from "./town-hall-visit.server.ts";
import { townHallPageTitle, useTownHall } from "./use-town-hall.ts";

const LIMIT_MEGABYTES = ATTACHMENT_LIMIT_BYTES / 1024 / 1024;

export const loader = guarded("townHall.write", (visit) => {
  const { item } = visitedItem(visit);
  return {
    title: staffTitles(visit.language)("agenda:attachments.title"),
    item: item.texts.original.title,
    attachments: item.attachments,
    megabytes: LIMIT_MEGABYTES,
    accept: Object.keys(ATTACHMENT_TYPES)
      .map((extension) => `.${extension}`)
      .join(","),
  };
});

export const action = guarded("townHall.write", async (visit) => {
  const { townHall, item } = visitedItem(visit);
  const address = `/staff/town-halls/${townHall.id}/agenda/${item.id}/attachments`;
  const place = { townHallId: townHall.id, itemId: item.id };
  const received = await receiveForm(visit.request, ATTACHMENT_LIMIT_BYTES);
  if (!received.ok) return refusedUpload(received.problem.code);
  const removed = received.value.get("remove");
  if (typeof removed === "string") {
    const result = removeAttachment(visit.services, place, removed);
    return result.ok
      ? redirect(`${address}?notice=detached`, 303)
      : refusedForm(result.problem, {});
  }
  return attach(visit, place, received.value.get("file"), address);
});

async function attach(
  { services }: Visit,
  place: { readonly townHallId: string; readonly itemId: string },
  file: FormDataEntryValue | null,
  address: string,
) {
  if (!(file instanceof File) || file.name === "") {
    return refusedForm({ code: "attachment_missing", params: {} } as const, {}, 422);
  }
  const content = Buffer.from(await file.arrayBuffer());
  const result = addAttachment(services, place, { name: file.name, content });
  return result.ok
    ? redirect(`${address}?notice=attached`, 303)
    : refusedForm(result.problem, {}, 422);
}

function refusedUpload(code: "file_too_large" | "upload_broken") {
  return code === "file_too_large"
    ? refusedForm(
        { code: "attachment_too_large", params: { megabytes: LIMIT_MEGABYTES } } as const,
        {},
        413,
      )
    : refusedForm({ code: "upload_broken", params: {} } as const, {}, 400);
}

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  townHallPageTitle(matches, data?.title);

const NOTICES = ["attached", "detached"] as const;

export default function Attachments() {
  const { title, item, attachments, megabytes, accept } = useLoaderData<typeof loader>();
  const { id } = useTownHall();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("agenda");
  const format = useFormat();
  const [search] = useSearchParams();
  const notice = NOTICES.find((known) => known === search.get("notice"));
  return (
    <>
      <h1 className="kern-heading-large">
        {title}: <span lang="de">{item}</span>
      </h1>
      {notice !== undefined && answer === undefined && (
        <Alert kind="success" title={t(`notices.${notice}`)} />
      )}
      <FormAlert answer={answer} />
      <p className="kern-body prose">
        {t("attachments.lead", { megabytes: format.whole(megabytes) })}
      </p>
      {attachments.length === 0 ? (
        <p className="kern-body">{t("attachments.empty")}</p>
      ) : (
        <Form method="post" encType="multipart/form-data">
          <ul className="row-list">
            {attachments.map((file) => (
              <li key={file.id}>
                <span>
                  <a className="kern-link" href={`/staff/town-halls/${id}/attachments/${file.id}`}>
                    {file.fileName}
                  </a>{" "}
                  ({t("attachments.size", { size: format.whole(Math.ceil(file.bytes / 1024)) })})
                </span>
                <Button
                  look="tertiary"
                  name="remove"
                  value={file.id}
                  aria-label={t("attachments.removeOf", { name: file.fileName })}
                >
                  {t("attachments.remove")}
                </Button>
              </li>
            ))}
          </ul>
        </Form>
      )}
      <Form
        // A file that has been saved is no longer chosen.
        key={attachments.map((file) => file.id).join()}
        method="post"
        encType="multipart/form-data"
        className="form"
      >
        <FileDrop label={t("attachments.drop")}>
          <TextField type="file" name="file" label={t("attachments.choose")} accept={accept} />
        </FileDrop>
        <div className="actions">
          <Button>{t("attachments.add")}</Button>
        </div>
      </Form>
      <p className="kern-body no-print">
        <a className="kern-link" href={`/staff/town-halls/${id}/agenda`}>
          {t("attachments.toAgenda")}
        </a>
      </p>
    </>
  );
}
