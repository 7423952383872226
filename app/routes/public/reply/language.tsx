import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { isLanguage, LANGUAGES } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { languageCookie } from "#app/i18n/request-language.server.ts";
import { guarded, residentOf } from "#app/routes/guard.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { LanguageButtons } from "../language-buttons.tsx";
import { enterCode } from "./enter-code.server.ts";
import { PasskeySignIn } from "./passkey-form.tsx";
import { siteOf } from "./passkey-site.server.ts";
import { pendingCode, settingCookies } from "./reply-cookies.server.ts";

export const loader = guarded("public", (visit) => {
  const signedIn = residentOf(visit.app, visit.request).kind === "resident";
  return {
    title: publicTranslation(visit.language).t("public:reply.language.title"),
    titles: LANGUAGES.map((each) => ({
      language: each,
      text: publicTranslation(each).t("public:reply.language.title"),
    })),
    signedIn,
    // Whoever comes with a code needs no passkey.
    passkeyOrigin: signedIn || pendingCode(visit) !== null ? null : siteOf(visit).origin,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? "Losrunde" },
];

/** The language comes before everything else; a code from an address is looked at only now. */
export const action = guarded("public", async (visit) => {
  const chosen = (await visit.request.formData()).get("language");
  if (typeof chosen !== "string" || !isLanguage(chosen)) throw new Response(null, { status: 400 });
  const secure = visit.app.authentication.options.baseURL.startsWith("https://");
  const cookies = [languageCookie(chosen, secure)];
  const code = pendingCode(visit);
  if (code !== null) {
    const answer = await enterCode(visit, code, cookies);
    if (answer instanceof Response) return answer;
  }
  return redirect("/r/code", { status: 303, headers: settingCookies(cookies) });
});

export default function ChooseLanguage() {
  const { title, titles, signedIn, passkeyOrigin } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  return (
    <div className="prose reply">
      <h1 className="kern-heading-large">{title}</h1>
      {signedIn && (
        <Alert kind="info" title={t("reply.language.signedIn")}>
          <p className="kern-body">
            <a className="kern-link" href="/r/me">
              {t("reply.language.toOwn")}
            </a>
          </p>
        </Alert>
      )}
      <LanguageButtons titles={titles} />
      {passkeyOrigin !== null && <PasskeySignIn origin={passkeyOrigin} />}
    </div>
  );
}
