import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { enteredValues } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { joinAsCoauthor } from "#app/services/coauthors/join-as-coauthor.server.ts";
import { shownNameSchema } from "#app/services/participation/participant-envelope.server.ts";
import { readOwnParticipation } from "#app/services/participation/read-own-participation.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { CodeField } from "#app/ui/code-field.tsx";
import { TextField } from "#app/ui/form-field.tsx";
import { confirmTicked, readRulesFirst, rulesToConfirm } from "../moderation/rules-gate.server.ts";
import { RulesTick } from "../moderation/rules-tick.tsx";
import { useCoauthorSentence } from "./coauthor-sentence.ts";

const LONGEST_CODE = 40;
const OF_THE_CODE: readonly string[] = ["coauthor_code_mistyped", "coauthor_code_unknown"];

export const loader = guarded("proposals.own", (visit) => {
  const { services, language } = visit;
  const own = readOwnParticipation(services);
  if (own !== null) readRulesFirst(visit, own.processId);
  return {
    shownName: own?.shownName ?? "",
    pageTitle: publicTranslation(language).t("public:coauthors.joinTitle"),
  };
});

export const action = guarded("proposals.own", async (visit) => {
  const { services, request } = visit;
  const values = enteredValues(await request.formData());
  const own = readOwnParticipation(services);
  const processId = own?.processId ?? "";
  const name = shownNameSchema.safeParse(own?.shownName || values.shownName);
  const refuse = (errors: Record<string, string>, problem: string | null, status: number) =>
    data(
      { values, errors, problem, rules: rulesToConfirm(visit, processId, problem ?? "") },
      { status },
    );
  if (!name.success) {
    return refuse({ shownName: name.error.issues[0]?.message ?? "" }, null, 422);
  }
  const typed = (values.code ?? "").slice(0, LONGEST_CODE);
  confirmTicked(visit, processId, values);
  const joined = joinAsCoauthor(services, typed, name.data);
  if (joined.ok) return redirect(`/r/me/proposals/${joined.value}/authors?notice=joined`, 303);
  const { code } = joined.problem;
  if (OF_THE_CODE.includes(code)) return refuse({ code }, null, 422);
  return refuse({}, code, code === "too_many_attempts" ? 429 : 409);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
];

export default function JoinPage() {
  const { shownName } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("public");
  const sentence = useCoauthorSentence();
  const errors: Readonly<Record<string, string>> = answer?.errors ?? {};
  const values: Readonly<Record<string, string>> = answer?.values ?? {};
  return (
    <div className="stack">
      <div className="prose">
        <h1 className="kern-heading-large">{t("coauthors.joinTitle")}</h1>
        <p className="kern-body kern-body--large">{t("coauthors.joinLead")}</p>
      </div>
      {answer?.problem != null && answer.rules === null && (
        <Alert kind="danger" title={sentence(answer.problem) ?? ""} />
      )}
      <Form method="post" className="form">
        {answer?.rules != null && <RulesTick rules={answer.rules} />}
        {shownName === "" && (
          <TextField
            name="shownName"
            label={t("proposals.fields.shownName")}
            hint={t("proposals.fields.shownNameHint")}
            defaultValue={values.shownName ?? ""}
            maxLength={80}
            required
            dir="auto"
            error={sentence(errors.shownName)}
          />
        )}
        <CodeField
          label={t("coauthors.code")}
          hint={t("coauthors.codeHint")}
          defaultValue={values.code ?? ""}
          maxLength={LONGEST_CODE}
          required
          error={sentence(errors.code)}
        />
        <div className="actions">
          <Button>{t("coauthors.join")}</Button>
        </div>
      </Form>
      <p>
        <a className="kern-link" href="/r/me/proposals">
          {t("proposals.own.title")}
        </a>
      </p>
    </div>
  );
}
