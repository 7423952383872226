import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type Move, placeAfterMove } from "#app/domain/agenda/agenda-item.ts";
import { useShell } from "#app/root.tsx";
import { timeOfMoment } from "#app/ui/dates.ts";
import { useFormat } from "#app/ui/format.ts";
import { StatusBadge } from "#app/ui/status-badge.tsx";
import type { ListedItem } from "./agenda-list.tsx";
import { DRAGGED_ITEM } from "./drop-place.tsx";
import { useDuration } from "./use-duration.ts";
import { useTownHall } from "./use-town-hall.ts";

const ARROWS: Readonly<Record<Move, string>> = { up: "↑", down: "↓", in: "→", out: "←" };
const MOVES = ["up", "down", "in", "out"] as const;

/** An item of the agenda with its time, and what moves it. */
export function AgendaEntry(props: {
  readonly item: ListedItem;
  readonly items: readonly ListedItem[];
  readonly editable: boolean;
  readonly seen: string;
  /** Told which item is dragged, and when none is any more; null where nothing can be dragged. */
  readonly onDrag: ((itemId: string | null) => void) | null;
  /** Stand before the item and after it. */
  readonly before: ReactNode;
  readonly after: ReactNode;
}) {
  const { t } = useTranslation("agenda");
  const { id } = useTownHall();
  const { item, items, editable, onDrag } = props;
  const { title } = item;
  const address = `/staff/town-halls/${id}/agenda/${item.id}`;
  return (
    <li id={item.id} tabIndex={-1} className={item.depth > 0 ? "agenda-part" : undefined}>
      {props.before}
      <div className="agenda-entry">
        {onDrag !== null && (
          <span
            className="drag-handle"
            draggable
            aria-hidden="true"
            title={t("handle")}
            onDragStart={(event) => {
              event.dataTransfer.setData(DRAGGED_ITEM, item.id);
              event.dataTransfer.effectAllowed = "move";
              onDrag(item.id);
            }}
            onDragEnd={() => onDrag(null)}
          >
            ⠿
          </span>
        )}
        <div className="agenda-what">
          <p className="agenda-time">
            <ItemTime item={item} />
          </p>
          <h2 className="kern-title">
            {item.number} <span lang="de">{title}</span>
          </h2>
          <ItemDetails item={item} />
        </div>
        {editable && (
          <div className="agenda-acts no-print">
            <Form method="post" preventScrollReset className="agenda-moves">
              <input type="hidden" name="itemId" value={item.id} />
              <input type="hidden" name="seen" value={props.seen} />
              {MOVES.map((move) => (
                <button
                  key={move}
                  type="submit"
                  name="to"
                  value={move}
                  className="kern-btn kern-btn--tertiary"
                  aria-label={t(`moves.${move}`, { title })}
                  title={t(`moves.${move}`, { title })}
                  disabled={placeAfterMove(items, item.id, move) === null}
                >
                  <span className="kern-label" aria-hidden="true">
                    {ARROWS[move]}
                  </span>
                </button>
              ))}
            </Form>
            <a className="kern-link" href={address} aria-label={t("edit", { title })}>
              {t("editShort")}
            </a>
          </div>
        )}
      </div>
      {props.after}
    </li>
  );
}

/** From when to when, or how long after the beginning while there is no date. */
function ItemTime({ item }: { item: ListedItem }) {
  const { t } = useTranslation("agenda");
  const { language } = useShell();
  const duration = useDuration();
  const { beginsAt, endsAt } = item;
  if (beginsAt === null || endsAt === null) {
    return <>{t("offset", { minutes: duration(item.fromMinute) })}</>;
  }
  const time = (moment: Date | string) => timeOfMoment(new Date(moment), language);
  return <>{t("clock", { from: time(beginsAt), to: time(endsAt) })}</>;
}

function ItemDetails({ item }: { item: ListedItem }) {
  const { t } = useTranslation("agenda");
  const format = useFormat();
  const duration = useDuration();
  const details = [
    t(`kinds.${item.kind}`),
    duration(item.minutes),
    item.presenter,
    item.speakingSeconds === null
      ? ""
      : t("speaking", { minutes: format.decimal(item.speakingSeconds / 60) }),
    item.linked === 0 ? "" : t("linked", { count: item.linked }),
    item.attached === 0 ? "" : t("attached", { count: item.attached }),
  ].filter((part) => part !== "");
  return (
    <p className="kern-body kern-body--muted">
      {details.join(" · ")}{" "}
      {item.outdated && <StatusBadge kind="warning">{t("outdated")}</StatusBadge>}
    </p>
  );
}
