import { data, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { direction, languageTag } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { enteredValues, formErrors } from "#app/routes/form-errors.ts";
import { guarded, type Visit } from "#app/routes/guard.server.ts";
import { TownHall } from "#app/routes/public/town-hall.tsx";
import { useTownWords } from "#app/routes/town-words.tsx";
import { LONGEST_REPORT } from "#app/services/moderation/longest-words.ts";
import { readReportForm } from "#app/services/moderation/read-report-form.server.ts";
import { reportSchema } from "#app/services/moderation/report-fields.ts";
import { reportText } from "#app/services/moderation/report-text.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { CheckField, CheckGroup } from "#app/ui/check-field.tsx";
import { TextArea } from "#app/ui/form-field.tsx";
import { SecretOnce } from "#app/ui/secret-once.tsx";
import { useReportSentence } from "./report-sentence.ts";

function placeOf({ params }: Visit) {
  return { kind: params.kind ?? "", id: params.id ?? "" };
}

export const loader = guarded("public", (visit) => {
  const form = readReportForm(visit.services, placeOf(visit), visit.language);
  if (form === null) throw new Response(null, { status: 404 });
  return { ...form, title: publicTranslation(visit.language).t("public:moderation.report.title") };
});

export const action = guarded("public", async (visit) => {
  const values = enteredValues(await visit.request.formData());
  const input = reportSchema.safeParse(values);
  const refuse = (status: 422 | 429, errors: Record<string, string>, problem: string | null) =>
    data({ code: null, values, errors, problem }, { status });
  if (!input.success) return refuse(422, formErrors(input.error), null);
  const reported = reportText(
    visit.services,
    placeOf(visit),
    { ...input.data, language: visit.language },
    visit.clientAddress,
  );
  if (reported.ok) {
    return data({ code: reported.value, values: {}, errors: {}, problem: null }, { status: 200 });
  }
  const { code } = reported.problem;
  if (code === "text_missing") throw new Response(null, { status: 404 });
  if (code === "rule_missing") return refuse(422, { ruleId: code }, null);
  return refuse(429, {}, code);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data === undefined ? "Losrunde" : `${data.title} · ${data.text.title}` },
  { name: "robots", content: "noindex" },
];

export default function ReportPage() {
  const { title, text, rules } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("public");
  const sentence = useReportSentence();
  const townWords = useTownWords();
  const values: Readonly<Record<string, string>> = answer?.values ?? {};
  const errors: Readonly<Record<string, string>> = answer?.errors ?? {};
  if (answer?.code != null) return <ReportTaken code={answer.code} address={text.address} />;
  return (
    <div className="prose stack">
      <h1 className="kern-heading-large">{title}</h1>
      {answer !== undefined && (
        <Alert kind="danger" title={t("moderation.report.errors.title")}>
          {answer.problem !== null && <p className="kern-body">{sentence(answer.problem)}</p>}
        </Alert>
      )}
      <p className="kern-body kern-body--large">{t("moderation.report.lead")}</p>
      <p className="kern-body">
        {t("moderation.report.text")}:{" "}
        <bdi lang={languageTag(text.language)} dir={direction(text.language)}>
          {text.title}
        </bdi>
      </p>
      {rules.length === 0 ? (
        <>
          <p className="kern-body">{t("moderation.report.noRules")}</p>
          <TownHall />
        </>
      ) : (
        <Form method="post" className="form">
          <CheckGroup legend={t("moderation.report.rule")} error={sentence(errors.ruleId)}>
            {rules.map((rule) => (
              <CheckField
                key={rule.id}
                type="radio"
                name="ruleId"
                value={rule.id}
                required
                defaultChecked={values.ruleId === rule.id}
                label={rule.text}
                labelProps={townWords(rule)}
              />
            ))}
          </CheckGroup>
          <TextArea
            name="words"
            label={t("moderation.report.words")}
            hint={t("moderation.report.wordsHint")}
            defaultValue={values.words ?? ""}
            maxLength={LONGEST_REPORT}
            rows={4}
            dir="auto"
            error={sentence(errors.words)}
          />
          <div className="actions">
            <Button>{t("moderation.report.submit")}</Button>
          </div>
        </Form>
      )}
      <ul className="link-row no-print">
        <li>
          <a className="kern-link" href={text.address}>
            {t("moderation.report.toText")}
          </a>
        </li>
        <li>
          <a className="kern-link" href="/report/follow">
            {t("moderation.follow.title")}
          </a>
        </li>
      </ul>
    </div>
  );
}

function ReportTaken({ code, address }: { code: string; address: string }) {
  const { t } = useTranslation("public");
  return (
    <div className="prose stack">
      <h1 className="kern-heading-large">{t("moderation.report.doneTitle")}</h1>
      <p className="kern-body kern-body--large">{t("moderation.report.doneText")}</p>
      <SecretOnce
        label={t("moderation.report.code")}
        note={t("moderation.report.codeNote")}
        secrets={[code]}
      />
      <ul className="link-row">
        <li>
          <a className="kern-link" href="/report/follow">
            {t("moderation.report.toFollow")}
          </a>
        </li>
        <li className="no-print">
          <a className="kern-link" href={address}>
            {t("moderation.report.toText")}
          </a>
        </li>
      </ul>
    </div>
  );
}
