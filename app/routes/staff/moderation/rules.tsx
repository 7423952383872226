import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LANGUAGE_NAMES } from "#app/i18n/languages.ts";
import { enteredValues } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { beginRules } from "#app/services/moderation/begin-rules.server.ts";
import { dropRules } from "#app/services/moderation/drop-rules.server.ts";
import { publishRules } from "#app/services/moderation/publish-rules.server.ts";
import { readRulesForStaff } from "#app/services/moderation/read-rules-for-staff.server.ts";
import { enteredRules } from "#app/services/moderation/rule-fields.ts";
import { saveRules } from "#app/services/moderation/save-rules.server.ts";
import type { ModerationRule } from "#app/services/moderation/stored-rules.server.ts";
import { processTitle } from "#app/services/processes/process-title.server.ts";
import { TRANSLATIONS } from "#app/services/texts/translations.ts";
import { Alert } from "#app/ui/alert.tsx";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { Button } from "#app/ui/button.tsx";
import { CheckField } from "#app/ui/check-field.tsx";
import { useFormat } from "#app/ui/format.ts";
import { useModerationSentence } from "./moderation-sentence.ts";
import { RuleFields } from "./rule-fields.tsx";

const NOTICES = ["saved", "published", "dropped", "translated"] as const;

export const loader = guarded("moderation.rules", ({ services, params, language, request }) => {
  const processId = params.processId ?? "";
  const title = staffTitles(language)("moderation:rules.title");
  const wish = new URL(request.url).searchParams.get("notice");
  const versions = readRulesForStaff(services, processId);
  const published = versions.flatMap(({ number, publishedAt, rules }) =>
    publishedAt === null
      ? []
      : [{ number, publishedAt, texts: rules.map(({ texts }) => texts.original.text) }],
  );
  const draft = versions.find(({ publishedAt }) => publishedAt === null);
  const newest = versions[0]?.rules ?? [];
  return {
    title,
    address: `/staff/processes/${processId}/moderation/rules`,
    publicAddress: `/processes/${processId}/rules`,
    draft: draft === undefined ? null : { number: draft.number, rules: draft.rules.map(asField) },
    published,
    translations: TRANSLATIONS.map((own) => ({
      language: own,
      done: newest.filter(({ texts }) => isCurrent(texts, own)).length,
      all: newest.length,
    })),
    notice: NOTICES.find((known) => known === wish) ?? null,
    pageTitle: `${title} · ${processTitle(services, processId)}`,
  };
});

function asField({ id, texts }: ModerationRule) {
  return { id, text: texts.original.text };
}

function isCurrent(
  { original, translations }: ModerationRule["texts"],
  language: (typeof TRANSLATIONS)[number],
): boolean {
  const own = translations[language];
  return own !== null && own.basedOn === original.revision;
}

