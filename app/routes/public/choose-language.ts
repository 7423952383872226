import { redirect } from "@remix-run/node";
import { isLanguage } from "#app/i18n/languages.ts";
import { languageCookie } from "#app/i18n/request-language.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { localPath } from "#app/routes/local-path.ts";

export const loader = guarded("public", ({ request, params }) => {
  const url = new URL(request.url);
  if (!isLanguage(params.language)) throw new Response(null, { status: 404 });
  return redirect(localPath(url.searchParams.get("back"), "/"), {
    status: 303,
    headers: { "Set-Cookie": languageCookie(params.language, url.protocol === "https:") },
  });
});
