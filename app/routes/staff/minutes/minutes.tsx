import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { assembleMinutes } from "#app/services/minutes/assemble-minutes.server.ts";
import { eraseRevision } from "#app/services/minutes/erase-revision.server.ts";
import { readMinutes } from "#app/services/minutes/read-minutes.server.ts";
import { withdrawNaming } from "#app/services/minutes/withdraw-naming.server.ts";
import { may } from "#app/services/permissions.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { useFormat } from "#app/ui/format.ts";
import { StatusBadge } from "#app/ui/status-badge.tsx";
import { townHallPageTitle } from "../town-halls/use-town-hall.ts";
import { useMinutesProblem } from "./minutes-problem.ts";
import { NamedPeople } from "./named-people.tsx";
import { PassageTable } from "./passage-table.tsx";
import { RevisionList } from "./revision-list.tsx";
import { WhatIsNew } from "./what-is-new.tsx";

export const loader = guarded("floor.assist", ({ services, params, actor, language }) => {
  const { townHallId = "" } = params;
  const desk = readMinutes(services, townHallId);
  if (desk === null) throw new Response(null, { status: 404 });
  return {
    title: staffTitles(language)("minutes:title"),
    address: `/staff/town-halls/${townHallId}/minutes`,
    publicAddress: `/town-halls/${townHallId}/minutes`,
    mayWrite: may(actor, "townHall.write"),
    desk,
  };
});

export const action = guarded("floor.assist", async ({ services, params, request, actor }) => {
  const { townHallId = "" } = params;
  const form = await request.formData();
  const organises = may(actor, "townHall.write");
  if (form.get("intent") !== "withdraw" && !organises) throw new Response(null, { status: 403 });
  const page = `/staff/town-halls/${townHallId}/minutes`;
  switch (form.get("intent")) {
    case "assemble": {
      const result = assembleMinutes(services, townHallId);
      if (result.ok) return redirect(`${page}?notice=assembled`, 303);
      return data({ problem: result.problem }, { status: 409 });
    }
    case "withdraw": {
      const result = withdrawNaming(services, townHallId, String(form.get("attendeeId")));
      if (result.ok) return redirect(`${page}?notice=withdrawn`, 303);
      return data({ problem: result.problem }, { status: 409 });
    }
    case "erase": {
      const result = eraseRevision(services, townHallId, Number(form.get("number")));
      if (result.ok) return redirect(`${page}?notice=erased`, 303);
      return data({ problem: result.problem }, { status: 409 });
    }
    default:
      throw new Response(null, { status: 400 });
  }
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  townHallPageTitle(matches, data?.title);

const NOTICES = ["assembled", "saved", "approved", "published", "withdrawn", "erased"] as const;

export default function MinutesPage() {
  const { title, desk, address, mayWrite } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["minutes", "common"]);
  const sentence = useMinutesProblem();
  const [search] = useSearchParams();
  const notice = NOTICES.find((known) => known === search.get("notice"));
  const { draft } = desk;
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body prose">{t("lead")}</p>
      {notice !== undefined && answer === undefined && (
        <Alert kind="success" title={t(`notices.${notice}`)} />
      )}
      {answer !== undefined && (
        <Alert kind="danger" title={t("common:errors.brokenTitle")}>
          <p className="kern-body">{sentence(answer.problem)}</p>
        </Alert>
      )}
      {draft === null ? (
        <NotAssembled />
      ) : (
        <>
          <State />
          <WhatIsNew draft={draft} mayTakeOver={mayWrite} />
          {draft.named.length > 0 && (
            <Alert kind="warning" title={t("namesTitle")}>
              <p className="kern-body">{t("namesText")}</p>
              <ul className="kern-body bullets">
                {draft.passages
                  .filter(({ key }) => draft.named.includes(key))
                  .map(({ key, title: item }) => (
                    <li key={key}>{item ?? t("evening")}</li>
                  ))}
              </ul>
            </Alert>
          )}
          <PassageTable passages={draft.passages} address={address} mayWrite={mayWrite} />
          <NamedPeople people={desk.namedPeople} />
        </>
      )}
      <RevisionList revisions={desk.revisions} mayErase={mayWrite} />
    </>
  );
}

function NotAssembled() {
  const { desk, mayWrite } = useLoaderData<typeof loader>();
  const { t } = useTranslation("minutes");
  const begun = desk.begun ? "notAssembled" : "notBegun";
  return (
    <section className="prose">
      <h2 className="kern-heading-medium">{t(begun)}</h2>
      <p className="kern-body">{t(`${begun}Text`)}</p>
      {desk.begun && !mayWrite && <p className="kern-body">{t("onlyOrganiser")}</p>}
      {desk.begun && mayWrite && (
        <Form method="post" className="actions">
          <Button name="intent" value="assemble">
            {t("assemble")}
          </Button>
        </Form>
      )}
    </section>
  );
}

/** How far the minutes are, and what can be done next. */
function State() {
  const { desk, address, publicAddress, mayWrite } = useLoaderData<typeof loader>();
  const { t } = useTranslation("minutes");
  const format = useFormat();
  const { draft, revisions } = desk;
  if (draft === null) return null;
  const [newest] = revisions;
  const state = !draft.unpublished
    ? "published"
    : draft.approvedAt !== null
      ? "approved"
      : newest === undefined
        ? "draft"
        : "changed";
  const mayPublish = mayWrite && draft.unpublished && draft.approvedAt !== null;
  return (
    <section>
      <p>
        <StatusBadge kind={state === "published" || state === "approved" ? "success" : "info"}>
          {t(`states.${state}`)}
        </StatusBadge>
      </p>
      {newest !== undefined && (
        <p className="kern-body">
          {t("publishedAt", {
            number: String(newest.number),
            at: format.moment(newest.publishedAt),
          })}{" "}
          <a className="kern-link" href={publicAddress}>
            {t("public")}
          </a>
        </p>
      )}
      {draft.unpublished && (
        <p className="kern-body">
          {draft.approvedAt !== null
            ? t("approvedAt", { at: format.moment(draft.approvedAt) })
            : t(draft.ended ? "notApproved" : "notOver")}
        </p>
      )}
      <p className="actions">
        {mayPublish && <ButtonLink href={`${address}/publish`}>{t("publish")}</ButtonLink>}
        <ButtonLink look={mayPublish ? "secondary" : "primary"} href={`${address}/preview`}>
          {t("preview")}
        </ButtonLink>
      </p>
    </section>
  );
}
