import { useTranslation } from "react-i18next";
import { CONTRIBUTION_KINDS } from "#app/domain/floor/floor-events.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckField } from "#app/ui/check-field.tsx";
import { SelectField, TextField } from "#app/ui/form-field.tsx";
import { StatusBadge } from "#app/ui/status-badge.tsx";
import { ActForm, useDesk } from "./act-form.tsx";
import { PersonOptions, usePersonLine } from "./person-name.tsx";

/** Those who wait, in their order, and why they stand there. */
export function SpeakersPanel() {
  const { t } = useTranslation("floor");
  const { floor } = useDesk();
  const { list, listOpen } = floor;
  return (
    <section className="console__list" aria-labelledby="list-heading">
      <div className="console__row">
        <h2 className="kern-heading-small" id="list-heading">
          {t("list.heading")}
        </h2>
        {list.length > 0 && <span>{t("list.count", { count: list.length })}</span>}
        <ActForm act="set_list" fields={{ open: listOpen ? "no" : "yes" }}>
          <Button look="tertiary">{t(listOpen ? "list.close" : "list.open")}</Button>
        </ActForm>
      </div>
      <Join />
      {!listOpen && <p className="kern-body">{t("list.isClosed")}</p>}
      {list.length === 0 ? (
        <p className="kern-body">{t("list.empty")}</p>
      ) : (
        <ol className="console__entries">
          {list.map((entry) => (
            <Entry key={entry.entryId} entry={entry} />
          ))}
        </ol>
      )}
    </section>
  );
}

type ListEntry = ReturnType<typeof useDesk>["floor"]["list"][number];

function Entry({ entry }: { entry: ListEntry }) {
  const { t } = useTranslation("floor");
  const { floor } = useDesk();
  const line = usePersonLine();
  const { person, as, why, entryId } = entry;
  const isNext = entryId === floor.nextEntryId;
  return (
    <li className={isNext ? "is-next" : undefined}>
      <p className="console__entry">
        <strong>
          <bdi>{line(person)}</bdi>
        </strong>
        <span className="console__why">
          {as === "speech" ? (
            t("as.speech")
          ) : (
            <StatusBadge kind="info">{t(`as.${as}`)}</StatusBadge>
          )}
          {" · "}
          {t(`list.why.${why}`)}
        </span>
      </p>
      {person.bar !== null && (
        <p className="kern-body">{t("list.cannot", { bar: t(`bars.${person.bar}`) })}</p>
      )}
      <details className="console__more">
        <summary>
          {t("list.more")} <span className="visually-hidden">{line(person)}</span>
        </summary>
        {person.bar === null && (
          <ActForm act="give_floor" fields={{ entryId, called: isNext ? "next" : "chosen" }}>
            {!isNext && (
              <TextField
                label={t("list.outOfTurnReason")}
                name="reason"
                required
                maxLength={200}
                autoComplete="off"
              />
            )}
            {floor.speech !== null && (
              <CheckField label={t("list.endsSpeech")} name="endsSpeech" value="yes" required />
            )}
            <Button look="secondary">{t(isNext ? "list.call" : "list.outOfTurn")}</Button>
          </ActForm>
        )}
        <ActForm act="remove_entry" fields={{ entryId }}>
          <Button look="tertiary">{t("list.remove")}</Button>
        </ActForm>
      </details>
    </li>
  );
}

/** By the chair: everybody in the room who is not at the microphone. */
function Join() {
  const { t } = useTranslation("floor");
  const { floor } = useDesk();
  const here = floor.people.filter(({ bar }) => bar !== "left" && bar !== "house_right");
  return (
    <details className="console__tool">
      <summary>{t("join.heading")}</summary>
      {here.length === 0 ? (
        <p className="kern-body">{t("join.nobody")}</p>
      ) : (
        <ActForm act="join">
          <SelectField label={t("join.person")} name="attendeeId" required defaultValue="">
            <option value="">{t("join.choose")}</option>
            <PersonOptions people={here} />
          </SelectField>
          <SelectField label={t("join.as")} name="as" defaultValue="speech">
            {CONTRIBUTION_KINDS.map((as) => (
              <option key={as} value={as}>
                {t(`as.${as}`)}
              </option>
            ))}
          </SelectField>
          <Button look="secondary">{t("join.submit")}</Button>
        </ActForm>
      )}
    </details>
  );
}
