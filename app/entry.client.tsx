import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { staffTranslation } from "./i18n/staff-translation.ts";

// Only staff pages load scripts.
const translation = staffTranslation(document.documentElement.lang === "en" ? "en" : "de");

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <I18nextProvider i18n={translation}>
        <RemixBrowser />
      </I18nextProvider>
    </StrictMode>,
  );
});
