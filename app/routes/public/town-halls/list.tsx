import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { EveningCards } from "./evening-cards.tsx";
import { listedEvenings } from "./listed-evening.server.ts";

export const loader = guarded("public", ({ services, language }) => {
  const { t } = publicTranslation(language);
  return {
    evenings: listedEvenings(services, language),
    language,
    pageTitle: t("public:townHall.list.title"),
    feedTitle: t("public:townHall.list.feed"),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
  {
    tagName: "link",
    rel: "alternate",
    type: "application/atom+xml",
    title: data?.feedTitle,
    href: `/town-halls.atom?language=${data?.language}`,
  },
];

export default function PublicTownHallsPage() {
  const { evenings, language } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  const of = (state: (typeof evenings)[number]["state"]) =>
    evenings.filter((evening) => evening.state === state);
  return (
    <>
      <div className="prose">
        <h1 className="kern-heading-large">{t("townHall.list.title")}</h1>
        <p className="kern-body kern-body--large">{t("townHall.list.lead")}</p>
      </div>
      <section>
        <h2 className="kern-heading-medium">{t("townHall.list.coming")}</h2>
        {of("coming").length === 0 ? (
          <p className="kern-body prose">{t("townHall.list.noComing")}</p>
        ) : (
          <EveningCards evenings={of("coming")} />
        )}
        <p className="kern-body no-print">
          <a
            className="kern-link"
            href={`/town-halls.atom?language=${language}`}
            type="application/atom+xml"
          >
            {t("townHall.list.feed")}
          </a>
        </p>
      </section>
      {(["cancelled", "past"] as const)
        .filter((state) => of(state).length > 0)
        .map((state) => (
          <section key={state}>
            <h2 className="kern-heading-medium">{t(`townHall.list.${state}`)}</h2>
            <EveningCards evenings={of(state)} />
          </section>
        ))}
    </>
  );
}
