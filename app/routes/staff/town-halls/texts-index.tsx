import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { TRANSLATIONS } from "#app/services/texts/translations.ts";
import { translationProgress } from "#app/services/town-halls/translation-units.ts";
import { visitedTownHall } from "./town-hall-visit.server.ts";
import { TranslationStates } from "./translation-states.tsx";
import { townHallPageTitle, useTownHall } from "./use-town-hall.ts";

export const loader = guarded("townHall.write", (visit) => {
  const townHall = visitedTownHall(visit);
  return {
    title: staffTitles(visit.language)("townHalls:texts.title"),
    states: TRANSLATIONS.map((language) => ({
      language,
      state: translationProgress(townHall, language),
    })),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  townHallPageTitle(matches, data?.title);

export default function TownHallLanguages() {
  const { title, states } = useLoaderData<typeof loader>();
  const { id } = useTownHall();
  const { t } = useTranslation("townHalls");
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body prose">{t("texts.lead")}</p>
      <TranslationStates states={states} address={`/staff/town-halls/${id}/texts`} />
    </>
  );
}
