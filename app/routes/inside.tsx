import type { MetaFunction } from "@remix-run/node";
import { isRouteErrorResponse, Outlet, useRouteError } from "@remix-run/react";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { ErrorMessage, errorKind } from "#app/ui/error-message.tsx";
import { isStaffAddress } from "./areas.ts";
import { HiddenPage } from "./public/moderation/hidden-page.tsx";
import type { StubOfPage } from "./public/moderation/stub-in-words.server.ts";

/**
 * Stands between a frame (header, navigation, footer) and its pages: a page that fails leaves
 * the frame standing, so that people can choose their language or go elsewhere.
 */
export const loader = guarded("public", ({ request, language }) => {
  const { t } = publicTranslation(language);
  const staff = staffTitles(language);
  return isStaffAddress(new URL(request.url).pathname)
    ? {
        notFound: staff("common:errors.notFoundTitle"),
        forbidden: staff("common:errors.forbiddenTitle"),
        broken: staff("common:errors.brokenTitle"),
        hidden: "",
      }
    : {
        notFound: t("public:errors.notFoundTitle"),
        forbidden: t("public:errors.forbiddenTitle"),
        broken: t("public:errors.brokenTitle"),
        hidden: t("public:moderation.hidden.hiddenText"),
      };
});

export const meta: MetaFunction<typeof loader> = ({ data, error }) =>
  error && data
    ? [{ title: hiddenText(error) === null ? data[errorKind(statusOf(error))] : data.hidden }]
    : [];

export default function Inside() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const error = useRouteError();
  const stub = hiddenText(error);
  return stub === null ? <ErrorMessage status={statusOf(error)} /> : <HiddenPage stub={stub} />;
}

/** The stub with which a page of a hidden text answers; null for any other failure. */
function hiddenText(error: unknown): StubOfPage | null {
  return isRouteErrorResponse(error) && error.status === 410 ? (error.data?.hidden ?? null) : null;
}

function statusOf(error: unknown): number {
  return isRouteErrorResponse(error) ? error.status : 500;
}
