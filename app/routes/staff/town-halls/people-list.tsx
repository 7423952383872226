import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useShell } from "#app/root.tsx";
import type { TownHallPerson } from "#app/services/town-halls/load-town-hall.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { dayOfMoment } from "#app/ui/dates.ts";
import { useFormat } from "#app/ui/format.ts";
import { StatusBadge } from "#app/ui/status-badge.tsx";
import { useTownHall } from "./use-town-hall.ts";

/** A person as a loader sends them. */
export type ShownPerson = Omit<TownHallPerson, "addressedAt"> & {
  readonly addressedAt: Date | string | null;
};

/** The people with one kind of part in the evening. */
export function PeopleList(props: {
  readonly task: TownHallPerson["task"];
  readonly people: readonly ShownPerson[];
  /** Ids of those who have to declare their offices. */
  readonly declaring: readonly string[];
  readonly editable: boolean;
}) {
  const { t } = useTranslation("townHallPeople");
  const { id } = useTownHall();
  const { task, people, editable } = props;
  const address = `/staff/town-halls/${id}/people`;
  return (
    <section>
      <div className="section-head">
        <h2 className="kern-heading-medium">{t(`lists.${task}.title`)}</h2>
        {task === "multiplier" && people.length > 0 && (
          <a className="kern-link" href={`${address}/list`}>
            {t("toList")}
          </a>
        )}
      </div>
      <p className="kern-body prose">{t(`lists.${task}.lead`)}</p>
      {people.length === 0 ? (
        <p className="kern-body">{t(`lists.${task}.empty`)}</p>
      ) : (
        <ul className="card-list people-cards">
          {people.map((person) => (
            <li key={person.id} id={person.id} tabIndex={-1}>
              <div className="card-head">
                <h3 className="kern-title">{person.name}</h3>
                {editable && (
                  <a
                    className="kern-link"
                    href={`${address}/${person.id}`}
                    aria-label={t("editOf", { name: person.name })}
                  >
                    {t("edit")}
                  </a>
                )}
              </div>
              {person.description !== "" && <p className="kern-body">{person.description}</p>}
              {props.declaring.includes(person.id) && <Offices person={person} />}
              {task === "multiplier" && <Addressed person={person} editable={editable} />}
            </li>
          ))}
        </ul>
      )}
      {editable && (
        <div className="actions">
          <ButtonLink look="secondary" href={`${address}/new/${task}`}>
            {t(`lists.${task}.add`)}
          </ButtonLink>
        </div>
      )}
    </section>
  );
}

function Offices({ person }: { person: ShownPerson }) {
  const { t } = useTranslation("townHallPeople");
  const { id } = useTownHall();
  const format = useFormat();
  if (person.offices === null) {
    return (
      <p className="kern-body">
        {t("offices.title")}: {t("offices.undeclared")}.{" "}
        <a className="kern-link" href={`/staff/town-halls/${id}/people/${person.id}#offices`}>
          {t("offices.declare")}
        </a>
      </p>
    );
  }
  return (
    <p className="kern-body">
      {t("offices.title")}:{" "}
      {person.offices.length === 0 ? t("offices.none") : format.list(person.offices)}
    </p>
  );
}

function Addressed({ person, editable }: { person: ShownPerson; editable: boolean }) {
  const { t } = useTranslation("townHallPeople");
  const { language } = useShell();
  const { name, addressedAt } = person;
  const done = addressedAt !== null;
  return (
    <>
      <p>
        <StatusBadge kind={done ? "success" : "warning"}>
          {done
            ? t("contact.addressedOn", { day: dayOfMoment(new Date(addressedAt), language) })
            : t("contact.open")}
        </StatusBadge>
      </p>
      {editable && (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="personId" value={person.id} />
          <Button
            look="tertiary"
            name="addressed"
            value={done ? "no" : "yes"}
            aria-label={t(done ? "contact.unmarkOf" : "contact.markOf", { name })}
          >
            {t(done ? "contact.unmark" : "contact.mark")}
          </Button>
        </Form>
      )}
    </>
  );
}
