import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { direction, type Language, languageTag } from "#app/i18n/languages.ts";
import { guarded, type Visit } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { wishForTexts } from "#app/routes/wish-for-texts.ts";
import { eraseAssisted } from "#app/services/participation/erase-assisted.server.ts";
import { readAssisted } from "#app/services/participation/list-assisted.server.ts";
import { PUBLISHED_TEXTS } from "#app/services/participation/published-texts.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { CheckField, CheckGroup } from "#app/ui/check-field.tsx";
import { useFormat } from "#app/ui/format.ts";
import { processPageTitle } from "../process/use-process.ts";

/** So much of a text lets somebody know it again. */
const BEGINNING = 120;

const LOST = ["name", "drafts", "stances", "appeals", "forGood"] as const;

function personOf({ services, params }: Visit) {
  const { processId = "", participantId = "" } = params;
  const place = { processId, participantId };
  const person = readAssisted(services, place);
  if (person === null) throw new Response(null, { status: 404 });
  return { person, place, list: `/staff/processes/${processId}/assisted` };
}

export const loader = guarded("proposals.write", (visit) => {
  const { person, list } = personOf(visit);
  return {
    title: staffTitles(visit.language)("assisted:eraseTitle"),
    list,
    name: person.shownName,
    since: person.since,
    published: person.published,
    texts: person.texts.map(({ kind, id, at, language, passages }) => ({
      ...{ kind, id, at, language },
      beginning: (passages[0]?.text ?? "").slice(0, BEGINNING),
    })),
  };
});

export const action = guarded("proposals.write", async (visit) => {
  const { person, place, list } = personOf(visit);
  const texts = wishForTexts(await visit.request.formData());
  if (texts === undefined && person.published > 0) return data({ missing: true }, { status: 422 });
  const erased = eraseAssisted(visit.services, place, texts ?? "keep");
  if (!erased.ok) throw new Response(null, { status: 404 });
  return redirect(`${list}?erased`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

export default function EraseAssistedPage() {
  const { title, list, name, since, published, texts } = useLoaderData<typeof loader>();
  const missing = useActionData<typeof action>()?.missing ?? false;
  const { t } = useTranslation(["assisted", "pool", "common"]);
  const format = useFormat();
  return (
    <>
      <h1 className="kern-heading-large">
        {title} <bdi>{name}</bdi>
      </h1>
      <p className="kern-body prose">{t("isIt", { date: format.day(since) })}</p>
      {missing && <Alert kind="danger" title={t("pool:erase.texts.missing")} />}
      {texts.length === 0 ? (
        <p className="kern-body">{t("noTexts")}</p>
      ) : (
        <ul>
          {texts.map(({ kind, id, at, language, beginning }) => (
            <li className="kern-body" key={id}>
              {t(`kinds.${kind}`)}, {format.day(at)}:{" "}
              <span {...inLanguage(language)}>{beginning}</span>
            </li>
          ))}
        </ul>
      )}
      <Alert kind="warning" title={t("pool:erase.warning")}>
        <ul>
          {LOST.map((lost) => (
            <li key={lost}>{t(`lost.${lost}`)}</li>
          ))}
        </ul>
      </Alert>
      <Form method="post" className="form">
        {published > 0 && (
          <>
            <CheckGroup
              legend={t("pool:erase.texts.question")}
              error={missing ? t("pool:erase.texts.missing") : undefined}
            >
              {PUBLISHED_TEXTS.map((wish) => (
                <CheckField
                  key={wish}
                  type="radio"
                  name="texts"
                  value={wish}
                  label={t(`pool:erase.texts.${wish}`)}
                />
              ))}
            </CheckGroup>
            <p className="kern-body">{t("pool:erase.texts.hint")}</p>
          </>
        )}
        <div className="actions">
          <Button>{t("confirm")}</Button>
          <ButtonLink look="tertiary" href={list}>
            {t("common:actions.cancel")}
          </ButtonLink>
        </div>
      </Form>
    </>
  );
}

function inLanguage(language: Language | null) {
  return language === null
    ? { dir: "auto" }
    : { lang: languageTag(language), dir: direction(language) };
}
