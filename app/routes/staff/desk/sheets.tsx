import type { MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { readTownHall } from "#app/services/town-halls/load-town-hall.server.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/form-field.tsx";
import { townHallPageTitle } from "../town-halls/use-town-hall.ts";
import { BreachSheet, CheckInSheet, QuestionsSheet, SpeakersSheet } from "./blank-sheets.tsx";
import { DeskPages } from "./desk-pages.tsx";

const pagesSchema = z.coerce.number().int().min(1).max(20).catch(4);

export const loader = guarded("floor.assist", ({ services, params, request, language }) => {
  const townHall = readTownHall(services, params.townHallId ?? "");
  if (townHall === null) throw new Response(null, { status: 404 });
  return {
    title: staffTitles(language)("desk:sheets.title"),
    pages: pagesSchema.parse(new URL(request.url).searchParams.get("pages") ?? "4"),
    evening: {
      title: townHall.texts.original.title,
      beginsAt: townHall.beginsAt,
      items: townHall.items.map(({ id, number, texts }) => ({
        id,
        number,
        title: texts.original.title,
      })),
      rules: townHall.rules.map(({ id, texts }) => ({ id, text: texts.original.text })),
    },
  };
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  townHallPageTitle(matches, data?.title);

/** Blank sheets for an evening whose network or power fails. */
export default function SheetsPage() {
  const { title, pages, evening } = useLoaderData<typeof loader>();
  const { t } = useTranslation("desk");
  const each = Array.from({ length: pages }, (_, index) => ({ page: index + 1, pages }));
  return (
    <>
      <div className="no-print stack">
        <h1 className="kern-heading-large">{title}</h1>
        <DeskPages />
        <p className="kern-body prose">{t("sheets.lead")}</p>
        <Form method="get" className="search-row">
          <TextField
            name="pages"
            label={t("sheets.pages")}
            defaultValue={String(pages)}
            inputMode="numeric"
            maxLength={2}
          />
          <Button look="secondary">{t("sheets.show")}</Button>
        </Form>
        <p className="kern-body">{t("sheets.print")}</p>
      </div>
      {[CheckInSheet, SpeakersSheet, BreachSheet, QuestionsSheet].map((Sheet) =>
        each.map((place) => (
          <Sheet key={`${Sheet.name}-${place.page}`} evening={evening} place={place} />
        )),
      )}
    </>
  );
}
