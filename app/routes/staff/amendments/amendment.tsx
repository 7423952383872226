import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { staffLanguage } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { enteredValues } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { AmendmentBody } from "#app/routes/public/amendments/amendment-body.tsx";
import {
  answerAmendment,
  OWN_NOTICES,
  ownAmendmentPage,
} from "#app/routes/public/amendments/own-amendment-page.server.ts";
import {
  readAmendmentsToDecide,
  readOwnAmendment,
} from "#app/services/amendments/read-amendments.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { wordedProposalOf } from "../proposals/proposal-of.server.ts";

export const loader = guarded("proposals.write", (visit) => {
  const { proposal, address } = wordedProposalOf(visit);
  const { services, params, request } = visit;
  const found = readOwnAmendment(services, proposal.id, params.amendmentId ?? "");
  const all = readAmendmentsToDecide(services, proposal.id);
  if (found === null || all === null) throw new Response(null, { status: 404 });
  const language = staffLanguage(visit.language);
  const t = publicTranslation(language).getFixedT(null, "public");
  const page = ownAmendmentPage(found, all.amendments, { t, language });
  const notice = new URL(request.url).searchParams.get("notice");
  return {
    ...{ page, address },
    versions: `/proposals/${proposal.id}/versions`,
    withAuthors: page.amendment.open && found.amendable && !all.mayDecide,
    notice: OWN_NOTICES.find((known) => known === notice) ?? null,
    pageTitle: `${page.amendment.name} · ${page.title}`,
  };
});

export const action = guarded("proposals.write", async (visit) => {
  const { proposal, address } = wordedProposalOf(visit);
  const amendmentId = visit.params.amendmentId ?? "";
  if (readOwnAmendment(visit.services, proposal.id, amendmentId) === null) {
    throw new Response(null, { status: 404 });
  }
  const t = publicTranslation(staffLanguage(visit.language)).getFixedT(null, "public");
  const values = enteredValues(await visit.request.formData());
  const place = { proposalId: proposal.id, amendmentId };
  const answer = answerAmendment(visit, place, values, t);
  if (answer.done === null) return data({ ...answer, values }, { status: answer.status });
  return redirect(`${address}/amendments/${amendmentId}?notice=${answer.done}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function StaffAmendmentPage() {
  const { page, address, versions, withAuthors, notice } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("amendments");
  return (
    <article className="stack">
      <h1 className="kern-heading-large">{page.amendment.name}</h1>
      <p className="kern-body kern-body--large prose" {...page.own}>
        {page.title}
      </p>
      {notice !== null && answer === undefined && (
        <Alert kind="success" title={t(`notices.${notice}`)} />
      )}
      <AmendmentBody page={page} answer={answer} versions={versions} />
      {withAuthors && <p className="kern-body prose">{t("withAuthors")}</p>}
      <p className="no-print">
        <a className="kern-link" href={`${address}/amendments`}>
          {t("toAll")}
        </a>
      </p>
    </article>
  );
}
