import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { direction, languageTag, staffLanguage } from "./i18n/languages.ts";
import { isStaffAddress } from "./routes/areas.ts";
import { guarded } from "./routes/guard.server.ts";
import { readMunicipality } from "./services/municipality/read-municipality.server.ts";
import { ErrorMessage, ErrorTitle } from "./ui/error-message.tsx";
import { useFocusAfterNavigation } from "./ui/focus-after-navigation.ts";
import { useNonce } from "./ui/nonce.tsx";
import { useShownMark } from "./ui/shown-mark.ts";
import "./ui/styles/fonts.css";
import "@kern-ux/native/dist/kern.min.css";
import "./ui/styles/old-browsers.css";
import "./ui/styles/app.css";
import "./ui/styles/accounts.css";
import "./ui/styles/quotas.css";
import "./ui/styles/ceremony.css";
import "./ui/styles/floor.css";
import "./ui/styles/floor-console.css";
import "./ui/styles/floor-wall.css";
import "./ui/styles/desk.css";
import "./ui/styles/discussion.css";
import "./ui/styles/facts.css";
import "./ui/styles/invitations.css";
import "./ui/styles/appeals.css";
import "./ui/styles/minutes.css";
import "./ui/styles/moderation.css";
import "./ui/styles/public-draw.css";
import "./ui/styles/response.css";
import "./ui/styles/scenarios.css";
import "./ui/styles/statements.css";
import "./ui/styles/tables.css";
import "./ui/styles/reply.css";
import "./ui/styles/proposals.css";
import "./ui/styles/voting.css";
import "./ui/styles/town-hall.css";
import "./ui/styles/vote-results.css";
import "./ui/styles/hall-preparation.css";
import "./ui/styles/vote-setup.css";
import "./ui/styles/vote-paper.css";

export const loader = guarded("public", ({ request, language, services }) => {
  const staffArea = isStaffAddress(new URL(request.url).pathname.replace(/\.data$/, ""));
  return {
    language: staffArea ? staffLanguage(language) : language,
    staffArea,
    town: readMunicipality(services),
  };
});

/** What every page knows: its language, whether it is a staff page, and whose town it is. */
export function useShell() {
  const shell = useRouteLoaderData<typeof loader>("root");
  return shell ?? { language: "de" as const, staffArea: false, town: null };
}

export function Layout({ children }: { children: ReactNode }) {
  const { language, staffArea } = useShell();
  const nonce = useNonce();
  const error = useRouteError();
  return (
    <html
      lang={languageTag(language)}
      dir={direction(language)}
      data-language={language}
      data-kern-theme="light"
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <Meta />
        {/* Without an error the router gives null, whatever its type says. */}
        {error !== undefined && error !== null && <ErrorTitle status={errorStatus(error)} />}
        <Links />
      </head>
      <body>
        {children}
        {staffArea && <ScrollRestoration nonce={nonce} />}
        {staffArea && <Scripts nonce={nonce} />}
      </body>
    </html>
  );
}

export default function App() {
  useShownMark();
  useFocusAfterNavigation();
  return <Outlet />;
}

export function ErrorBoundary() {
  return (
    <main id="content" className="page">
      <ErrorMessage status={errorStatus(useRouteError())} />
    </main>
  );
}

function errorStatus(error: unknown): number {
  return isRouteErrorResponse(error) ? error.status : 500;
}
