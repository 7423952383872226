import { data, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { direction, languageTag } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { statementPage } from "#app/routes/public/appeals/statement-page.server.ts";
import { StatementRows } from "#app/routes/public/appeals/statement-view.tsx";
import { issueAppealCode } from "#app/services/appeals/issue-appeal-code.server.ts";
import { readDecisionLetter } from "#app/services/appeals/read-decision-letter.server.ts";
import { may } from "#app/services/permissions.ts";
import { Button } from "#app/ui/button.tsx";
import { dayOfMoment } from "#app/ui/dates.ts";
import { isolated } from "#app/ui/figures.ts";

export const loader = guarded("moderation.read", (visit) => {
  const { services, params, language, actor, app } = visit;
  const letter = readDecisionLetter(services, params.decisionId ?? "");
  if (letter === null) throw new Response(null, { status: 404 });
  const { statement, town } = letter;
  const own = statement.language;
  const t = publicTranslation(own).getFixedT(null, "public");
  const address = `${app.authentication.options.baseURL}/appeal`;
  return {
    title: staffTitles(language)("appeals:letter.title"),
    mayMake: may(actor, "moderation.write"),
    town,
    own,
    page: statementPage(statement, { t, language: own }),
    words: {
      subject: t("appeals.letter.subject"),
      date: dayOfMoment(services.now, own),
      greeting: t("appeals.letter.greeting"),
      lead: t("appeals.letter.lead", { process: statement.process?.text ?? "" }),
      redress: t("appeals.statement.redress"),
      how: t("appeals.letter.how"),
      online: t("appeals.letter.online", { address: isolated(address) }),
      paper: t("appeals.letter.paper"),
    },
  };
});

export const action = guarded("moderation.write", ({ services, params }) => {
  const issued = issueAppealCode(services, params.decisionId ?? "");
  if (!issued.ok) throw new Response(null, { status: 404 });
  return data({ code: issued.value });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function DecisionLetterPage() {
  const { title, mayMake } = useLoaderData<typeof loader>();
  const code = useActionData<typeof action>()?.code ?? null;
  const { t } = useTranslation("appeals");
  return (
    <div className="stack">
      <div className="no-print prose stack">
        <h1 className="kern-heading-large">{title}</h1>
        <p className="kern-body">{t(code === null ? "letter.lead" : "letter.print")}</p>
        <p className="kern-body">{t("letter.remake")}</p>
        {code === null && mayMake && (
          <Form method="post" className="actions">
            <Button>{t("letter.make")}</Button>
          </Form>
        )}
      </div>
      {code !== null && <Letter code={code} />}
    </div>
  );
}

function Letter({ code }: { code: string }) {
  const { town, own, page, words } = useLoaderData<typeof loader>();
  return (
    <article className="decision-letter prose stack" lang={languageTag(own)} dir={direction(own)}>
      <p className="kern-body decision-letter__head">
        <span>{town}</span>
        <span>{words.date}</span>
      </p>
      <h2 className="kern-heading-medium">{words.subject}</h2>
      <p className="kern-body">{words.greeting}</p>
      <p className="kern-body">{words.lead}</p>
      <StatementRows rows={page.rows} />
      <h3 className="kern-heading-small">{words.redress}</h3>
      {page.redress.map((sentence) => (
        <p className="kern-body" key={sentence}>
          {sentence}
        </p>
      ))}
      {page.appealable && (
        <>
          <h3 className="kern-heading-small">{words.how}</h3>
          <p className="kern-body">{words.online}</p>
          <p className="kern-body">
            <code className="code" translate="no" dir="ltr">
              {code}
            </code>
          </p>
          <p className="kern-body">{words.paper}</p>
        </>
      )}
    </article>
  );
}
