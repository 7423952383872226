import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicTranslation } from "#app/i18n/public-translation.server.ts";
import { useShell } from "#app/root.tsx";
import { guarded } from "#app/routes/guard.server.ts";
import { useTownWords } from "#app/routes/town-words.tsx";
import {
  type PublicProcess,
  readPublicProcess,
} from "#app/services/processes/read-public-process.server.ts";
import { listPublicRounds } from "#app/services/statements/read-public-round.server.ts";
import type { TownText } from "#app/services/texts/town-text.ts";
import { listPublicVotes } from "#app/services/votes/results/read-public-vote.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { dateRange, dayOfMoment } from "#app/ui/dates.ts";
import { DrawList } from "./draws/draw-list.tsx";
import { publicDocuments } from "./rooms/public-documents.server.ts";
import { PublicDocuments } from "./rooms/public-documents.tsx";
import { RoundList } from "./statements/round-list.tsx";
import { namedVoteInWords, type VoteLink } from "./vote-links/named-vote-in-words.server.ts";
import { VoteLinks } from "./vote-links/vote-links.tsx";

export const loader = guarded("public", (visit) => {
  const { services, params, language } = visit;
  const process = readPublicProcess(services, params.processId ?? "", language);
  if (process === null) throw new Response(null, { status: 404 });
  const { t } = publicTranslation(language);
  const rounds = listPublicRounds(services, process.id, language);
  const documents = publicDocuments(visit, process.id);
  const words = { t: publicTranslation(language).getFixedT(null, "public"), language };
  const votes = listPublicVotes(services, process.id).map((vote) => namedVoteInWords(vote, words));
  return {
    process,
    documents,
    rounds,
    votes,
    pageTitle: `${process.texts.title.text} · ${t("public:process.pageTitle")}`,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
];

const SECTIONS = ["mandate", "position", "scope", "commitment"] as const;

export default function PublicProcessPage() {
  const { process, documents, rounds, votes } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  const { language } = useShell();
  const { texts } = process;
  const townWords = useTownWords();
  const german =
    language === "de" ? [] : Object.values(texts).filter((text) => text.language === "de");
  const allGerman = german.length === Object.keys(texts).length;
  return (
    <article className="process">
      <div className="prose">
        <h1 className="kern-heading-large" {...townWords(texts.title)}>
          {texts.title.text}
        </h1>
        {process.status === "closed" && <p className="kern-body">{t("process.closed")}</p>}
        {allGerman && <Alert kind="info" title={t("process.onlyGerman")} />}
        {process.outdated && <Alert kind="warning" title={t("process.outdatedTranslation")} />}
        <h2 className="kern-heading-medium">{t("process.question")}</h2>
        <Passage text={texts.question} large marked={!allGerman && language !== "de"} />
      </div>
      <Facts process={process} />
      <div className="prose">
        {SECTIONS.map((field) => (
          <section key={field}>
            <h2 className="kern-heading-medium">{t(`process.${field}`)}</h2>
            <Passage text={texts[field]} marked={!allGerman && language !== "de"} />
          </section>
        ))}
      </div>
      <section>
        <h2 className="kern-heading-medium">{t("process.panel")}</h2>
        {process.draws.length === 0 ? (
          <p className="kern-body">{t("process.notDrawn")}</p>
        ) : (
          <DrawList draws={process.draws} />
        )}
        <p className="kern-body">
          <a className="kern-link" href="/how-it-works#check">
            {t("process.howToCheck")}
          </a>
        </p>
      </section>
      <PublicDocuments documents={documents} />
      <p className="kern-body no-print">
        <a className="kern-link" href={`/proposals?process=${process.id}`}>
          {t("proposals.title")}
        </a>{" "}
        ·{" "}
        <a className="kern-link" href={`/processes/${process.id}/rules`}>
          {t("moderation.rules.title")}
        </a>
      </p>
      <RoundList rounds={rounds} />
      {votes.length > 0 && <Votes votes={votes} processId={process.id} />}
      <p className="kern-body no-print">
        <a className="kern-link" href={`/processes/${process.id}/moderation`}>
          {t("moderationReport.title")}
        </a>
      </p>
      {process.recorded !== null && (
        <footer className="record">
          <p className="kern-body kern-body--small">
            {t("process.recordedDay", { date: dayOfMoment(process.recorded.at, language) })}{" "}
            {t("process.recordedHead")}: <code className="code">{process.recorded.hash}</code>
          </p>
        </footer>
      )}
    </article>
  );
}

function Votes({ votes, processId }: { votes: readonly VoteLink[]; processId: string }) {
  const { t } = useTranslation("public");
  return (
    <section>
      <h2 className="kern-heading-medium">{t("voteLinks.title")}</h2>
      <VoteLinks votes={votes} />
      <p className="kern-body no-print">
        <a className="kern-link" href={`/processes/${processId}/votes`}>
          {t("votePage.allVotes")}
        </a>
      </p>
    </section>
  );
}

function Facts({
  process,
}: {
  process: Pick<PublicProcess, "startsOn" | "endsOn" | "panelSize" | "poolSize" | "draws">;
}) {
  const { t } = useTranslation("public");
  const { language } = useShell();
  const persons = process.poolSize?.persons;
  return (
    <dl className="facts">
      <div>
        <dt>{t("process.dates")}</dt>
        <dd>{t("process.datesRange", dateRange(process, language))}</dd>
      </div>
      <div>
        <dt>{t("process.seats")}</dt>
        <dd>
          {process.draws.some(({ state }) => state === "drawn")
            ? t("process.panelDrawn", { count: process.panelSize })
            : t("process.panelSize", { count: process.panelSize })}
        </dd>
      </div>
      {persons !== undefined && (
        <div>
          <dt>{t("process.replies")}</dt>
          <dd>
            {persons === null
              ? t("process.repliesFew")
              : t("process.repliesAbout", { count: persons })}
          </dd>
        </div>
      )}
    </dl>
  );
}

function Passage(props: { text: TownText; marked: boolean; large?: boolean }) {
  const { t } = useTranslation("public");
  const townWords = useTownWords();
  return (
    <>
      {props.marked && props.text.language === "de" && (
        <p className="kern-body kern-body--small kern-body--muted">({t("process.germanPart")})</p>
      )}
      <p
        className={`kern-body keep-lines${props.large ? " kern-body--large" : ""}`}
        {...townWords(props.text)}
      >
        {props.text.text}
      </p>
    </>
  );
}
