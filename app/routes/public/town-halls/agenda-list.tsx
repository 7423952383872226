import { useTranslation } from "react-i18next";
import { TownWords, useTownWords } from "#app/routes/town-words.tsx";
import type { NamedProposal } from "#app/services/proposals/read-joins.server.ts";
import { ChartFigure } from "#app/ui/charts/chart-figure.tsx";
import type { VoteLink } from "../vote-links/named-vote-in-words.server.ts";
import { Paragraph } from "./evening.tsx";
import type { EveningFigure, EveningItem, EveningPage } from "./evening-page.server.ts";
import { ItemProposals } from "./item-proposals.tsx";
import { ItemVotes } from "./item-votes.tsx";

/** What belongs to the items now, by their ids. */
export interface ItemsNow {
  readonly proposals: Readonly<Record<string, readonly NamedProposal[]>>;
  readonly votes: Readonly<Record<string, readonly VoteLink[]>>;
}

/** The agenda with running times; each item with its figures, projections and documents. */
export function AgendaList(props: {
  page: EveningPage;
  /** Left out where the agenda stands as it was announced. */
  now?: ItemsNow | undefined;
}) {
  const { page, now } = props;
  return (
    <ol className="agenda">
      {page.items.map((item) => (
        <li key={item.id} className="agenda__item" data-depth={item.depth}>
          <p className="agenda__times">{item.words.times}</p>
          <div className="agenda__body">
            <Item item={item} page={page} />
            <ItemVotes votes={now?.votes[item.id] ?? []} />
            <ItemProposals proposals={now?.proposals[item.id] ?? []} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function Item({ item, page }: { item: EveningItem; page: EveningPage }) {
  const { t } = useTranslation("public");
  return (
    <>
      <h3 className="kern-title agenda__title">
        {item.words.number} <TownWords text={item.title} />
      </h3>
      <p className="kern-body kern-body--small">{item.words.details.join(" · ")}</p>
      {item.outdated && (
        <p className="kern-body kern-body--small">({t("townHall.outdatedItem")})</p>
      )}
      {item.text !== null && <Paragraph text={item.text} />}
      {item.figures.map((figure) => (
        <Figure key={figure.id} figure={figure} page={page} />
      ))}
      {item.scenarios.map(({ id, address, title, lead }) => (
        <section key={id} className="agenda__scenario">
          {title !== null && (
            <h4 className="kern-title kern-title--small">
              <TownWords text={title} />
            </h4>
          )}
          {lead !== null && <Paragraph text={lead} />}
          <p className="kern-body">
            <a className="kern-link" href={address}>
              {t("townHall.scenarioOpen")}
              {title !== null && <span className="visually-hidden">: {title.text}</span>}
            </a>
          </p>
        </section>
      ))}
      {item.attachments.length > 0 && (
        <>
          <h4 className="kern-title kern-title--small">{t("townHall.attachments")}</h4>
          <ul className="bullets">
            {item.attachments.map(({ id, address, fileName, size, withdrawn }) => (
              <li key={id} className="kern-body">
                {withdrawn !== null ? (
                  <>
                    <bdi>{fileName}</bdi>: {t("townHall.withdrawn", { date: withdrawn.on })}{" "}
                    {t(`townHall.withdrawnFor.${withdrawn.reason}`)}
                  </>
                ) : (
                  <a className="kern-link" href={address}>
                    <bdi>{t("townHall.attachment", { name: fileName, size })}</bdi>
                  </a>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Figure({ figure, page }: { figure: EveningFigure; page: EveningPage }) {
  const { t } = useTranslation("public");
  const attributes = useTownWords();
  return (
    <ChartFigure
      title={
        <h4 className="kern-title kern-title--small">
          <TownWords text={figure.title} />
        </h4>
      }
      name={figure.title.text}
      sentence={
        figure.sentence === null ? null : (
          <span {...attributes(figure.sentence)}>{figure.sentence.text}</span>
        )
      }
      chart={figure.chart}
      table={figure.table}
      source={
        figure.sourceAddress === "" ? (
          <bdi lang="de">{figure.source}</bdi>
        ) : (
          <a className="kern-link print-address" href={figure.sourceAddress}>
            <bdi lang="de">{figure.source}</bdi>
          </a>
        )
      }
      sourceDate={figure.sourceDate}
      words={page.chartWords}
    >
      <p className="kern-body kern-body--small">
        {figure.synthetic && `${t("townHall.figuresSynthetic")} `}
        {t("townHall.figuresThen", { date: page.publishedOn })}{" "}
        {figure.corrected !== null && (
          <strong>{t("townHall.figuresCorrected", figure.corrected)} </strong>
        )}
        <a className="kern-link no-print" href={`/facts/${figure.id}`}>
          {t("townHall.figuresNow")}
          <span className="visually-hidden">: {figure.title.text}</span>
        </a>
      </p>
    </ChartFigure>
  );
}
