import { sha256Hex } from "#app/domain/hash.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { townHallFeed } from "#app/services/publications/town-hall-feed.server.ts";

export const loader = guarded("public", ({ app, services, language, request }) => {
  const publicUrl = app.authentication.options.baseURL;
  const feed = townHallFeed(services, { language, publicUrl });
  // Readers ask every hour: whoever has this already gets no more than that.
  const tag = `"${sha256Hex(feed).slice(0, 32)}"`;
  const headers = { ETag: tag, Vary: "Accept-Language, Cookie" };
  if (namesTag(request.headers.get("if-none-match"), tag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(feed, {
    headers: { ...headers, "Content-Type": "application/atom+xml; charset=utf-8" },
  });
});

/** A cache in between may have made the tag a weak one. */
function namesTag(header: string | null, tag: string): boolean {
  return (header ?? "").split(",").some((each) => each.trim().replace(/^W\//, "") === tag);
}
