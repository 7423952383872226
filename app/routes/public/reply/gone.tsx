import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { TownHall } from "#app/routes/public/town-hall.tsx";
import { Alert } from "#app/ui/alert.tsx";

/** The last page: signed out, or everything is deleted. It says nothing about anyone. */
export const loader = guarded("public", ({ request, language }) => {
  const { t } = publicTranslation(language);
  return new URL(request.url).searchParams.has("erased")
    ? { title: t("public:reply.own.erase.doneTitle"), text: t("public:reply.own.erase.done") }
    : { title: t("public:reply.own.signedOutTitle"), text: t("public:reply.own.signedOut") };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? "Losrunde" },
];

export default function Gone() {
  const { title, text } = useLoaderData<typeof loader>();
  return (
    <div className="prose reply stack">
      <h1 className="kern-heading-large">{title}</h1>
      <Alert kind="success" title={text} />
      <TownHall />
    </div>
  );
}
