import { type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { TownHall } from "#app/routes/public/town-hall.tsx";
import { signInVoter } from "#app/services/votes/voting/sign-in-voter.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { answerTitle, setAnswerTitle } from "../answer-title.server.ts";
import { CodeForm, CodeRefused } from "../code-form.tsx";
import { settingCookies } from "../reply/reply-cookies.server.ts";
import { codeRefused, typedCode } from "../typed-code.server.ts";
import { leftVoteCookies, pendingVoteCode, voterCookies } from "./voter-cookies.server.ts";
import { voterAt } from "./voter-door.server.ts";

export const loader = guarded("public", (visit) => ({
  title: publicTranslation(visit.language).t("public:voting.code.title"),
  pageTitle: answerTitle(visit),
  entered: pendingVoteCode(visit) ?? "",
  signedIn: voterAt(visit.app, visit.request)?.kind === "voter",
}));

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.pageTitle ?? page?.title ?? "Losrunde" },
];

/** Takes a code for a vote and leads to the ballot; the code is never part of an address. */
export const action = guarded("public", async (visit) => {
  const form = await visit.request.formData();
  if (form.get("intent") === "sign-out") {
    const headers = settingCookies(leftVoteCookies(visit));
    throw redirect("/vote", { status: 303, headers });
  }
  const typed = typedCode(form);
  const guesser = { address: visit.clientAddress, device: null };
  const guesses = visit.app.codeGuesses;
  const entered = await signInVoter(visit.services, guesses, { typed, guesser }, null);
  if (entered.ok) {
    const headers = settingCookies(voterCookies(visit, entered.value));
    throw redirect("/vote/ballot", { status: 303, headers });
  }
  const { t } = publicTranslation(visit.language);
  setAnswerTitle(
    visit,
    t("public:voting.faults.pageTitle", { title: t("public:voting.code.title") }),
  );
  return codeRefused(typed, entered.problem);
});

export default function EnterVoteCode() {
  const { title, entered, signedIn } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("public");
  return (
    <div className="prose reply stack">
      <h1 className="kern-heading-large">{title}</h1>
      {signedIn && (
        <Alert kind="info" title={t("voting.code.signedIn")} still>
          <p className="kern-body">
            <a className="kern-link" href="/vote/ballot">
              {t("voting.code.toBallot")}
            </a>
          </p>
          <Form method="post">
            <Button look="tertiary" name="intent" value="sign-out">
              {t("voting.code.signOut")}
            </Button>
          </Form>
        </Alert>
      )}
      {answer === undefined ? (
        <p className="kern-body kern-body--large">{t("voting.code.lead")}</p>
      ) : (
        <CodeRefused words="voting.code" problem={answer.problem} />
      )}
      <CodeForm
        words="voting.code"
        entered={answer?.entered ?? entered}
        refused={answer !== undefined}
      />
      <p className="kern-body">{t("voting.code.noCode")}</p>
      <p className="kern-body">
        {t("voting.code.otherCode")}{" "}
        <a className="kern-link" href="/r/code">
          {t("voting.code.toOther")}
        </a>
      </p>
      <TownHall />
    </div>
  );
}
