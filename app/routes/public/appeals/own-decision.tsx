import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { lodgeOwnAppeal } from "#app/services/appeals/lodge-appeal.server.ts";
import { readOwnDecision } from "#app/services/appeals/own-decisions.server.ts";
import { changeAddress } from "../moderation/change-address.ts";
import { AppealForm } from "./appeal-form.tsx";
import { lodgeFromForm } from "./lodge-from-form.server.ts";
import { statementPage } from "./statement-page.server.ts";
import { AppealState, StatementView } from "./statement-view.tsx";

export const loader = guarded("proposals.own", ({ services, params, language }) => {
  const statement = readOwnDecision(services, params.decisionId ?? "", language);
  if (statement === null) throw new Response(null, { status: 404 });
  const t = publicTranslation(language).getFixedT(null, "public");
  const { measure, liftedAt, text } = statement;
  const asked = measure === "ask_to_change" && liftedAt === null && text !== null;
  const change = asked ? changeAddress(text) : null;
  return { page: statementPage(statement, { t, language }), change, language };
});

export const action = guarded("proposals.own", async ({ services, params, request, language }) => {
  const { decisionId = "" } = params;
  if (readOwnDecision(services, decisionId, language) === null) {
    throw new Response(null, { status: 404 });
  }
  const form = await request.formData();
  const refused = lodgeFromForm(form, (input) => lodgeOwnAppeal(services, decisionId, input));
  return refused ?? redirect(`/r/me/decisions/${decisionId}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data === undefined ? "Losrunde" : `${data.page.title}: ${data.page.measureName}` },
];

export default function OwnDecisionPage() {
  const { page, change, language } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("public");
  return (
    <div className="prose stack">
      <h1 className="kern-heading-large">{page.title}</h1>
      {page.appeal !== null && <AppealState appeal={page.appeal} />}
      <StatementView page={page} change={change} />
      {page.appealable && <AppealForm language={language} answer={answer} />}
      <p className="kern-body no-print">{t("appeals.statement.print")}</p>
      <p className="no-print">
        <a className="kern-link" href="/r/me/decisions">
          {t("appeals.own.toList")}
        </a>
      </p>
    </div>
  );
}
