import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { TownHall } from "#app/routes/public/town-hall.tsx";
import type { CodeProblem } from "#app/services/replies/admit-code.server.ts";
import type { PasskeyProblem } from "#app/services/replies/sign-in-with-passkey.server.ts";
import { CodeForm, CodeRefused } from "../code-form.tsx";
import { codeRefused, typedCode } from "../typed-code.server.ts";
import { enterCode } from "./enter-code.server.ts";
import { enterWithPasskey } from "./enter-with-passkey.server.ts";
import { PasskeyRefused, PasskeySignIn } from "./passkey-form.tsx";
import { siteOf } from "./passkey-site.server.ts";
import { pendingCode } from "./reply-cookies.server.ts";
import { wantedPage } from "./wanted-page.server.ts";

export const loader = guarded("public", (visit) => ({
  title: publicTranslation(visit.language).t("public:reply.code.title"),
  entered: pendingCode(visit) ?? "",
  origin: siteOf(visit).origin,
  remembered: wantedPage(visit) !== null,
}));

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.title ?? "Losrunde" },
];

export const action = guarded("public", async (visit) => {
  const form = await visit.request.formData();
  const entered = typedCode(form);
  const answer =
    form.get("intent") === "passkey"
      ? await enterWithPasskey(visit, form)
      : await enterCode(visit, entered);
  if (answer instanceof Response) return answer;
  return codeRefused(entered, answer);
});

export default function EnterCode() {
  const { title, entered, origin, remembered } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("public");
  return (
    <div className="prose reply stack">
      <h1 className="kern-heading-large">{title}</h1>
      {answer === undefined ? (
        <p className="kern-body kern-body--large">{t("reply.code.lead")}</p>
      ) : (
        <Refused problem={answer.problem} />
      )}
      {remembered && <p className="kern-body">{t("reply.code.remembered")}</p>}
      <CodeForm
        words="reply.code"
        entered={answer?.entered ?? entered}
        refused={answer !== undefined && answer.problem.code !== "passkey_refused"}
      />
      <p className="kern-body">{t("reply.code.noLetter")}</p>
      <PasskeySignIn origin={origin} />
      <TownHall />
    </div>
  );
}

function Refused({ problem }: { problem: CodeProblem | PasskeyProblem }) {
  return problem.code === "passkey_refused" ? (
    <PasskeyRefused />
  ) : (
    <CodeRefused words="reply.code" problem={problem} />
  );
}
