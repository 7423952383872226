import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { TownWords } from "#app/routes/town-words.tsx";
import { listOwnRounds } from "#app/services/statements/read-own-round.server.ts";
import { figure } from "#app/ui/figures.ts";

export const loader = guarded("proposals.own", ({ services, language }) => {
  const t = publicTranslation(language).getFixedT(null, "public");
  return {
    pageTitle: t("statements.own.title"),
    rounds: listOwnRounds(services, language).map(({ id, title, open, total, answered }) => ({
      ...{ id, title },
      state: t(open ? "statements.open" : "statements.closed"),
      done: t("statements.own.done", { count: total, answered: figure(answered, language) }),
    })),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
];

export default function OwnRoundsPage() {
  const { rounds } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  return (
    <div className="stack">
      <div className="prose">
        <h1 className="kern-heading-large">{t("statements.own.title")}</h1>
        <p className="kern-body kern-body--large">{t("statements.own.lead")}</p>
      </div>
      {rounds.length === 0 ? (
        <p className="kern-body">{t("statements.own.empty")}</p>
      ) : (
        <ul className="card-list">
          {rounds.map(({ id, title, state, done }) => (
            <li key={id}>
              <h2 className="kern-title">
                <a className="kern-link" href={`/r/me/statements/${id}`}>
                  <TownWords text={title} />
                </a>
              </h2>
              <p className="kern-body kern-body--bold">{state}</p>
              <p className="kern-body kern-body--small">{done}</p>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
