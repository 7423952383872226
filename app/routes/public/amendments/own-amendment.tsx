import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { enteredValues } from "#app/routes/form-errors.ts";
import { guarded, type Visit } from "#app/routes/guard.server.ts";
import {
  readAmendmentsToDecide,
  readOwnAmendment,
} from "#app/services/amendments/read-amendments.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { AmendmentBody } from "./amendment-body.tsx";
import { answerAmendment, OWN_NOTICES, ownAmendmentPage } from "./own-amendment-page.server.ts";

function placeOf({ params }: Visit) {
  return { proposalId: params.proposalId ?? "", amendmentId: params.amendmentId ?? "" };
}

export const loader = guarded("proposals.own", (visit) => {
  const { services, language, request } = visit;
  const { proposalId, amendmentId } = placeOf(visit);
  const found = readOwnAmendment(services, proposalId, amendmentId);
  const all = readAmendmentsToDecide(services, proposalId);
  if (found === null || all === null) throw new Response(null, { status: 404 });
  const t = publicTranslation(language).getFixedT(null, "public");
  const page = ownAmendmentPage(found, all.amendments, { t, language });
  const notice = new URL(request.url).searchParams.get("notice");
  return {
    ...{ page, proposalId },
    notice: OWN_NOTICES.find((known) => known === notice) ?? null,
    pageTitle: `${page.amendment.name} · ${page.title}`,
  };
});

export const action = guarded("proposals.own", async (visit) => {
  const { services, language, request } = visit;
  const place = placeOf(visit);
  if (readOwnAmendment(services, place.proposalId, place.amendmentId) === null) {
    throw new Response(null, { status: 404 });
  }
  const t = publicTranslation(language).getFixedT(null, "public");
  const values = enteredValues(await request.formData());
  const answer = answerAmendment(visit, place, values, t);
  if (answer.done === null) return data({ ...answer, values }, { status: answer.status });
  const address = `/r/me/proposals/${place.proposalId}/amendments/${place.amendmentId}`;
  return redirect(`${address}?notice=${answer.done}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
];

export default function OwnAmendmentPage() {
  const { page, proposalId, notice } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("public");
  return (
    <div className="stack">
      <div className="prose">
        <h1 className="kern-heading-large">{page.amendment.name}</h1>
        <p className="kern-body kern-body--large" {...page.own}>
          {page.title}
        </p>
      </div>
      {notice !== null && answer === undefined && (
        <Alert
          kind="success"
          title={t(notice === "done" ? "amendments.new.done" : `amendments.own.${notice}`)}
        />
      )}
      <AmendmentBody page={page} answer={answer} versions={`/proposals/${proposalId}/versions`} />
      <ul className="link-row no-print">
        <li>
          <a className="kern-link" href={`/proposals/${proposalId}/amendments`}>
            {t("amendments.toAll")}
          </a>
        </li>
        <li>
          <a className="kern-link" href="/r/me/proposals">
            {t("proposals.own.title")}
          </a>
        </li>
      </ul>
    </div>
  );
}
