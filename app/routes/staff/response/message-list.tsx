import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { direction, LANGUAGE_NAMES, languageTag } from "#app/i18n/languages.ts";
import type { ListedMessage, MessageList } from "#app/services/response/list-messages.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { useFormat } from "#app/ui/format.ts";
import { StatusBadge } from "#app/ui/status-badge.tsx";
import { Pager } from "../pager.tsx";
import { useProcess } from "../process/use-process.ts";
import { type MessagePage, type MessageState, pageParameter } from "./message-pages.ts";

/** Messages to pass on by telephone or by letter, each with its words and a button for when it is done. */
export function MessageListSection(props: {
  list: MessageList;
  open: MessagePage;
  done: MessagePage;
}) {
  const { t } = useTranslation("response");
  const process = useProcess();
  const { list, open, done } = props;
  const empty = open.all + done.all === 0;
  const doneOnes = t("messages.doneOnes", { count: done.all });
  const pagerOf = (state: MessageState, name: string) => ({
    name,
    parameter: pageParameter(list, state),
    anchor: `list-${list}`,
  });
  return (
    <section className="stack" aria-labelledby={`list-${list}`}>
      <div className="section-head">
        <h2 className="kern-heading-medium" id={`list-${list}`}>
          {t(`messages.lists.${list}`)}
        </h2>
        {!empty && (
          <StatusBadge kind={open.all === 0 ? "success" : "warning"}>
            {t("messages.open", { count: open.all })}
          </StatusBadge>
        )}
      </div>
      {empty ? (
        <p className="kern-body">{t(`messages.empty.${list}`)}</p>
      ) : (
        <>
          {open.all === 0 && <p className="kern-body">{t("messages.allDone")}</p>}
          <MessageItems list={list} messages={open.shown} />
          <Pager {...open} list={pagerOf("open", t(`messages.lists.${list}`))} />
          {done.all > 0 && (
            <details className="no-print stack" open={done.page > 1 || undefined}>
              <summary>{doneOnes}</summary>
              <MessageItems list={list} messages={done.shown} />
              <Pager
                {...done}
                list={pagerOf("done", `${t(`messages.lists.${list}`)}, ${doneOnes}`)}
              />
            </details>
          )}
          <div className="actions no-print">
            <ButtonLink
              look="tertiary"
              href={`/staff/processes/${process.id}/messages/${list}.csv`}
              download
            >
              {t("messages.csv")}
            </ButtonLink>
          </div>
        </>
      )}
    </section>
  );
}

function MessageItems(props: { list: MessageList; messages: readonly ListedMessage[] }) {
  return (
    <ul className="message-list">
      {props.messages.map((message) => (
        <MessageItem key={message.id} list={props.list} message={message} />
      ))}
    </ul>
  );
}

function MessageItem({ list, message }: { list: MessageList; message: ListedMessage }) {
  const { t } = useTranslation("response");
  const format = useFormat();
  const { language, done, doneAt, viaRegisterOffice } = message;
  const name = message.name || t("messages.blockedName");
  const script = { lang: languageTag(language), dir: direction(language) };
  return (
    <li className={done ? "message-item message-item--done" : "message-item"}>
      <div className="message-who">
        <p className="kern-title">
          <bdi>{name}</bdi>
        </p>
        {list === "phone" ? (
          <p>
            <a className="kern-link" href={`tel:${message.phone.replace(/[^\d+]/g, "")}`}>
              {message.phone}
            </a>
          </p>
        ) : (
          <p className="keep-lines">
            {viaRegisterOffice
              ? t("messages.viaRegisterOffice")
              : message.address || t("messages.noAddress")}
          </p>
        )}
      </div>
      <p className="kern-body">
        {t(`messages.kinds.${message.kind}`)} · {LANGUAGE_NAMES[language]} ·{" "}
        {t("messages.columns.wished")}: {t(`messages.wished.${message.channel}`)}
      </p>
      <details className="message-text">
        <summary>{t("messages.showText")}</summary>
        <p className="kern-title" {...script}>
          {message.subject}
        </p>
        <p className="keep-lines" {...script}>
          {message.text}
        </p>
      </details>
      <Form method="post" className="actions no-print" preventScrollReset>
        <input type="hidden" name="message" value={message.id} />
        {done ? (
          <Button look="tertiary" name="intent" value="reopen">
            {t("messages.reopen")}
          </Button>
        ) : (
          <Button
            look="secondary"
            name="intent"
            value="done"
            aria-label={t("messages.markDoneFor", { name })}
          >
            {t("messages.markDone")}
          </Button>
        )}
      </Form>
      {doneAt !== null && (
        <p className="kern-body kern-body--muted">
          {t("messages.done", { date: format.moment(doneAt) })}
        </p>
      )}
    </li>
  );
}
