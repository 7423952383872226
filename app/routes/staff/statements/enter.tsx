import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { direction, languageTag } from "#app/i18n/languages.ts";
import { enteredValues } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { enterStances } from "#app/services/statements/enter-stances.server.ts";
import { type GivenStance, STANCES, stanceSchema } from "#app/services/statements/round-fields.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { CheckField, CheckGroup } from "#app/ui/check-field.tsx";
import { processPageTitle } from "../process/use-process.ts";
import { roundOf } from "./round-of.server.ts";
import { useStatementSentence } from "./statement-sentence.ts";

const STANCE = "stance-";

export const loader = guarded("proposals.write", (visit) => {
  const { round, address } = roundOf(visit);
  if (round.state !== "open") throw redirect(address);
  return {
    title: staffTitles(visit.language)("statements:enter.title"),
    address,
    round: round.texts.original.title,
    participants: round.participants,
    entered: new URL(visit.request.url).searchParams.has("entered"),
    choices: [...STANCES, "notAsked"] as const,
    statements: round.statements
      .filter(({ status, hidden }) => status === "shown" && !hidden)
      .map(({ id, number, text, language }) => ({ id, number, text, language })),
  };
});

export const action = guarded("proposals.write", async (visit) => {
  const { round, address } = roundOf(visit);
  const values = enteredValues(await visit.request.formData());
  const stances = new Map<string, GivenStance>();
  for (const [field, value] of Object.entries(values)) {
    const stance = stanceSchema.safeParse(value);
    if (field.startsWith(STANCE) && stance.success) {
      stances.set(field.slice(STANCE.length), stance.data);
    }
  }
  const saved = enterStances(visit.services, round.id, stances);
  if (saved.ok) return redirect(`${address}/enter?entered`, 303);
  const { code } = saved.problem;
  return data({ values, problem: code }, { status: code === "stances_missing" ? 422 : 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

export default function EnterStancesPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["statements", "common"]);
  const sentence = useStatementSentence();
  return (
    <>
      <h1 className="kern-heading-large">{page.title}</h1>
      <p className="kern-body kern-body--bold" lang="de">
        {page.round}
      </p>
      {page.entered && answer === undefined && (
        <Alert kind="success" title={t("notices.entered")}>
          <p className="kern-body">{t("participants", { count: page.participants })}</p>
        </Alert>
      )}
      {answer !== undefined && (
        <Alert kind="danger" title={t("common:form.pleaseCheck")}>
          <p className="kern-body">{sentence(answer.problem)}</p>
        </Alert>
      )}
      <p className="kern-body prose">{t("enter.lead")}</p>
      {/* A new person begins with an empty form. */}
      <Form method="post" className="form stance-choices" key={page.participants}>
        {page.statements.map(({ id, number, text, language }) => (
          <CheckGroup
            key={id}
            legend={`${number}. ${text}`}
            legendProps={{ lang: languageTag(language), dir: direction(language) }}
          >
            {page.choices.map((choice) => (
              <CheckField
                key={choice}
                type="radio"
                name={STANCE + id}
                value={choice}
                label={t(`enter.${choice}`)}
                defaultChecked={(answer?.values[STANCE + id] ?? "notAsked") === choice}
              />
            ))}
          </CheckGroup>
        ))}
        <div className="actions">
          <Button>{t("enter.submit")}</Button>
          <ButtonLink look="tertiary" href={page.address}>
            {t("enter.back")}
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}
