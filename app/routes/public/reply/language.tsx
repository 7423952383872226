import { type MetaFunction, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import {
  direction,
  isLanguage,
  LANGUAGE_NAMES,
  LANGUAGES,
  languageTag,
} from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { languageCookie } from "#app/i18n/request-language.server.ts";
import { guarded, residentOf } from "#app/routes/guard.server.ts";
import { Alert } from "#app/ui/alert.tsx";
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
      <Form method="post" className="big-choices">
        {titles.map(({ language, text }) => (
          <button
            key={language}
            type="submit"
            name="language"
            value={language}
            className="big-choice"
            lang={languageTag(language)}
            dir={direction(language)}
          >
            <SpeechMark language={language} />
            <span>
              <strong>{LANGUAGE_NAMES[language]}</strong>
              <span className="kern-body">{text}</span>
            </span>
          </button>
        ))}
      </Form>
      {passkeyOrigin !== null && <PasskeySignIn origin={passkeyOrigin} />}
    </div>
  );
}

/** A speech bubble with a letter of the language: no flag, since no language belongs to one country. */
function SpeechMark({ language }: { language: keyof typeof LANGUAGE_NAMES }) {
  const letters = { de: "Ä", "de-simple": "A", en: "W", ar: "ع" };
  return (
    <svg viewBox="0 0 48 48" width="48" height="48" aria-hidden="true" focusable="false">
      <path
        d="M6 6h36v28H22l-10 9v-9H6z"
        fill="none"
        stroke="currentColor"
        strokeWidth="3"
        strokeLinejoin="round"
      />
      <text x="24" y="27" textAnchor="middle" fontSize="19" fontWeight="bold" fill="currentColor">
        {letters[language]}
      </text>
    </svg>
  );
}
