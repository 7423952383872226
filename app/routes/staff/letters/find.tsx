import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { processPageTitle, useProcess } from "#app/routes/staff/process/use-process.ts";
import { FOUND_LETTERS_LIMIT, findLetters } from "#app/services/letters/find-letters.server.ts";
import { Search } from "#app/ui/search.tsx";
import { readSearchText } from "../search-text.server.ts";
import { lettersAddress } from "./letters-place.ts";

export const loader = guarded("invitations.run", ({ language }) => ({
  title: staffTitles(language)("letters:find.title"),
  limit: FOUND_LETTERS_LIMIT,
}));

export const action = guarded("invitations.run", async ({ services, params, request }) => {
  const text = await readSearchText(request);
  return { text, found: findLetters(services, params.processId ?? "", text) };
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

export default function FindLetter() {
  const { title, limit } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("letters");
  const address = lettersAddress(useProcess().id);
  return (
    <>
      <p className="no-print">
        <a className="kern-link" href={address}>
          {t("back")}
        </a>
      </p>
      <h1 className="kern-heading-large">{title}</h1>
      <p className="kern-body prose">{t("find.lead")}</p>
      <Search
        words={{
          text: t("find.text"),
          hint: t("find.hint"),
          submit: t("find.submit"),
          found: (count) => t("find.found", { count }),
          nothing: t("find.nobody"),
          more: t("find.more", { limit: String(limit) }),
        }}
        answer={answer}
        limit={limit}
        row={({ id, lines }) => (
          <a className="kern-link" href={`${address}/people/${id}`}>
            <bdi>{lines.join(", ")}</bdi>
          </a>
        )}
      />
    </>
  );
}