export const action = guarded("moderation.rules", async ({ services, params, request }) => {
  const processId = params.processId ?? "";
  const address = `/staff/processes/${processId}/moderation/rules`;
  const values = enteredValues(await request.formData());
  const refuse = (status: 409 | 422, problem: string) => data({ problem, values }, { status });
  switch (values.intent) {
    case "begin": {
      const begun = beginRules(services, processId);
      return begun.ok ? redirect(address, 303) : refuse(409, begun.problem.code);
    }
    case "save": {
      const rules = enteredRules(values);
      if (!rules.ok) return refuse(422, rules.problem.code);
      const saved = saveRules(services, processId, rules.value);
      if (saved.ok) return redirect(`${address}?notice=saved`, 303);
      return refuse(saved.problem.code === "rules_empty" ? 422 : 409, saved.problem.code);
    }
    case "publish": {
      if (values.checked === undefined) return refuse(422, "rules_not_ticked");
      const published = publishRules(services, processId);
      if (published.ok) return redirect(`${address}?notice=published`, 303);
      return refuse(409, published.problem.code);
    }
    case "drop": {
      const dropped = dropRules(services, processId);
      return dropped.ok
        ? redirect(`${address}?notice=dropped`, 303)
        : refuse(409, dropped.problem.code);
    }
    default:
      throw new Response(null, { status: 400 });
  }
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function ModerationRulesPage() {
  const loaded = useLoaderData<typeof loader>();
  const { title, address, draft, published, notice } = loaded;
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["moderation", "common"]);
  const sentence = useModerationSentence();
  const format = useFormat();
  const [inForce, ...older] = published;
  const versionName = ({ number, publishedAt }: (typeof published)[number]) => ({
    number: format.whole(number),
    date: format.day(publishedAt),
  });
  return (
    <div className="stack">
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body prose">{t("rules.lead")}</p>
      {notice !== null && answer === undefined && (
        <Alert kind="success" title={t(`rules.notices.${notice}`)} />
      )}
      {answer !== undefined && (
        <Alert kind="danger" title={t("common:form.pleaseCheck")}>
          <p className="kern-body">{sentence(answer.problem)}</p>
        </Alert>
      )}
      {published.length === 0 && draft === null && <Alert kind="warning" title={t("rules.none")} />}
      {draft === null ? (
        <Form method="post" className="actions">
          <Button name="intent" value="begin">
            {t(published.length === 0 ? "rules.begin" : "rules.beginNext")}
          </Button>
        </Form>
      ) : (
        <section className="stack">
          <h2 className="kern-heading-medium">
            {t("rules.draft", { number: format.whole(draft.number) })}
          </h2>
          <p className="kern-body prose">{t("rules.draftLead")}</p>
          <Form method="post" className="form" key={JSON.stringify(draft.rules)}>
            <RuleFields rules={draft.rules} values={answer?.values ?? null} />
            <div className="actions">
              <Button name="intent" value="save">
                {t("rules.save")}
              </Button>
            </div>
          </Form>
        </section>
      )}
      {(draft !== null || inForce !== undefined) && (
        <section>
          <h2 className="kern-heading-medium">{t("rules.translations")}</h2>
          <ul>
            {loaded.translations.map(({ language, done, all }) => (
              <li className="kern-body" key={language}>
                <a className="kern-link" href={`${address}/texts/${language}`}>
                  {t("rules.translationOf", {
                    // The name of a language keeps its own direction.
                    language: `\u2068${LANGUAGE_NAMES[language]}\u2069`,
                    done: format.whole(done),
                    all: format.whole(all),
                  })}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {draft !== null && (
        <>
          <AskFirst
            summary={t("rules.publish")}
            consequence={t("rules.publishConsequence")}
            open={answer?.problem === "rules_not_ticked"}
          >
            <Form method="post" className="form">
              {loaded.translations.some(({ done, all }) => done < all) && (
                <p className="kern-body">{t("rules.publishMissing")}</p>
              )}
              <CheckField name="checked" value="yes" label={t("rules.publishTick")} required />
              <div className="actions">
                <Button look="secondary" name="intent" value="publish">
                  {t("rules.publish")}
                </Button>
              </div>
            </Form>
          </AskFirst>
          <AskFirst summary={t("rules.drop")} consequence={t("rules.dropConsequence")}>
            <Form method="post" className="actions">
              <Button look="secondary" name="intent" value="drop">
                {t("rules.drop")}
              </Button>
            </Form>
          </AskFirst>
        </>
      )}
      {inForce !== undefined && (
        <section className="prose">
          <h2 className="kern-heading-medium">{t("rules.inForce", versionName(inForce))}</h2>
          <PublishedRules texts={inForce.texts} />
          <p>
            <a className="kern-link" href={loaded.publicAddress}>
              {t("rules.toPublic")}
            </a>
          </p>
        </section>
      )}
      {older.length > 0 && (
        <section className="prose">
          <h2 className="kern-heading-medium">{t("rules.older")}</h2>
          {older.map((version) => (
            <details key={version.number} className="kern-accordion">
              <summary className="kern-accordion__header">
                <span className="kern-title">{t("rules.version", versionName(version))}</span>
              </summary>
              <div className="kern-accordion__body">
                <PublishedRules texts={version.texts} />
              </div>
            </details>
          ))}
        </section>
      )}
    </div>
  );
}

function PublishedRules({ texts }: { texts: readonly string[] }) {
  return (
    <ol className="rule-list" lang="de">
      {texts.map((text) => (
        <li className="kern-body" key={text}>
          {text}
        </li>
      ))}
    </ol>
  );
}
