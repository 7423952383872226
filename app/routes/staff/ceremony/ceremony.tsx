import type { MetaFunction } from "@remix-run/node";
import { useLoaderData, useRevalidator } from "@remix-run/react";
import { type CSSProperties, useEffect } from "react";
import { formatNumber } from "#app/domain/public-draw/draw-number.ts";
import {
  direction,
  isLanguage,
  LANGUAGE_NAMES,
  LANGUAGES,
  languageTag,
} from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { readPublicDraw } from "#app/services/draws/read-public-draw.server.ts";
import { readPublicProcess } from "#app/services/processes/read-public-process.server.ts";
import type { TownText } from "#app/services/texts/town-text.ts";
import { ceremonyState } from "./ceremony-state.ts";
import { type CeremonyQuota, QuotaTicks } from "./quota-ticks.tsx";

const POLL_MILLISECONDS = 1500;

/** Everything the hall may see: no names, no counts, nothing of an entry before both are there. */
export const loader = guarded("draw.read", ({ services, params, request, language: own, app }) => {
  const chosen = new URL(request.url).searchParams.get("language");
  const language = isLanguage(chosen) ? chosen : own;
  const page = readPublicDraw(services, params.drawId ?? "", language);
  const process = page === null ? null : readPublicProcess(services, page.draw.processId, language);
  if (page === null || process === null) throw new Response(null, { status: 404 });
  const { t } = publicTranslation(language);
  const { draw } = page;
  const state = ceremonyState(page);
  const address = new URL("/verify", app.authentication.options.baseURL).host;
  return {
    language,
    state,
    title: process.texts.title,
    question: process.texts.question,
    commitment: draw.commitment.match(/.{1,8}/g) ?? [],
    digits: draw.drawnNumber === null ? null : [...formatNumber(draw.drawnNumber)],
    details: draw.numberDetails,
    quotas: page.quotas.map(
      ({ feature, value, excluded }): CeremonyQuota => ({ feature, value, excluded }),
    ),
    words: {
      pageTitle: t("public:ceremony.pageTitle"),
      panels: t("public:ceremony.panels"),
      range: t("public:ceremony.range"),
      state: t(`public:ceremony.${state}`),
      announced: t("public:ceremony.announced"),
      seats: t("public:ceremony.seats", { seats: String(draw.panelSize) }),
      kept: t("public:ceremony.kept"),
      quotas: t("public:ceremony.quotas"),
      commitment: t("public:ceremony.commitment"),
      checkIt: t("public:ceremony.checkIt", { address: `${address}/verify` }),
      reload: t("public:ceremony.reload"),
    },
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: [data?.words.pageTitle, data?.title.text].filter(Boolean).join(" · ") },
];

/** The page for the projector: big digits, then each quota ticked as kept. */
export default function Ceremony() {
  const page = useLoaderData<typeof loader>();
  const { language, words, digits, title, question } = page;
  usePolling(digits === null);
  return (
    <main
      id="content"
      className="ceremony"
      lang={languageTag(language)}
      dir={direction(language)}
      data-drawn={digits !== null}
    >
      <header className="ceremony__head">
        <h1 {...germanText(title)}>{title.text}</h1>
        <p {...germanText(question)}>{question.text}</p>
      </header>
      <section className="ceremony__stage" aria-live="polite">
        <p className="ceremony__state">{words.state}</p>
        {digits === null ? (
          <>
            <p className="ceremony__range" dir="ltr">
              000–999
            </p>
            <p className="ceremony__hint">
              {words.panels}. {words.announced}: <bdi lang="de">{page.details}</bdi>
            </p>
          </>
        ) : (
          <>
            <p className="ceremony__digits" dir="ltr">
              <span className="visually-hidden">{digits.join("")}</span>
              {digits.map((digit, position) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the place of a digit is what it is
                <span key={position} className="ceremony__digit" aria-hidden="true">
                  {digit}
                </span>
              ))}
            </p>
            <QuotaTicks quotas={page.quotas} heading={words.quotas} kept={words.kept} />
            <p
              className="ceremony__seats"
              style={{ "--count": page.quotas.length } as CSSProperties}
            >
              {words.seats}
            </p>
          </>
        )}
      </section>
      <footer className="ceremony__foot">
        <p>
          {words.commitment}:{" "}
          <span className="code" dir="ltr">
            {page.commitment.join(" ")}
          </span>
        </p>
        {digits !== null && <p>{words.checkIt}</p>}
        <ul className="link-row">
          {LANGUAGES.map((each) => (
            <li key={each}>
              <a
                className="ceremony__link"
                href={`?language=${each}`}
                lang={languageTag(each)}
                aria-current={each === language ? "true" : undefined}
              >
                {LANGUAGE_NAMES[each]}
              </a>
            </li>
          ))}
        </ul>
        {digits === null && (
          <noscript>
            <a className="ceremony__link" href={`?language=${language}`}>
              {words.reload}
            </a>
          </noscript>
        )}
      </footer>
    </main>
  );
}

/** Looks again while the number is awaited. */
function usePolling(active: boolean) {
  const { state, revalidate } = useRevalidator();
  useEffect(() => {
    if (!active || state !== "idle") return;
    const timer = setTimeout(revalidate, POLL_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [active, state, revalidate]);
}

function germanText(text: Pick<TownText, "language">) {
  return text.language === "de" ? ({ lang: "de", dir: "ltr" } as const) : {};
}
