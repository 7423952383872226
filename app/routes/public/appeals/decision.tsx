import { type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { readDecisionByCode } from "#app/services/appeals/enter-appeal-code.server.ts";
import { lodgeAppealByCode } from "#app/services/appeals/lodge-appeal.server.ts";
import { Button } from "#app/ui/button.tsx";
import { appealHeaders, enteredAppeal } from "./appeal-cookie.server.ts";
import { AppealForm } from "./appeal-form.tsx";
import { lodgeFromForm } from "./lodge-from-form.server.ts";
import { statementPage } from "./statement-page.server.ts";
import { AppealState, StatementView } from "./statement-view.tsx";

export const loader = guarded("public", (visit) => {
  const { services, language } = visit;
  const statement = readDecisionByCode(services, enteredAppeal(visit) ?? "", language);
  if (statement === null) throw redirect("/appeal", 303);
  const t = publicTranslation(language).getFixedT(null, "public");
  return { page: statementPage(statement, { t, language }), language };
});

export const action = guarded("public", async (visit) => {
  const form = await visit.request.formData();
  if (form.get("intent") === "leave") {
    return redirect("/appeal", { status: 303, headers: appealHeaders(visit, "") });
  }
  const sealed = enteredAppeal(visit) ?? "";
  const refused = lodgeFromForm(form, (input) => lodgeAppealByCode(visit.services, sealed, input));
  return refused ?? redirect("/appeal/decision", 303);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data === undefined ? "Losrunde" : `${data.page.title}: ${data.page.measureName}` },
];

export default function DecisionByCodePage() {
  const { page, language } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("public");
  return (
    <div className="prose stack">
      <h1 className="kern-heading-large">{page.title}</h1>
      {page.appeal !== null && (
        <>
          <AppealState appeal={page.appeal} />
          <p className="kern-body">{t("appeals.appeal.sameCode")}</p>
        </>
      )}
      <StatementView page={page} change={null} />
      {page.appealable && <AppealForm language={language} answer={answer} />}
      <Form method="post" className="actions no-print">
        <Button look="secondary" name="intent" value="leave">
          {t("appeals.code.leave")}
        </Button>
      </Form>
    </div>
  );
}
