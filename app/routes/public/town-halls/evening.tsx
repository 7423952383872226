import { useTranslation } from "react-i18next";
import { TownWords, useTownWords } from "#app/routes/town-words.tsx";
import type { TownText } from "#app/services/texts/town-text.ts";
import { AgendaList, type ItemsNow } from "./agenda-list.tsx";
import type { EveningPage } from "./evening-page.server.ts";

/** Everything that was announced of a town hall, in the order in which somebody wants to know it. */
export function Evening({ page, now }: { page: EveningPage; now?: ItemsNow }) {
  const { t } = useTranslation("public");
  const { texts, words } = page;
  return (
    <>
      <dl className="evening-facts">
        <div>
          <dt>{t("townHall.fields.when")}</dt>
          <dd>
            {words.day}
            <br />
            {words.times}
          </dd>
        </div>
        {texts.place !== null && (
          <div>
            <dt>{t("townHall.fields.place")}</dt>
            <dd>
              <TownWords text={texts.place} />
            </dd>
          </div>
        )}
      </dl>
      {(["aim", "decided", "notDecided"] as const).map((field) => (
        <Passage key={field} title={t(`townHall.fields.${field}`)} text={texts[field]} />
      ))}
      <section className="prose">
        <h2 className="kern-heading-medium">{t("townHall.fields.access")}</h2>
        <p className="kern-body">{words.stepFree}</p>
        {texts.access !== null && <Paragraph text={texts.access} />}
      </section>
      <Passage title={t("townHall.fields.wayBack")} text={texts.wayBack} />
      <section className="prose">
        <h2 className="kern-heading-medium">{t("townHall.childrenAndLanguages")}</h2>
        <p className="kern-body">{words.childcare}</p>
        <p className="kern-body">{words.interpretation}</p>
      </section>
      <People page={page} />
      <section id="agenda">
        <h2 className="kern-heading-medium">{t("townHall.fields.agenda")}</h2>
        <AgendaList page={page} now={now} />
      </section>
      <Rules page={page} />
      <Passage title={t("townHall.fields.recording")} text={texts.recording} />
      <Passage title={t("townHall.fields.unrecorded")} text={texts.unrecorded} />
    </>
  );
}

function People({ page: { words } }: { page: EveningPage }) {
  const { t } = useTranslation("public");
  return (
    <section className="prose">
      <h2 className="kern-heading-medium">{t("townHall.people")}</h2>
      <dl className="evening-people">
        {(["host", "chair"] as const).map((role) => (
          <div key={role}>
            <dt>{t(`townHall.fields.${role}`)}</dt>
            <dd>
              <bdi>{words[role].name}</bdi>
              <br />
              {words[role].offices}
            </dd>
          </div>
        ))}
        <div>
          <dt>{t("townHall.fields.houseRight")}</dt>
          <dd>{words.houseRight}</dd>
        </div>
        {words.guests.length > 0 && (
          <div>
            <dt>{t("townHall.fields.guests")}</dt>
            <dd>
              <ul className="bullets">
                {words.guests.map((guest) => (
                  <li key={guest}>
                    <bdi>{guest}</bdi>
                  </li>
                ))}
              </ul>
              {t("townHall.guestsLead")}
            </dd>
          </div>
        )}
      </dl>
      <p className="kern-body">{t("townHall.chairWhy")}</p>
    </section>
  );
}

function Rules({ page: { rules } }: { page: EveningPage }) {
  const { t } = useTranslation("public");
  return (
    <section className="prose">
      <h2 className="kern-heading-medium">{t("townHall.fields.rules")}</h2>
      <p className="kern-body">{t("townHall.rulesLead")}</p>
      <ol className="evening-rules">
        {rules.map(({ id, text, outdated, steps }) => (
          <li key={id} className="kern-body">
            <p className="kern-body kern-body--bold">
              <TownWords text={text} />
            </p>
            {outdated && (
              <p className="kern-body kern-body--small">({t("townHall.outdatedItem")})</p>
            )}
            <p className="kern-body kern-body--small">{t("townHall.breach")}</p>
            <ol className="evening-steps kern-body--small">
              {steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Passage({ title, text }: { title: string; text: TownText | null }) {
  if (text === null) return null;
  return (
    <section className="prose">
      <h2 className="kern-heading-medium">{title}</h2>
      <Paragraph text={text} />
    </section>
  );
}

/** A text of the town with its lines, in its own direction. */
export function Paragraph({ text }: { text: TownText }) {
  const attributes = useTownWords()(text);
  return (
    <p className="kern-body keep-lines" {...attributes}>
      {text.text}
    </p>
  );
}
