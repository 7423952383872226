import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import {
  direction,
  isLanguage,
  LANGUAGE_NAMES,
  LANGUAGES,
  languageTag,
} from "#app/i18n/languages.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { minutesReader } from "#app/routes/minutes-reader.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { DocumentView } from "#app/routes/public/minutes/document-view.tsx";
import { written } from "#app/routes/public/minutes/document-words.tsx";
import { approveMinutes } from "#app/services/minutes/approve-minutes.server.ts";
import { previewMinutes, readMinutes } from "#app/services/minutes/read-minutes.server.ts";
import { may } from "#app/services/permissions.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { townHallPageTitle } from "../town-halls/use-town-hall.ts";
import { useMinutesProblem } from "./minutes-problem.ts";

export const loader = guarded("floor.assist", ({ services, params, actor, language, request }) => {
  const { townHallId = "" } = params;
  const asked = new URL(request.url).searchParams.get("in");
  const reader = isLanguage(asked) ? asked : "de";
  const preview = previewMinutes(services, townHallId, minutesReader(reader));
  const desk = readMinutes(services, townHallId);
  if (preview === null || desk?.draft == null) throw new Response(null, { status: 404 });
  const { draft, otherChair } = desk;
  return {
    title: staffTitles(language)("minutes:previewTitle"),
    back: `/staff/town-halls/${townHallId}/minutes`,
    reader,
    ...preview,
    approved: draft.approvedAt !== null,
    ended: draft.ended,
    chair: chairOf(may(actor, "minutes.approve"), otherChair),
  };
});

/** Whether the reader is the chair, chairs other town halls, or does not chair. */
function chairOf(mayApprove: boolean, otherChair: boolean): "own" | "other" | "none" {
  if (!mayApprove) return "none";
  return otherChair ? "other" : "own";
}

export const action = guarded("minutes.approve", async ({ services, params, request }) => {
  const { townHallId = "" } = params;
  const form = await request.formData();
  const result = approveMinutes(services, townHallId, Number(form.get("revision")));
  if (result.ok) {
    return redirect(`/staff/town-halls/${townHallId}/minutes?notice=approved`, 303);
  }
  return data({ problem: result.problem }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  townHallPageTitle(matches, data?.title);

export default function MinutesPreview() {
  const { title, back, reader, document } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["minutes", "common"]);
  const sentence = useMinutesProblem();
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body prose">{t("previewLead")}</p>
      {answer !== undefined && (
        <Alert kind="danger" title={t("common:errors.brokenTitle")}>
          <p className="kern-body">{sentence(answer.problem)}</p>
        </Alert>
      )}
      <nav aria-label={t("previewLanguage")} className="no-print">
        <ul className="link-row">
          {LANGUAGES.map((language) => (
            <li key={language}>
              <a
                className="kern-link"
                href={`${back}/preview?in=${language}`}
                aria-current={language === reader ? "true" : undefined}
                lang={languageTag(language)}
              >
                {LANGUAGE_NAMES[language]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <article
        className="minutes minutes-preview"
        lang={languageTag(reader)}
        dir={direction(reader)}
      >
        <h2 className="kern-heading-large" {...written(document.title, reader)}>
          {document.title.text}
        </h2>
        <DocumentView document={document} />
      </article>
      <Approval />
    </>
  );
}

function Approval() {
  const { back, revision, approved, ended, chair } = useLoaderData<typeof loader>();
  const { t } = useTranslation("minutes");
  const open = chair === "own" && ended && !approved;
  return (
    <section className="no-print">
      {approved && <Alert kind="success" title={t("approved")} />}
      {!approved && !ended && <p className="kern-body">{t("notOver")}</p>}
      {!approved && ended && chair !== "own" && (
        <p className="kern-body">{t(chair === "other" ? "otherChair" : "chairApproves")}</p>
      )}
      <Form method="post">
        {open && <p className="kern-body prose">{t("approveLead")}</p>}
        <input type="hidden" name="revision" value={revision} />
        <div className="actions">
          {open && <Button>{t("approve")}</Button>}
          <ButtonLink look={open ? "tertiary" : "secondary"} href={back}>
            {t("passage.back")}
          </ButtonLink>
        </div>
      </Form>
    </section>
  );
}
