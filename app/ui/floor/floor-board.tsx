import { useTranslation } from "react-i18next";
import { clockFace } from "#app/domain/floor/clock-face.ts";
import type { Language } from "#app/i18n/languages.ts";
import { figure } from "../figures.ts";

interface BoardText {
  readonly text: string;
  readonly language: Language;
}

type Contribution = "speech" | "for" | "against" | "question" | "answer" | "point_of_order";

type Standing = "resident" | "invited_guest" | "guest";

/** What a view shows of a floor; `readFloorBoard` gives it. */
export interface ShownFloor {
  readonly view: "public" | "room" | "projector";
  readonly title: BoardText | null;
  readonly phase: "before" | "open" | "closed";
  readonly item: {
    readonly number: string | null;
    readonly title: BoardText | null;
    readonly running: number;
    readonly planned: number;
  } | null;
  readonly listOpen: boolean;
  readonly speech: {
    readonly as: Contribution;
    readonly standing: Standing;
    readonly name: string;
    readonly district: string;
    readonly allowed: number | null;
    readonly spoken: number;
    readonly interrupted: boolean;
  } | null;
  readonly waiting: number;
  readonly next: readonly {
    readonly as: Contribution;
    readonly standing: Standing | null;
    readonly district: string;
  }[];
  readonly votes: readonly {
    readonly title: BoardText | null;
    readonly status: "draft" | "open" | "closed" | "counted" | "final" | "cancelled";
    readonly href: string;
    readonly turnout: { readonly cast: number; readonly entitled: number } | null;
  }[];
  readonly rules: readonly BoardText[];
}

/** The floor as phones and the wall show it. Clocks are started by `public/floor-live.js`. */
export function FloorBoard({ board }: { board: ShownFloor }) {
  const { t } = useTranslation("public");
  if (board.phase !== "open") {
    return (
      <div className={`floor-board floor-board--${board.view}`}>
        <p className="floor-board__phase">{t(`floorBoard.phase.${board.phase}`)}</p>
        {board.view === "projector" ? (
          <Rules rules={board.rules} />
        ) : (
          <p className="kern-body">{t(`floorBoard.phaseMore.${board.phase}`)}</p>
        )}
        <Votes board={board} />
      </div>
    );
  }
  return (
    <div className={`floor-board floor-board--${board.view}`}>
      <Item item={board.item} />
      <Votes board={board} />
      <Speaker speech={board.speech} />
      <Waiting board={board} />
      {board.view === "projector" && <Rules rules={board.rules} />}
    </div>
  );
}

function Item({ item }: { item: ShownFloor["item"] }) {
  const { t } = useTranslation("public");
  if (item === null) return <p className="floor-board__item">{t("floorBoard.noItem")}</p>;
  const label =
    item.number === null
      ? t("floorBoard.itemRemoved")
      : t("floorBoard.item", { number: item.number });
  return (
    <div className="floor-board__item">
      <h2>
        <span className="floor-board__label">{label}</span> <Words text={item.title} />
      </h2>
      <p className="floor-board__label">
        {t("floorBoard.itemTime")} <Clock spoken={item.running} allowed={null} stands={false} />
      </p>
    </div>
  );
}

