import { data, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { TownWords } from "#app/routes/town-words.tsx";
import { followReport } from "#app/services/moderation/follow-report.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { dayOfMoment } from "#app/ui/dates.ts";
import { TextField } from "#app/ui/form-field.tsx";

export const loader = guarded("public", ({ language }) => ({
  title: publicTranslation(language).t("public:moderation.follow.title"),
}));

export const action = guarded("public", async ({ services, request, language, clientAddress }) => {
  const typed = (await request.formData()).get("code");
  const entered = typeof typed === "string" ? typed.slice(0, 100) : "";
  const followed = followReport(services, entered, language, clientAddress);
  if (!followed.ok) {
    const { code } = followed.problem;
    const status = code === "too_many_attempts" ? 429 : 422;
    return data({ entered, problem: code, report: null }, { status });
  }
  const { at, decision, ...report } = followed.value;
  return data({
    entered: "",
    problem: null,
    report: {
      ...report,
      on: dayOfMoment(at, language),
      decision: decision === null ? null : { ...decision, on: dayOfMoment(decision.at, language) },
    },
  });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? "Losrunde" },
  { name: "robots", content: "noindex" },
];

export default function FollowReportPage() {
  const { title } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("public");
  const problem = answer?.problem ?? null;
  if (answer?.report != null) return <Followed title={title} report={answer.report} />;
  return (
    <div className="prose stack">
      <h1 className="kern-heading-large">{title}</h1>
      {problem !== null && <Alert kind="danger" title={t("moderation.follow.errors.title")} />}
      <p className="kern-body kern-body--large">{t("moderation.follow.lead")}</p>
      <Form method="post" className="form">
        <TextField
          name="code"
          label={t("moderation.follow.code")}
          defaultValue={answer?.entered ?? ""}
          required
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          dir="ltr"
          maxLength={40}
          error={problem === null ? undefined : t(`moderation.follow.errors.${problem}`)}
        />
        <div className="actions">
          <Button>{t("moderation.follow.submit")}</Button>
        </div>
      </Form>
    </div>
  );
}

type Report = NonNullable<NonNullable<ReturnType<typeof useActionData<typeof action>>>["report"]>;

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
