import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { MinutesDesk } from "#app/services/minutes/read-minutes.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";

type Draft = NonNullable<MinutesDesk["draft"]>;

/** What happened or was entered since the minutes were assembled. */
export function WhatIsNew(props: { draft: Draft; mayTakeOver: boolean }) {
  const { t } = useTranslation("minutes");
  const { changes, votesChanged, agendaChanged, passages } = props.draft;
  if (changes.length === 0 && !votesChanged && !agendaChanged) return null;
  const sentence = (change: Draft["changes"][number]) => {
    if (change.kind === "questions") {
      const { added, changed } = change;
      return t("changes.questions", { added: String(added), changed: String(changed) });
    }
    if (!("itemId" in change)) return t(`changes.${change.kind}`);
    const passage = passages.find(({ key }) => key === change.itemId);
    const item = [passage?.number, passage?.title].filter((part) => part != null).join(" ");
    return t(`changes.${change.kind}`, { item });
  };
  return (
    <Alert kind="info" title={t("newTitle")}>
      <ul className="kern-body bullets">
        {[
          ...changes.map(sentence),
          ...(votesChanged ? [t("changes.votes")] : []),
          ...(agendaChanged && !changes.some(({ kind }) => kind === "agenda")
            ? [t("changes.announcement")]
            : []),
        ].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p className="kern-body">{t("newText")}</p>
      {props.mayTakeOver && (
        <Form method="post" className="actions">
          <Button look="secondary" name="intent" value="assemble">
            {t("takeOver")}
          </Button>
        </Form>
      )}
    </Alert>
  );
}
