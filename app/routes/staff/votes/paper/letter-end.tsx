import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { Button } from "#app/ui/button.tsx";

/** Letters that are not posted yet: they go to the post, or are given up. */
export function LetterEnd() {
  const { t } = useTranslation("voteLetters");
  return (
    <section className="stack no-print">
      <h2 className="kern-heading-medium">{t("post.title")}</h2>
      <p className="kern-body prose">{t("post.text")}</p>
      <Form method="post" className="actions">
        <Button name="intent" value="post">
          {t("post.submit")}
        </Button>
      </Form>
      <AskFirst summary={t("discard.summary")} consequence={t("discard.consequence")}>
        <Form method="post" className="actions">
          <Button look="secondary" name="intent" value="discard">
            {t("discard.submit")}
          </Button>
        </Form>
      </AskFirst>
    </section>
  );
}
