import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { useShell } from "#app/root.tsx";
import { guarded } from "#app/routes/guard.server.ts";
import { listPublicProcesses } from "#app/services/processes/list-processes.server.ts";
import { takesVoteCodes } from "#app/services/votes/voting/takes-vote-codes.server.ts";
import { dateRange } from "#app/ui/dates.ts";
import { CodeForm } from "./code-form.tsx";
import { TownHall } from "./town-hall.tsx";
import { EveningCards } from "./town-halls/evening-cards.tsx";
import { listedEvenings } from "./town-halls/listed-evening.server.ts";

export const loader = guarded("public", ({ services, language }) => ({
  processes: listPublicProcesses(services, language),
  // The next one: what comes first stands first.
  evenings: listedEvenings(services, language)
    .filter(({ state }) => state === "coming")
    .slice(0, 1),
  votesByCode: takesVoteCodes(services),
  titleUnnamed: publicTranslation(language).t("public:start.titleUnnamed"),
}));

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const root = matches.find((match) => match.id === "root")?.data as
    | { town: { name: string } | null }
    | undefined;
  const names = [data?.titleUnnamed, root?.town?.name].filter((name) => name !== undefined);
  return [{ title: names.join(" · ") || "Losrunde" }];
};

const STEPS = ["letter", "reply", "panel", "check"] as const;

export default function Start() {
  const { processes, evenings, votesByCode } = useLoaderData<typeof loader>();
  const { town } = useShell();
  const { t } = useTranslation("public");
  const open = processes.filter((process) => process.status === "published");
  const closed = processes.filter((process) => process.status === "closed");
  return (
    <>
      <div className="prose">
        <h1 className="kern-heading-large">
          {town === null ? t("start.titleUnnamed") : t("start.title", { town: town.name })}
        </h1>
        <p className="kern-body kern-body--large">{t("start.lead")}</p>
      </div>
      <section className="prose">
        <h2 className="kern-heading-medium">{t("reply.code.startTitle")}</h2>
        <p className="kern-body">{t("reply.code.startLead")}</p>
        <CodeForm words="reply.code" action="/r/code" />
        <p className="kern-body">
          {t("passkey.signInTitle")}{" "}
          <a className="kern-link" href="/r">
            {t("passkey.signIn")}
          </a>
        </p>
        {votesByCode && (
          <p className="kern-body">
            {t("voting.code.start")}{" "}
            <a className="kern-link" href="/vote">
              {t("voting.code.title")}
            </a>
          </p>
        )}
      </section>
      {evenings.length > 0 && (
        <section>
          <h2 className="kern-heading-medium">{t("townHall.start")}</h2>
          <EveningCards evenings={evenings} />
          <p className="kern-body">
            <a className="kern-link" href="/town-halls">
              {t("townHall.list.all")}
            </a>
          </p>
        </section>
      )}
      <section>
        <h2 className="kern-heading-medium">{t("start.processes")}</h2>
        {open.length === 0 ? (
          <p className="kern-body">{t("start.noProcesses")}</p>
        ) : (
          <ProcessCards processes={open} />
        )}
      </section>
      {closed.length > 0 && (
        <section>
          <h2 className="kern-heading-medium">{t("start.closedProcesses")}</h2>
          <ProcessCards processes={closed} />
        </section>
      )}
      <section>
        <h2 className="kern-heading-medium">{t("start.howItWorks")}</h2>
        <ol className="step-list">
          {STEPS.map((step) => (
            <li key={step} className="kern-body">
              {t(`start.howItWorksSteps.${step}`)}
            </li>
          ))}
        </ol>
        <p className="kern-body prose">{t("start.whoSeesWhat")}</p>
        <p className="kern-body">
          <a className="kern-link" href="/how-it-works">
            {t("start.howItWorksMore")}
          </a>
        </p>
      </section>
      <TownHall />
    </>
  );
}

type Listed = ReturnType<typeof useLoaderData<typeof loader>>["processes"];

function ProcessCards({ processes }: { processes: Listed }) {
  const { t } = useTranslation("public");
  const { language } = useShell();
  return (
    <ul className="card-list">
      {processes.map((process) => {
        const german =
          language !== "de" && process.language === "de"
            ? ({ lang: "de", dir: "ltr" } as const)
            : {};
        return (
          <li key={process.id}>
            <h3 className="kern-title" {...german}>
              <a className="kern-link" href={`/processes/${process.id}`}>
                {process.title}
              </a>
            </h3>
            <p className="kern-body" {...german}>
              {process.question}
            </p>
            <p className="kern-body kern-body--small">
              {t("process.datesRange", dateRange(process, language))}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
