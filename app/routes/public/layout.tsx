import { Outlet, useLocation, useMatches } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { LANGUAGES } from "#app/i18n/languages.ts";
import { useShell } from "#app/root.tsx";
import { guarded } from "#app/routes/guard.server.ts";
import { LanguageSwitch } from "#app/ui/language-switch.tsx";
import { SiteHeader } from "#app/ui/site-header.tsx";
import { changesLanguage } from "./page-handle.ts";

export const loader = guarded("public", () => null);

const SECTIONS = [
  { href: "/town-halls", name: "shell.townHalls" },
  { href: "/proposals", name: "proposals.title" },
  { href: "/facts", name: "facts.title" },
] as const;

export default function PublicLayout() {
  const { t } = useTranslation("public");
  const { language, town } = useShell();
  const { pathname, search } = useLocation();
  const matches = useMatches();
  return (
    <>
      <SiteHeader
        skipLabel={t("shell.skipToContent")}
        home={{ href: "/", name: town?.name ?? t("shell.home") }}
        syntheticNote={town?.synthetic ? t("shell.syntheticTown") : null}
      >
        <nav aria-label={t("shell.menu")}>
          <ul className="link-row">
            {SECTIONS.map(({ href, name }) => (
              <li key={href}>
                <a
                  className="kern-link"
                  href={href}
                  aria-current={pathname.startsWith(href) ? "true" : undefined}
                >
                  {t(name)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {!changesLanguage(matches) && (
          <LanguageSwitch
            label={t("shell.chooseLanguage")}
            languages={LANGUAGES}
            current={language}
            path={`${pathname}${search}`}
          />
        )}
      </SiteHeader>
      <main id="content" className="page">
        <Outlet />
      </main>
      <footer className="site-footer">
        <div className="site-bar">
          <p>{t("shell.poweredBy")}</p>
          <ul className="link-row">
            <li>
              <a className="kern-link" href="/facts">
                {t("facts.title")}
              </a>
            </li>
            <li>
              <a className="kern-link" href="/how-it-works">
                {t("howItWorks.title")}
              </a>
            </li>
            <li>
              <a className="kern-link" href="/staff">
                {t("shell.staffSignIn")}
              </a>
            </li>
          </ul>
        </div>
      </footer>
    </>
  );
}
