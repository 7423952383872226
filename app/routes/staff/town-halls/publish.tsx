import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { LANGUAGES, staffLanguage } from "#app/i18n/languages.ts";
import { useShell } from "#app/root.tsx";
import { differenceWords } from "#app/routes/difference-words.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { may } from "#app/services/permissions.ts";
import {
  previewPublication,
  publishTownHall,
} from "#app/services/town-halls/publish-town-hall.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { momentInWords } from "#app/ui/dates.ts";
import { ObstacleList } from "./obstacle-list.tsx";
import { PublicationChanges, PublicationWarnings } from "./publication-preview.tsx";
import { PublicationPrints } from "./publication-prints.tsx";
import { PublishForm } from "./publish-form.tsx";
import { townHallPageTitle } from "./use-town-hall.ts";

const PDF_PROBLEMS = ["busy", "failed"] as const;

export const loader = guarded("townHall.read", ({ services, params, actor, language, request }) => {
  const id = params.townHallId ?? "";
  const preview = previewPublication(services, id);
  if (preview === null) throw new Response(null, { status: 404 });
  const asked = new URL(request.url).searchParams.get("problem");
  return {
    id,
    title: staffTitles(language)("publication:title"),
    preview,
    mayPublish: may(actor, "townHall.write"),
    words: differenceWords(staffLanguage(language)),
    languages: LANGUAGES.filter((each) => preview.differences[each].length > 0),
    pdfProblem: PDF_PROBLEMS.find((known) => known === asked) ?? null,
  };
});

const formSchema = z.object({ confirmed: z.literal("on"), checksum: z.string() });

export const action = guarded("townHall.write", async ({ services, params, request }) => {
  const id = params.townHallId ?? "";
  const form = formSchema.safeParse(Object.fromEntries(await request.formData()));
  if (!form.success) return data({ problem: "confirm_missing" as const }, { status: 422 });
  const result = publishTownHall(services, id, form.data.checksum);
  if (result.ok) {
    return redirect(`/staff/town-halls/${id}/publish?published=${result.value.number}`, 303);
  }
  const { code } = result.problem;
  if (code === "town_hall_not_found") throw new Response(null, { status: 404 });
  return data({ problem: code }, { status: 409 });
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  townHallPageTitle(matches, data?.title);

export default function PublishTownHallPage() {
  const { id, title, preview, mayPublish, words, languages, pdfProblem } =
    useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  const { t } = useTranslation("publication");
  const { language } = useShell();
  const [search] = useSearchParams();
  const { newest, obstacles, changed, checksum } = preview;
  const ready = obstacles.length === 0 && checksum !== null;
  const published = newest !== null && search.get("published") === `${newest.number}`;
  return (
    <>
      <h1 className="kern-heading-large">{title}</h1>
      {published && (
        <Alert kind="success" title={t("published", { number: `${newest.number}` })}>
          <p className="kern-body">{t("publishedText")}</p>
        </Alert>
      )}
      {pdfProblem !== null && (
        <Alert kind="warning" title={t("pdfProblem")}>
          <p className="kern-body">{t(`pdfProblems.${pdfProblem}`)}</p>
        </Alert>
      )}
      {problem !== undefined && problem !== "confirm_missing" && (
        <Alert kind="danger" title={t(`problems.${problem}`)} />
      )}
      <div className="prose">
        <p className="kern-body">{t("lead")}</p>
        {newest === null ? (
          <p className="kern-body">{t("nothingYet")}</p>
        ) : (
          <>
            <p className="kern-body kern-body--bold">
              {t("newest", {
                number: `${newest.number}`,
                date: momentInWords(new Date(newest.publishedAt), language),
              })}
            </p>
            <ul className="link-row">
              <li>
                <a className="kern-link" href={`/town-halls/${id}`}>
                  {t("publicPage")}
                </a>
              </li>
              <li>
                <a className="kern-link" href={`/town-halls/${id}/revisions`}>
                  {t("revisions")}
                </a>
              </li>
              {mayPublish && (
                <li>
                  <a className="kern-link" href={`/staff/town-halls/${id}/announced-files`}>
                    {t("files.link")}
                  </a>
                </li>
              )}
            </ul>
          </>
        )}
      </div>
      {obstacles.length > 0 && (newest === null || changed) && (
        <section>
          <h2 className="kern-heading-medium">{t("obstaclesTitle")}</h2>
          <p className="kern-body">{t("obstaclesText")}</p>
          <ObstacleList obstacles={obstacles} address={`/staff/town-halls/${id}`} />
        </section>
      )}
      {(newest === null || changed) && <PublicationWarnings id={id} preview={preview} />}
      <PublicationChanges preview={preview} words={words} languages={languages} />
      {checksum !== null && changed && (
        <p className="kern-body">
          <a className="kern-link" href={`/town-halls/${id}/draft`}>
            {t("preview")}
          </a>
        </p>
      )}
      {mayPublish && ready && changed && (
        <PublishForm
          number={(newest?.number ?? 0) + 1}
          checksum={checksum}
          unconfirmed={problem === "confirm_missing"}
        />
      )}
      <PublicationPrints id={id} published={newest !== null} />
    </>
  );
}
