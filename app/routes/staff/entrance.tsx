import { useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { STAFF_LANGUAGES } from "#app/i18n/languages.ts";
import { useShell } from "#app/root.tsx";
import { LanguageSwitch } from "#app/ui/language-switch.tsx";
import { SiteHeader } from "#app/ui/site-header.tsx";

/** The frame of the pages in front of the staff area: no navigation, nobody's name. */
export function Entrance({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation("common");
  const { language, town } = useShell();
  const { pathname, search } = useLocation();
  return (
    <>
      <SiteHeader
        skipLabel={t("navigation.skipToContent")}
        home={{ href: "/", name: town?.name ?? "Losrunde" }}
        syntheticNote={town?.synthetic ? t("navigation.syntheticTown") : null}
      >
        <LanguageSwitch
          label={t("navigation.chooseLanguage")}
          languages={STAFF_LANGUAGES}
          current={language}
          path={pathname + search}
        />
      </SiteHeader>
      <main id="content" className="page page--narrow">
        <h1 className="kern-heading-large">{title}</h1>
        {children}
      </main>
    </>
  );
}
