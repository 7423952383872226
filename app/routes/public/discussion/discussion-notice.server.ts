import { DISCUSSION_NOTICES, type DiscussionNotice } from "./discussion-frame.tsx";

/** What an address says that somebody just did; null for anything else. */
export function noticeOf(request: Request): DiscussionNotice | null {
  const notice = new URL(request.url).searchParams.get("notice");
  return DISCUSSION_NOTICES.find((known) => known === notice) ?? null;
}