/** What is voted on: phones lead there, the wall shows how many have voted. */
function Votes({ board: { votes, view } }: { board: ShownFloor }) {
  const { t, i18n } = useTranslation("public");
  const language = i18n.language as Language;
  if (votes.length === 0) return null;
  return (
    <div className="floor-board__votes">
      <h3>{t("voteLinks.title")}</h3>
      <ul>
        {votes.map(({ href, title, status, turnout }) => (
          <li key={href}>
            {view === "projector" ? (
              <Words text={title} />
            ) : (
              <a className="kern-link" href={href}>
                <Words text={title} />
              </a>
            )}
            <br />
            <span className="floor-board__label">{t(`voteLinks.states.${status}`)}</span>
            {turnout !== null && (
              <p className="floor-board__turnout">
                {t("voteLinks.turnout", {
                  cast: figure(turnout.cast, language),
                  entitled: figure(turnout.entitled, language),
                })}
              </p>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Speaker({ speech }: { speech: ShownFloor["speech"] }) {
  const { t } = useTranslation("public");
  if (speech === null) {
    return (
      <div className="floor-board__speech floor-board__speech--empty">
        <p>{t("floorBoard.nobody")}</p>
      </div>
    );
  }
  const { name, district, standing, as, allowed, spoken, interrupted } = speech;
  const from = district === "" ? null : t("floorBoard.fromDistrict", { district });
  return (
    <div className="floor-board__speech">
      <p className="floor-board__label">
        {t("floorBoard.speaks")} · {t(`floorBoard.as.${as}`)}
      </p>
      <p className="floor-board__name" data-floor-speaker="">
        {name !== "" && <bdi>{name}</bdi>} {from !== null && <span>{from}</span>}
        {name === "" && from === null && t(`floorBoard.standing.${standing}`)}
      </p>
      {standing !== "resident" && (name !== "" || from !== null) && (
        <p className="floor-board__label">{t(`floorBoard.standing.${standing}`)}</p>
      )}
      <p
        className={`floor-board__clock${allowed !== null && spoken > allowed ? " is-over" : ""}`}
        data-floor-clock-row=""
      >
        <span className="floor-board__label" data-floor-within="">
          {allowed === null ? t("floorBoard.spoken") : t("floorBoard.left")}
        </span>
        {allowed !== null && (
          <span className="floor-board__label" data-floor-over="">
            {t("floorBoard.over")}
          </span>
        )}{" "}
        <Clock spoken={spoken} allowed={allowed} stands={interrupted} />
      </p>
      {interrupted && <p className="floor-board__label">{t("floorBoard.interrupted")}</p>}
    </div>
  );
}

/** Counts up, or down to the end of the time and then up beyond it. */
function Clock(props: { spoken: number; allowed: number | null; stands: boolean }) {
  const { spoken, allowed, stands } = props;
  return (
    <bdi
      dir="ltr"
      className="floor-clock"
      data-floor-clock={spoken}
      data-allowed={allowed ?? undefined}
      data-stands={stands ? "" : undefined}
    >
      {clockFace(allowed === null ? spoken : Math.abs(allowed - spoken))}
    </bdi>
  );
}

function Waiting({ board }: { board: ShownFloor }) {
  const { t } = useTranslation("public");
  const { waiting, next, listOpen, item } = board;
  if (item === null) return null;
  return (
    <div className="floor-board__waiting">
      <h3>{t("floorBoard.list")}</h3>
      <p>
        {waiting > 0 && t("floorBoard.waiting", { count: waiting })}
        {waiting === 0 && listOpen && t("floorBoard.nobodyWaits")}{" "}
        {!listOpen && t("floorBoard.listClosed")}
      </p>
      {next.length > 0 && (
        <ol aria-label={t("floorBoard.next")}>
          {next.map(({ as, standing, district }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the place on the list is what it is
            <li key={place}>
              {t(`floorBoard.as.${as}`)}
              {district !== "" && (
                <>
                  {" · "}
                  <bdi>{t("floorBoard.fromDistrict", { district })}</bdi>
                </>
              )}
              {standing === "invited_guest" && <> · {t("floorBoard.standing.invited_guest")}</>}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function Rules({ rules }: { rules: readonly BoardText[] }) {
  const { t } = useTranslation("public");
  return (
    <div className="floor-board__rules">
      <h3>{t("floorBoard.rules")}</h3>
      <ol>
        {rules.map((rule) => (
          <li key={rule.text}>
            <Words text={rule} />
          </li>
        ))}
      </ol>
    </div>
  );
}

/** A text of the town; German where nobody translated it. */
function Words({ text }: { text: BoardText | null }) {
  const { i18n } = useTranslation("public");
  if (text === null) return null;
  if (text.language === i18n.language || i18n.language === "de-simple") return <>{text.text}</>;
  return (
    <bdi lang="de" dir="ltr">
      {text.text}
    </bdi>
  );
}
