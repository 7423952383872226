import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { enterAppealCode } from "#app/services/appeals/enter-appeal-code.server.ts";
import { CodeForm, CodeRefused } from "../code-form.tsx";
import { codeRefused, typedCode } from "../typed-code.server.ts";
import { appealHeaders } from "./appeal-cookie.server.ts";

export const loader = guarded("public", ({ language }) => ({
  title: publicTranslation(language).t("public:appeals.code.title"),
}));

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.title ?? "Losrunde" },
];

/** Takes the code of a letter and leads to the decision; the code is never part of an address. */
export const action = guarded("public", async (visit) => {
  const typed = typedCode(await visit.request.formData());
  const guesser = { address: visit.clientAddress, device: null };
  const entered = await enterAppealCode(visit.services, visit.app.codeGuesses, { typed, guesser });
  if (entered.ok) {
    const headers = appealHeaders(visit, entered.value);
    throw redirect("/appeal/decision", { status: 303, headers });
  }
  return codeRefused(typed, entered.problem);
});

export default function AppealCodePage() {
  const { title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("public");
  return (
    <div className="prose stack">
      <h1 className="kern-heading-large">{title}</h1>
      {answer === undefined ? (
        <p className="kern-body kern-body--large">{t("appeals.code.lead")}</p>
      ) : (
        <CodeRefused words="appeals.code" problem={answer.problem} />
      )}
      <CodeForm words="appeals.code" entered={answer?.entered} refused={answer !== undefined} />
      <p className="kern-body">{t("appeals.code.personalCode")}</p>
      <p>
        <a className="kern-link" href="/r/me/decisions">
          {t("appeals.code.toOwn")}
        </a>
      </p>
    </div>
  );
}
