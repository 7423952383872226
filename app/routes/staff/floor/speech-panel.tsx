import { useTranslation } from "react-i18next";
import { EXTENSION_REASONS } from "#app/domain/floor/floor-events.ts";
import { Button } from "#app/ui/button.tsx";
import { SelectField, TextField } from "#app/ui/form-field.tsx";
import { ActForm, useDesk } from "./act-form.tsx";
import { usePersonLine } from "./person-name.tsx";
import { TickingClock, useIsOver } from "./ticking-clock.tsx";

/** By how many seconds a speech can be extended. */
const EXTENSIONS = [30, 60, 120, 300] as const;

/** Who has the floor, how long still, and what can be done about it. */
export function SpeechPanel() {
  const { t } = useTranslation("floor");
  const { floor } = useDesk();
  const { speech } = floor;
  return (
    <section className="console__speech" aria-labelledby="speech-heading">
      <h2 className="kern-heading-small" id="speech-heading">
        {t("speech.heading")}
      </h2>
      {speech === null ? (
        <p className="console__nobody">{t("speech.nobody")}</p>
      ) : (
        <Running speech={speech} />
      )}
      <div className="console__main-act">
        <NextButton />
        {speech !== null && (
          <ActForm act="end_speech" className="act-form console__end">
            <Button look="secondary" data-shortcut="F4" aria-keyshortcuts="F4">
              {t("speech.end")}
            </Button>
          </ActForm>
        )}
        <ContinueButton />
      </div>
      {speech !== null && <DuringSpeech speech={speech} />}
      <p className="kern-hint">{t("speech.protection")}</p>
    </section>
  );
}

type Speech = NonNullable<ReturnType<typeof useDesk>["floor"]["speech"]>;

function Running({ speech }: { speech: Speech }) {
  const { t } = useTranslation("floor");
  const { person, as, allowed, spoken, interrupted } = speech;
  const over = useIsOver(spoken, allowed, interrupted);
  const label = allowed === null ? "spoken" : over ? "over" : "left";
  return (
    <div className={`console__speaker${over ? " is-over" : ""}`}>
      <p className="console__name">
        <bdi>{person.name || person.description || t("speech.nameless")}</bdi>
        <span className="console__district">
          {person.district || t(`standing.${person.standing}`)} · {t(`as.${as}`)}
        </span>
      </p>
      <p className="console__clock">
        <TickingClock spoken={spoken} allowed={allowed} stands={interrupted} />{" "}
        <span>{t(`speech.${label}`)}</span>
        {interrupted && <strong className="console__stands">{t("speech.interrupted")}</strong>}
      </p>
    </div>
  );
}

/**
 * The one primary button: whoever stood there when it was pressed is called, or nobody. While somebody
 * speaks it asks first, and a second press ends their speech; the second click of a double click and a
 * key that is held down do not count as one.
 */
function NextButton() {
  const { t } = useTranslation("floor");
  const { floor, refusal, askFirst } = useDesk();
  const line = usePersonLine();
  const next = floor.list.find(({ entryId }) => entryId === floor.nextEntryId);
  if (next === undefined) {
    return floor.list.length === 0 ? null : <p className="kern-body">{t("speech.nobodyNext")}</p>;
  }
  const speaks = floor.speech !== null;
  const asked = speaks && refusal?.code === "somebody_speaks";
  return (
    <ActForm
      act="give_floor"
      fields={{ entryId: next.entryId, called: "next", endsSpeech: asked ? "yes" : "no" }}
      instead={speaks && !asked ? askFirst : undefined}
    >
      <Button
        data-shortcut="F2"
        aria-keyshortcuts="F2"
        onClick={(event) => {
          if (speaks && event.detail > 1) event.preventDefault();
        }}
        onKeyDown={(event) => {
          if (event.repeat) event.preventDefault();
        }}
      >
        {t(asked ? "speech.endAndNext" : "speech.next", { name: line(next.person) })}
      </Button>
    </ActForm>
  );
}

function ContinueButton() {
  const { t } = useTranslation("floor");
  const { continuable } = useDesk().floor;
  const line = usePersonLine();
  if (continuable === null) return null;
  return (
    <ActForm act="continue_speech" fields={{ entryId: continuable.entryId }}>
      <Button look="secondary">
        {t("speech.continueSpeech", { name: line(continuable.person) })}
      </Button>
    </ActForm>
  );
}

function DuringSpeech({ speech }: { speech: Speech }) {
  const { t } = useTranslation("floor");
  return (
    <>
      <div className="console__row console__row--field">
        {speech.interrupted ? (
          <ActForm act="resume">
            <Button look="secondary" data-shortcut="F8" aria-keyshortcuts="F8">
              {t("speech.resume")}
            </Button>
          </ActForm>
        ) : (
          <ActForm act="interrupt" className="act-form act-form--row">
            <TextField
              label={t("speech.interruptNote")}
              name="reason"
              maxLength={200}
              autoComplete="off"
            />
            <Button look="secondary" data-shortcut="F8" aria-keyshortcuts="F8">
              {t("speech.interrupt")}
            </Button>
          </ActForm>
        )}
      </div>
      {speech.allowed !== null && <Extend />}
      <ActForm act="return_floor">
        <Button look="tertiary">{t("speech.returnFloor")}</Button>
      </ActForm>
    </>
  );
}

function Extend() {
  const { t } = useTranslation("floor");
  return (
    <ActForm act="extend_time" className="act-form act-form--row">
      <SelectField label={t("speech.extendBy")} name="seconds" defaultValue="60">
        {EXTENSIONS.map((seconds) => (
          <option key={seconds} value={seconds}>
            {seconds < 60
              ? t("speech.seconds", { count: seconds })
              : t("speech.minutes", { count: seconds / 60 })}
          </option>
        ))}
      </SelectField>
      <SelectField label={t("speech.extendWhy")} name="why" defaultValue="agreed">
        {EXTENSION_REASONS.map((why) => (
          <option key={why} value={why}>
            {t(`why.${why}`)}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t("speech.extendReason")}
        name="reason"
        maxLength={200}
        autoComplete="off"
      />
      <Button look="secondary" data-shortcut="F9" aria-keyshortcuts="F9">
        {t("speech.extend")}
      </Button>
    </ActForm>
  );
}
