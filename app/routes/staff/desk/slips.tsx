import type { MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { direction, LANGUAGE_NAMES, LANGUAGES, languageTag } from "#app/i18n/languages.ts";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { listSlips } from "#app/services/check-in/list-slips.server.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/form-field.tsx";
import { QrCode } from "#app/ui/qr-code.tsx";
import { townHallPageTitle } from "../town-halls/use-town-hall.ts";
import { DeskPages } from "./desk-pages.tsx";

const number = z.coerce.number().int().min(1).max(500);
const rangeSchema = z.object({ from: number.catch(1), to: number.catch(42) });

export const loader = guarded("floor.assist", ({ app, services, params, request, language }) => {
  const range = rangeSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const origin = new URL(app.authentication.options.baseURL).origin;
  return {
    title: staffTitles(language)("desk:slips.title"),
    range,
    address: `${origin}/town-halls/enter`,
    slips: listSlips(services, params.townHallId ?? "", range).map((slip) => ({
      ...slip,
      link: `${origin}/h/${slip.code}`,
    })),
    words: LANGUAGES.map((each) => ({
      language: LANGUAGE_NAMES[each],
      lang: languageTag(each),
      dir: direction(each),
      text: publicTranslation(each).t("public:floor.slip"),
    })),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  townHallPageTitle(matches, data?.title);

/** Numbered slips to be printed and cut. Each speaks all languages, so that nobody has to choose one at the door. */
export default function SlipsPage() {
  const { title, range, address, slips, words } = useLoaderData<typeof loader>();
  const { t } = useTranslation("desk");
  return (
    <>
      <div className="no-print stack">
        <h1 className="kern-heading-large">{title}</h1>
        <DeskPages />
        <p className="kern-body prose">{t("slips.lead")}</p>
        <Form method="get" className="search-row">
          <TextField
            name="from"
            label={t("slips.from")}
            defaultValue={String(range.from)}
            inputMode="numeric"
            maxLength={3}
          />
          <TextField
            name="to"
            label={t("slips.to")}
            defaultValue={String(range.to)}
            inputMode="numeric"
            maxLength={3}
          />
          <Button look="secondary">{t("slips.show")}</Button>
        </Form>
        <p className="kern-body">{t("slips.print")}</p>
      </div>
      <ul className="slips">
        {slips.map((slip) => (
          <li key={slip.number} className="slip">
            <QrCode content={slip.link} label={t("slips.qr")} />
            <div>
              <p className="slip__number">{t("slips.number", { number: String(slip.number) })}</p>
              <p>
                <code className="slip__code" translate="no">
                  {slip.code}
                </code>
              </p>
              <p className="slip__address">
                <bdi dir="ltr">{address}</bdi>
              </p>
            </div>
            <div className="slip__words">
              {words.map(({ language, lang, dir, text }) => (
                <p key={language} lang={lang} dir={dir}>
                  <b>{language}:</b> {text}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
