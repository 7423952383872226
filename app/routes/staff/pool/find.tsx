import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { guarded } from "#app/routes/guard.server.ts";
import { staffTitles } from "#app/routes/page-title.server.ts";
import { processPageTitle, useProcess } from "#app/routes/staff/process/use-process.ts";
import { FOUND_PEOPLE_LIMIT, findPeople } from "#app/services/pool/find-people.server.ts";
import { Search } from "#app/ui/search.tsx";
import { StatusBadge } from "#app/ui/status-badge.tsx";
import { readSearchText } from "../search-text.server.ts";
import { poolAddress } from "./pool-address.ts";

export const loader = guarded("pool.read", ({ language }) => ({
  title: staffTitles(language)("pool:find.title"),
  limit: FOUND_PEOPLE_LIMIT,
}));

export const action = guarded("pool.read", async ({ services, params, request }) => {
  const text = await readSearchText(request);
  const found = findPeople(services, params.processId ?? "", text).map(
    ({ id, reference, name, withdrawnAt }) => ({
      id,
      reference,
      name: name ?? "",
      withdrawn: withdrawnAt !== null,
    }),
  );
  return { text, found };
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  processPageTitle(matches, data?.title);

export default function FindPerson() {
  const { title, limit } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation("pool");
  const address = poolAddress(useProcess().id);
  return (
    <>
      <p className="no-print">
        <a className="kern-link" href={address}>
          {t("find.back")}
        </a>
      </p>
      <h1 className="kern-heading-large">{title}</h1>
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
        row={(person) => (
          <>
            <a className="kern-link" href={`${address}/people/${person.id}`}>
              <bdi>{person.reference}</bdi>
              {person.name !== "" && (
                <>
                  {" · "}
                  <bdi>{person.name}</bdi>
                </>
              )}
            </a>
            {person.withdrawn && <StatusBadge kind="warning">{t("person.withdrawn")}</StatusBadge>}
          </>
        )}
      />
    </>
  );
}
