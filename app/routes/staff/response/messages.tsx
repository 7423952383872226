import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { listMessages, MESSAGE_LISTS } from "#app/services/response/list-messages.server.ts";
import { markMessage } from "#app/services/response/mark-message.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { useFormat } from "#app/ui/format.ts";
import { processPageTitle } from "../process/use-process.ts";
import { MessageListSection } from "./message-list.tsx";
import { messagePage, seenPages } from "./message-pages.server.ts";
import { EVERYTHING } from "./message-pages.ts";

const markSchema = z.object({ message: z.string(), intent: z.enum(["done", "reopen"]) });

export const loader = guarded("replies.enter", ({ services, params, request, language }) => {
  const outbox = listMessages(services, params.processId ?? "");
  return {
    title: staffTitles(language)("response:messages.title"),
    waiting: outbox.waiting,
    sent: outbox.sent,
    lists: MESSAGE_LISTS.map((list) => ({
      list,
      open: messagePage(request, outbox.lists[list], { list, state: "open" }),
      done: messagePage(request, outbox.lists[list], { list, state: "done" }),
    })),
  };
});

export const action = guarded("replies.enter", async ({ services, params, request }) => {
  const parsed = markSchema.safeParse(Object.fromEntries(await request.formData()));
  if (!parsed.success) throw new Response(null, { status: 400 });
  const processId = params.processId ?? "";
  const { message: messageId, intent } = parsed.data;
  const marked = markMessage(services, { processId, messageId, done: intent === "done" });
  if (marked.ok) {
    throw redirect(`/staff/processes/${processId}/messages${seenPages(request)}`, 303);
  }
  return data({ problem: marked.problem }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

export default function MessagesPage() {
  const { title, waiting, sent, lists } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("response");
  const format = useFormat();
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body prose no-print">{t("messages.lead")}</p>
      {answer !== undefined && <Alert kind="danger" title={t("messages.missing")} />}
      <dl className="facts no-print">
        {Object.entries({ waiting, sent }).map(([state, number]) => (
          <div key={state}>
            <dt>{t(`messages.counts.${state as "waiting" | "sent"}`)}</dt>
            <dd>{format.whole(number)}</dd>
          </div>
        ))}
      </dl>
      {lists.every(({ open, done }) => open.all + done.all > 0) && (
        <ul className="link-row no-print">
          {lists.map(({ list }) => (
            <li key={list}>
              <a className="kern-link" href={`#list-${list}`}>
                {t(`messages.lists.${list}`)}
              </a>
            </li>
          ))}
        </ul>
      )}
      {lists.map((one) => (
        <MessageListSection key={one.list} {...one} />
      ))}
      {lists.some(({ open, done }) => open.all + done.all > 0) && (
        <p className="kern-body kern-body--small no-print">{t("messages.print")}</p>
      )}
      {lists.some(({ open, done }) => open.pages > 1 || done.pages > 1) && (
        <p className="no-print">
          <a className="kern-link" href={`?${EVERYTHING}=1`}>
            {t("messages.everything")}
          </a>
        </p>
      )}
    </>
  );
}
