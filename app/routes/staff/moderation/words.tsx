import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { enteredValues } from "#app/routes/form-errors.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import {
  addListedWord,
  readListedWords,
  removeListedWord,
} from "#app/services/moderation/listed-words.server.ts";
import { LONGEST_MODERATION } from "#app/services/moderation/longest-words.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/form-field.tsx";
import { useModerationSentence } from "./moderation-sentence.ts";

const NOTICES = ["added", "removed"] as const;

export const loader = guarded("moderation.write", ({ services, language, request }) => {
  const title = staffTitles(language)("moderation:words.title");
  const wish = new URL(request.url).searchParams.get("notice");
  return {
    title,
    words: readListedWords(services),
    notice: NOTICES.find((known) => known === wish) ?? null,
  };
});

export const action = guarded("moderation.write", async ({ services, request }) => {
  const values = enteredValues(await request.formData());
  if (values.remove !== undefined) {
    removeListedWord(services, values.remove);
    return redirect("/staff/moderation/words?notice=removed", 303);
  }
  const added = addListedWord(services, values.word ?? "");
  if (added.ok) return redirect("/staff/moderation/words?notice=added", 303);
  return data({ word: values.word ?? "", problem: added.problem.code }, { status: 422 });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function ListedWordsPage() {
  const { title, words, notice } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation(["moderation", "common"]);
  const sentence = useModerationSentence();
  return (
    <div className="stack">
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body prose">{t("words.lead")}</p>
      {notice !== null && answer === undefined && (
        <Alert kind="success" title={t(`words.notices.${notice}`)} />
      )}
      {answer !== undefined && <Alert kind="danger" title={t("common:form.pleaseCheck")} />}
      <Form method="post" className="form" key={words.length}>
        <TextField
          name="word"
          label={t("words.add")}
          defaultValue={answer?.word ?? ""}
          maxLength={LONGEST_MODERATION.word}
          required
          dir="auto"
          error={sentence(answer?.problem)}
        />
        <div className="actions">
          <Button>{t("words.submit")}</Button>
        </div>
      </Form>
      <section className="stack">
        <h2 className="kern-heading-medium">{t("words.list")}</h2>
        {words.length === 0 ? (
          <p className="kern-body">{t("words.empty")}</p>
        ) : (
          <Form method="post">
            <ul className="word-list">
              {words.map(({ id, word }) => (
                <li key={id}>
                  <bdi className="kern-body">{word}</bdi>
                  <Button
                    look="tertiary"
                    name="remove"
                    value={id}
                    aria-label={t("words.remove", { word })}
                  >
                    {t("words.removeShort")}
                  </Button>
                </li>
              ))}
            </ul>
          </Form>
        )}
      </section>
      <p className="no-print">
        <a className="kern-link" href="/staff/moderation">
          {t("case.toQueue")}
        </a>
      </p>
    </div>
  );
}
