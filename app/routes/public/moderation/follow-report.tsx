import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { TownWords } from "#app/routes/town-words.tsx";
import { followReport } from "#app/services/moderation/follow-report.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { dayOfMoment } from "#app/ui/dates.ts";
import { CodeForm, CodeRefused } from "../code-form.tsx";
import { codeRefused, typedCode } from "../typed-code.server.ts";

export const loader = guarded("public", ({ language }) => ({
  title: publicTranslation(language).t("public:moderation.follow.title"),
}));

export const action = guarded("public", async ({ services, request, language, clientAddress }) => {
  const entered = typedCode(await request.formData());
  const followed = followReport(services, entered, language, clientAddress);
  if (!followed.ok) return codeRefused(entered, followed.problem);
  const { at, decision, ...report } = followed.value;
  return {
    report: {
      ...report,
      on: dayOfMoment(at, language),
      decision: decision === null ? null : { ...decision, on: dayOfMoment(decision.at, language) },
    },
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? "Losrunde" },
  { name: "robots", content: "noindex" },
];

export default function FollowReportPage() {
  const { title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("public");
  if (answer !== undefined && "report" in answer) {
    return <Followed title={title} report={answer.report} />;
  }
  return (
    <div className="prose stack">
      <h1 className="kern-heading-large">{title}</h1>
      {answer === undefined ? (
        <p className="kern-body kern-body--large">{t("moderation.follow.lead")}</p>
      ) : (
        <CodeRefused words="moderation.follow" problem={answer.problem} />
      )}
      <CodeForm
        words="moderation.follow"
        entered={answer?.entered}
        refused={answer !== undefined}
      />
    </div>
  );
}

type Answer = NonNullable<ReturnType<typeof useActionData<typeof action>>>;
type Report = Extract<Answer, { report: unknown }>["report"];

function Followed({ title, report }: { title: string; report: Report }) {
  const { t } = useTranslation("public");
  const { on, rule, state, decision } = report;
  return (
    <div className="prose stack">
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body">
        {t("moderation.follow.receivedOn", { date: on })} {t("moderation.follow.yourRule")}:{" "}
        <TownWords text={rule} />
      </p>
      {state !== "decided" && <Alert kind="info" title={t(`moderation.follow.${state}`)} />}
      {decision !== null && (
        <Alert kind="success" title={t("moderation.follow.decidedOn", { date: decision.on })}>
          <p className="kern-body">{t(`moderation.follow.measures.${decision.measure}`)}</p>
          {decision.rule !== null && (
            <p className="kern-body">
              {t("moderation.follow.decisionRule")}: <TownWords text={decision.rule} />
            </p>
          )}
          {decision.lifted && <p className="kern-body">{t("moderation.follow.lifted")}</p>}
        </Alert>
      )}
      <div className="actions no-print">
        <ButtonLink look="secondary" href="/report/follow">
          {t("moderation.follow.another")}
        </ButtonLink>
      </div>
    </div>
  );
}
