import { useState } from "react";
import { useTranslation } from "react-i18next";
import { rankOf, SANCTION_STEPS, type SanctionStep } from "#app/domain/floor/rule-set.ts";
import { suggestedStep } from "#app/domain/floor/sanctions.ts";
import { TownWords } from "#app/routes/town-words.tsx";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { SelectField, TextArea, TextField } from "#app/ui/form-field.tsx";
import { StatusBadge } from "#app/ui/status-badge.tsx";
import { ActForm, useDesk } from "./act-form.tsx";
import { PersonOptions, usePersonLine } from "./person-name.tsx";

/** What was entered before, and what the ladder suggests for it. */
export interface BreachDraft {
  readonly values: Readonly<Record<string, string>>;
  readonly confirm: SanctionStep | null;
}

/** A breach and what follows; the ladder is suggested, and left only with a reason. */
export function BreachPanel({ draft }: { draft: BreachDraft | null }) {
  const { t } = useTranslation("floor");
  const { sanctions } = useDesk().floor;
  return (
    <details className="console__tool" open={draft !== null}>
      <summary>{t("breach.heading")}</summary>
      {draft?.confirm != null && (
        <Alert
          kind="warning"
          title={t("breach.confirm", { step: t(`breach.steps.${draft.confirm}`) })}
        >
          <p className="kern-body">{t("breach.confirmHint")}</p>
        </Alert>
      )}
      <BreachForm draft={draft} />
      <h3 className="kern-heading-small">{t("breach.listHeading")}</h3>
      {sanctions.length === 0 ? (
        <p className="kern-body">{t("breach.none")}</p>
      ) : (
        <ul className="console__entries">
          {sanctions.map((sanction) => (
            <Imposed key={sanction.id} sanction={sanction} />
          ))}
        </ul>
      )}
    </details>
  );
}

function BreachForm({ draft }: { draft: BreachDraft | null }) {
  const { t } = useTranslation("floor");
  const { floor, scripted } = useDesk();
  const values = draft?.values ?? {};
  const [attendeeId, setAttendee] = useState(values.attendeeId ?? "");
  const [ruleId, setRule] = useState(values.ruleId ?? "");
  const [chosen, setChosen] = useState<string | null>(null);
  const rule = floor.rules.find(({ id }) => id === ruleId);
  const met = floor.sanctions.map((each) => ({ ...each, ruleId: "", itemId: null }));
  const suggested =
    rule === undefined || attendeeId === ""
      ? null
      : suggestedStep({ sanctions: met }, attendeeId, rule);
  const furthest = Math.max(...[rule?.endsAt, suggested].map(rankOrLast));
  const delegated = floor.chairOffices.includes("house_right_holder");
  const holder = floor.houseRightHolder || t("breach.holderUnnamed");
  // Scripts name the step at once; without them the server names it and asks to confirm.
  const step = chosen ?? (scripted ? suggested : (draft?.confirm ?? null)) ?? "suggested";
  return (
    <ActForm
      act="sanction"
      onDone={() => {
        setAttendee("");
        setRule("");
        setChosen(null);
      }}
    >
      <SelectField
        label={t("breach.person")}
        hint={t("breach.stranger")}
        name="attendeeId"
        required
        value={attendeeId}
        onChange={(event) => setAttendee(event.target.value)}
      >
        <option value="">{t("join.choose")}</option>
        <PersonOptions people={floor.people} />
      </SelectField>
      <SelectField
        label={t("breach.rule")}
        name="ruleId"
        required
        value={ruleId}
        onChange={(event) => setRule(event.target.value)}
      >
        <option value="">{t("join.choose")}</option>
        {floor.rules.map(({ id, text }, index) => (
          <option key={id} value={id} lang={text?.language}>
            {index + 1}. {text?.text}
          </option>
        ))}
      </SelectField>
      <TextArea
        label={t("breach.happened")}
        name="happened"
        required
        rows={3}
        maxLength={2000}
        defaultValue={values.happened ?? ""}
      />
      <SelectField
        label={t("breach.step")}
        hint={
          suggested === null
            ? t("breach.chooseFirst")
            : t("breach.suggests", { step: t(`breach.steps.${suggested}`) })
        }
        name="step"
        value={step}
        onChange={(event) => setChosen(event.target.value)}
      >
        <option value="suggested">{t("breach.bySuggestion")}</option>
        {SANCTION_STEPS.filter((each) => rankOf(each) <= furthest).map((each) => (
          <option key={each} value={each}>
            {t(`breach.steps.${each}`)}
          </option>
        ))}
      </SelectField>
      {!delegated && <p className="kern-hint">{t("breach.noDelegation", { name: holder })}</p>}
      <SelectField
        label={t("breach.imposedBy")}
        name="imposedBy"
        defaultValue={values.imposedBy ?? "chair"}
      >
        <option value="chair">{t("breach.chair")}</option>
        <option value="house_right_holder">{t("breach.holder", { name: holder })}</option>
      </SelectField>
      {(!scripted || (suggested !== null && step !== suggested)) && (
        <TextField
          label={t("breach.reason")}
          name="reason"
          maxLength={500}
          autoComplete="off"
          defaultValue={values.reason ?? ""}
        />
      )}
      <Button look="secondary">{t("breach.submit")}</Button>
    </ActForm>
  );
}

/** While rule and person are not chosen, all steps are offered. */
function rankOrLast(step: SanctionStep | null | undefined): number {
  return step == null ? SANCTION_STEPS.length : rankOf(step);
}

type Sanction = ReturnType<typeof useDesk>["floor"]["sanctions"][number];

function Imposed({ sanction }: { sanction: Sanction }) {
  const { t } = useTranslation("floor");
  const line = usePersonLine();
  const { id, person, step, rule, happened, lifted, onPaper } = sanction;
  return (
    <li>
      <p className="console__entry">
        <strong>
          <bdi>{line(person)}</bdi>
        </strong>
        <StatusBadge kind={lifted ? "info" : "warning"}>
          {lifted ? t("breach.lifted") : t(`breach.steps.${step}`)}
        </StatusBadge>
        {onPaper && <span className="kern-hint">{t("breach.onPaper")}</span>}
      </p>
      <p className="kern-hint">
        <TownWords text={rule} />
      </p>
      <p className="kern-body">{happened}</p>
      {!lifted && (
        <ActForm act="lift_sanction" fields={{ sanctionId: id }} className="act-form act-form--row">
          <TextField
            label={t("breach.liftReason")}
            name="reason"
            required
            maxLength={500}
            autoComplete="off"
          />
          <Button look="tertiary">{t("breach.lift")}</Button>
        </ActForm>
      )}
    </li>
  );
}
