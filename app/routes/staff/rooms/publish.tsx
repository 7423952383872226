import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { direction, languageTag } from "#app/i18n/languages.ts";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { DecisionNotice } from "#app/routes/public/moderation/decision-notice.tsx";
import { documentOf } from "#app/routes/public/rooms/document-page.server.ts";
import { Paragraphs } from "#app/routes/public/rooms/paragraphs.tsx";
import { publishDocument, takeDocumentBack } from "#app/services/rooms/publish-document.server.ts";
import { publicationSchema, takingBackSchema } from "#app/services/rooms/room-fields.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { CheckField, CheckGroup } from "#app/ui/check-field.tsx";
import { TextField } from "#app/ui/form-field.tsx";
import { publishPage } from "./publish-page.server.ts";
import { PublishedVersions } from "./published-versions.tsx";
import { useStaffRoomSentence } from "./staff-room-sentence.ts";

export const loader = guarded("rooms.write", (visit) => {
  const page = publishPage(visit);
  const title = staffTitles(visit.language)("rooms:publish.title");
  return { ...page, title, pageTitle: `${title} · ${page.textTitle}` };
});

export const action = guarded("rooms.write", async (visit) => {
  const { id, room } = documentOf(visit);
  const values = enteredValues(await visit.request.formData());
  const address = `/staff/processes/${room.processId}/rooms/${room.id}/documents/${id}/publish`;
  const taking = values.intent === "take-back";
  const place = { roomId: room.id, documentId: id };
  const refuse = (status: 409 | 422, errors: Record<string, string>, problem: string | null) =>
    data({ values, errors, problem }, { status });
  if (taking) {
    const input = takingBackSchema.safeParse(values);
    if (!input.success) return refuse(422, formErrors(input.error), null);
    const { version, reason } = input.data;
    const taken = takeDocumentBack(visit.services, { ...place, version }, reason);
    return taken.ok
      ? redirect(`${address}?notice=taken_back`, 303)
      : refuse(409, {}, taken.problem.code);
  }
  const input = publicationSchema.safeParse(values);
  if (!input.success) return refuse(422, formErrors(input.error), null);
  const { version, agreedOn } = input.data;
  const published = publishDocument(visit.services, { ...place, version }, agreedOn);
  if (published.ok) return redirect(`${address}?notice=published`, 303);
  const { code } = published.problem;
  return code === "agreed_in_future"
    ? refuse(422, { agreedOn: code }, null)
    : refuse(409, {}, code);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function PublishDocumentPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["rooms", "common"]);
  const sentence = useStaffRoomSentence();
  const errors: Readonly<Record<string, string>> = answer?.errors ?? {};
  const values: Readonly<Record<string, string>> = answer?.values ?? {};
  return (
    <div className="stack">
      <h1 className="kern-heading-large">{page.title}</h1>
      <p className="kern-body prose">{t("publish.lead")}</p>
      {page.notice !== null && answer === undefined && (
        <Alert kind="success" title={t(`notices.${page.notice}`)} />
      )}
      {answer !== undefined && (
        <Alert kind="danger" title={t("common:form.pleaseCheck")}>
          {answer.problem !== null && <p className="kern-body">{sentence(answer.problem)}</p>}
        </Alert>
      )}
      <DecisionNotice notice={page.moderated} />
      <section className="prose stack">
        <h2 className="kern-heading-medium">
          {t("publish.version")}: {page.version.line}
        </h2>
        {page.namesInText.length > 0 && (
          <Alert kind="warning" title={t("publish.names")}>
            <p className="kern-body">
              <bdi>{page.namesInText.join(", ")}</bdi>
            </p>
          </Alert>
        )}
        <blockquote lang={languageTag(page.language)} dir={direction(page.language)}>
          <p className="kern-body kern-body--bold">{page.textTitle}</p>
          <Paragraphs texts={page.paragraphs} />
        </blockquote>
      </section>
      {page.isPublic ? (
        <Alert kind="info" title={t("publish.already")} />
      ) : (
        <Form method="post" className="form">
          <input type="hidden" name="version" value={page.version.number} />
          <TextField
            type="date"
            name="agreedOn"
            label={t("publish.agreedOn")}
            defaultValue={values.agreedOn ?? ""}
            required
            error={sentence(errors.agreedOn)}
          />
          <CheckGroup legend={t("publish.version")} error={sentence(errors.agreed)}>
            <CheckField name="agreed" value="yes" label={t("publish.agreed")} />
          </CheckGroup>
          <div className="actions">
            <Button name="intent" value="publish">
              {t("publish.submit")}
            </Button>
            <ButtonLink look="tertiary" href={page.back}>
              {t("common:actions.cancel")}
            </ButtonLink>
          </div>
        </Form>
      )}
      {page.others.length > 0 && (
        <section className="prose">
          <h2 className="kern-heading-medium">{t("publish.other")}</h2>
          <ul>
            {page.others.map(({ number, line }) => (
              <li className="kern-body" key={number}>
                <a className="kern-link" href={`?version=${number}`}>
                  {line}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <PublishedVersions
        publications={page.publications}
        reasonError={sentence(errors.reason)}
        reason={values.reason ?? ""}
        failed={values.intent === "take-back" ? values.version : undefined}
      />
    </div>
  );
}
