import { useTranslation } from "react-i18next";

/** Where else a vote that was opened is worked with, or looked at. */
export function VotePlaces(props: {
  readonly voteId: string;
  readonly address: string;
  readonly mayClerk: boolean;
  /** Who prints letters while the vote is open. */
  readonly mayWrite?: boolean;
  readonly takesPaper: boolean;
  /** Of the town hall in whose room it is held; null elsewhere. */
  readonly townHallId: string | null;
  /** Whether only its group may read what it is about. */
  readonly internal: boolean;
}) {
  const { voteId, address, mayClerk, mayWrite = false, takesPaper, townHallId, internal } = props;
  const { t } = useTranslation("voteCourse");
  const room = townHallId === null ? null : `/town-halls/${townHallId}/votes/${voteId}`;
  const places = [
    { name: t("running.public"), to: `/votes/${voteId}` },
    ...(mayClerk ? [{ name: t("running.desk"), to: `${address}/desk` }] : []),
    ...(mayClerk && takesPaper ? [{ name: t("running.paper"), to: `${address}/paper` }] : []),
    ...(mayWrite && room === null
      ? [{ name: t("running.letters"), to: `${address}/letters` }]
      : []),
    ...(room === null ? [] : [{ name: t("running.wall"), to: `${room}/projector` }]),
    ...(room === null ? [] : [{ name: t("running.terminal"), to: `/vote/terminal/${voteId}` }]),
  ];
  return (
    <div className="stack no-print">
      <nav aria-label={t("running.links")}>
        <ul className="link-row">
          {places.map(({ name, to }) => (
            <li key={to}>
              <a className="kern-link" href={to}>
                {name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {internal && room !== null && <p className="kern-body prose">{t("running.internalWall")}</p>}
    </div>
  );
}
