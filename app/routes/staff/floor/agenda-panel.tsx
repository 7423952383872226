import { useTranslation } from "react-i18next";
import { TownWords } from "#app/routes/town-words.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/form-field.tsx";
import { StatusBadge } from "#app/ui/status-badge.tsx";
import { ActForm, useDesk } from "./act-form.tsx";
import { TickingClock, useIsOver } from "./ticking-clock.tsx";

/** The item that runs, its time against the plan. */
export function ItemBar() {
  const { t } = useTranslation("floor");
  const { item } = useDesk().floor;
  if (item === null) {
    return (
      <div className="console__item">
        <p className="console__item-title">{t("console.noItem")}</p>
        <p className="kern-hint">{t("console.noItemHint")}</p>
      </div>
    );
  }
  return (
    <div className="console__item">
      <p className="console__item-title">
        {item.number !== null && <span>{item.number}. </span>}
        <TownWords text={item.title} />
        {item.number === null && <> ({t("agenda.removed")})</>}
      </p>
      <ItemClock running={item.running} planned={item.planned} />
    </div>
  );
}

function ItemClock({ running, planned }: { running: number; planned: number }) {
  const { t } = useTranslation("floor");
  const over = useIsOver(running, planned > 0 ? planned : null, false);
  return (
    <p className="console__item-time">
      {t("console.itemTime")} <TickingClock spoken={running} allowed={null} stands={false} />{" "}
      <span>
        {t("console.planned", { minutes: String(Math.round(planned / 60_000)) })}
        {over && `, ${t("console.overPlan")}`}
      </span>
    </p>
  );
}

/** All items: which runs, which is next. */
export function AgendaPanel() {
  const { t, i18n } = useTranslation("floor");
  const { floor } = useDesk();
  const { agenda, item, list } = floor;
  const clock = new Intl.DateTimeFormat(i18n.language === "en" ? "en-GB" : "de", {
    timeStyle: "short",
    timeZone: "Europe/Berlin",
  });
  const emptied = list.length > 0 ? t("agenda.emptiesList", { count: list.length }) : null;
  return (
    <details className="console__tool" open={item === null}>
      <summary>{t("agenda.heading")}</summary>
      {emptied !== null && <p className="kern-body">{emptied}</p>}
      <ol className="console__agenda">
        {agenda.map((each) => (
          <li key={each.id} style={{ marginInlineStart: `${each.depth * 1.5}rem` }}>
            <span className="console__agenda-title">
              {each.number}. <TownWords text={each.title} />
            </span>
            <span className="kern-hint">
              {each.beginsAt !== null &&
                t("agenda.atTime", { time: clock.format(new Date(each.beginsAt)) })}
            </span>
            {each.state === "running" && (
              <StatusBadge kind="success">{t("agenda.running")}</StatusBadge>
            )}
            {each.state === "done" && <StatusBadge kind="info">{t("agenda.done")}</StatusBadge>}
            {each.state !== "running" && (
              <ActForm act="begin_item" fields={{ itemId: each.id }}>
                <Button
                  look="tertiary"
                  aria-label={`${t("agenda.begin")}: ${each.title?.text ?? each.number}`}
                >
                  {t("agenda.begin")}
                </Button>
              </ActForm>
            )}
          </li>
        ))}
      </ol>
      {item !== null && (
        <>
          <ActForm act="end_item">
            <Button look="tertiary">{t("agenda.end")}</Button>
          </ActForm>
          <SpeakingTime seconds={item.settings.speakingSeconds} />
        </>
      )}
      <details className="console__more">
        <summary>{t("agenda.closeEvening")}</summary>
        <p className="kern-body">{t("agenda.closeEveningHint")}</p>
        <ActForm act="close">
          <Button look="secondary">{t("agenda.closeEveningSubmit")}</Button>
        </ActForm>
      </details>
    </details>
  );
}

function SpeakingTime({ seconds }: { seconds: number | null }) {
  const { t } = useTranslation("floor");
  return (
    <ActForm act="set_speaking_time" className="act-form act-form--row">
      <TextField
        label={t("agenda.speakingTime")}
        hint={t("agenda.speakingTimeHint")}
        name="seconds"
        type="number"
        inputMode="numeric"
        min={10}
        max={3600}
        defaultValue={seconds ?? ""}
      />
      <Button look="tertiary">{t("agenda.setTime")}</Button>
    </ActForm>
  );
}
