import { pageOf } from "#app/routes/staff/page-of.ts";
import {
  type ListedMessage,
  MESSAGE_LISTS,
  type MessageList,
} from "#app/services/response/list-messages.server.ts";
import { EVERYTHING, type MessagePage, type MessageState, pageParameter } from "./message-pages.ts";

const MESSAGES_PER_PAGE = 20;

/** The page that an address asks for of the open or done ones among the messages of a list. */
export function messagePage(
  request: Request,
  messages: readonly ListedMessage[],
  { list, state }: { readonly list: MessageList; readonly state: MessageState },
): MessagePage {
  const wanted = messages.filter(({ done }) => done === (state === "done"));
  const everything = new URL(request.url).searchParams.has(EVERYTHING);
  const size = everything ? Math.max(wanted.length, 1) : MESSAGES_PER_PAGE;
  const pages = Math.ceil(wanted.length / size);
  const page = pageOf(request, pages, pageParameter(list, state));
  return {
    shown: wanted.slice((page - 1) * size, page * size),
    all: wanted.length,
    page,
    pages,
  };
}

/** The part of an address that says which pages are seen, with its question mark. */
export function seenPages(request: Request): string {
  const { searchParams } = new URL(request.url);
  const known = new Set([
    EVERYTHING,
    ...MESSAGE_LISTS.flatMap((list) => [pageParameter(list, "open"), pageParameter(list, "done")]),
  ]);
  const kept = new URLSearchParams([...searchParams].filter(([name]) => known.has(name)));
  return kept.size === 0 ? "" : `?${kept}`;
}
