import type { ListedMessage, MessageList } from "#app/services/response/list-messages.server.ts";

/** In the address: nothing is paged, to print. */
export const EVERYTHING = "all";

export type MessageState = "open" | "done";

/** The parameter of an address with the page of the open or done messages of a list. */
export function pageParameter(list: MessageList, state: MessageState): string {
  return state === "open" ? list : `${list}-${state}`;
}

export interface MessagePage {
  readonly shown: readonly ListedMessage[];
  readonly all: number;
  readonly page: number;
  readonly pages: number;
}
