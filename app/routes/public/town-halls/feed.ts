import { sha256Hex } from "#app/domain/hash.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { townHallFeed } from "#app/services/publications/town-hall-feed.server.ts";

export const loader = guarded("public", ({ app, services, language, request }) => {
  const publicUrl = app.authentication.options.baseURL;
  const { xml, updated } = townHallFeed(services, { language, publicUrl });
  // Readers ask every hour: whoever has this already gets no more than that.
  const tag = `"${sha256Hex(xml).slice(0, 32)}"`;
  const headers = {
    ETag: tag,
    "Last-Modified": updated.toUTCString(),
    Vary: "Accept-Language, Cookie",
  };
  if (isKnown(request.headers, tag, updated)) return new Response(null, { status: 304, headers });
  return new Response(xml, {
    headers: { ...headers, "Content-Type": "application/atom+xml; charset=utf-8" },
  });
});

/** Whether a reader has this state already (RFC 9110): its tag decides; without one, its time in whole seconds. */
function isKnown(headers: Headers, tag: string, updated: Date): boolean {
  const tags = headers.get("if-none-match");
  if (tags === null) {
    const since = Date.parse(headers.get("if-modified-since") ?? "");
    return Math.floor(updated.getTime() / 1000) * 1000 <= since;
  }
  // A cache in between may have made the tag a weak one.
  const known = tags.split(",").map((each) => each.trim().replace(/^W\//, ""));
  return known.includes(tag) || known.includes("*");
}
