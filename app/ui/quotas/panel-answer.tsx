import { Form } from "@remix-run/react";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { CombinedFeature } from "#app/domain/sortition/combined-features.ts";
import type { QuotaConflict } from "#app/domain/sortition/feasibility/conflicts.ts";
import type { UnreachableReason } from "#app/domain/sortition/feasibility/feasibility.ts";
import type { PanelAnswer } from "#app/domain/sortition/feasibility/panel-check.ts";
import { draftOf } from "#app/domain/sortition/quota-editing/quota-draft.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { DraftFields } from "./draft-fields.tsx";
import { messageParams } from "./message-params.ts";
import { useQuotaNames } from "./quota-names.ts";

/** What the check of the quotas found, and the relaxation as one button. */
export function PanelAnswerView(props: {
  answer: PanelAnswer;
  version: string;
  /** The features made from others among the quotas that were checked. */
  combined: readonly CombinedFeature[];
}) {
  const { answer, version, combined } = props;
  const { t, i18n } = useTranslation("quotas");
  switch (answer.kind) {
    case "exists":
      return (
        <>
          <Alert kind="success" title={t("check.existsTitle")}>
            {t("check.existsText")}
          </Alert>
          {answer.unreachable.length > 0 && (
            <Unreachable groups={answer.unreachable} combined={combined} />
          )}
        </>
      );
    case "none":
      return <NoPanel answer={answer} version={version} combined={combined} />;
    case "pool_mismatch":
      return (
        <Alert kind="danger" title={t("check.mismatchTitle")}>
          <p className="kern-body">{t("check.mismatchText")}</p>
          <ul>
            {answer.gaps.map(({ feature, value, people }) => (
              <li key={`${feature} ${value}`}>
                {value === null
                  ? t("check.gapMissing", { feature, count: people })
                  : t("check.gap", { feature, value, count: people })}
              </li>
            ))}
          </ul>
        </Alert>
      );
    case "pool_too_small":
      return (
        <Alert kind="danger" title={t("check.tooSmallTitle")}>
          {t(
            "check.tooSmallText",
            messageParams({ people: answer.people, size: answer.size }, i18n.language),
          )}
        </Alert>
      );
    case "households_too_few":
      return (
        <Alert kind="danger" title={t("check.householdsTitle")}>
          {t(
            "check.householdsText",
            messageParams({ households: answer.households, size: answer.size }, i18n.language),
          )}
        </Alert>
      );
    case "timed_out":
      return (
        <Alert kind="warning" title={t("check.timedOutTitle")}>
          {t("check.timedOutText")}
        </Alert>
      );
    case "busy":
      return (
        <Alert kind="warning" title={t("check.busyTitle")}>
          {t("check.busyText")}
        </Alert>
      );
  }
}

function NoPanel(props: {
  answer: Extract<PanelAnswer, { kind: "none" }>;
  version: string;
  combined: readonly CombinedFeature[];
}) {
  const { conflicts, changes, relaxed, withinFlexes } = props.answer;
  const named = useQuotaNames(props.combined);
  const { t } = useTranslation("quotas");
  const bounds = (min: number, max: number) =>
    t("difference.bounds", { min: String(min), max: String(max) });
  return (
    <>
      <Alert kind="danger" title={t("check.noneTitle")} />
      <h3 className="kern-heading-small">{t("check.conflictsTitle")}</h3>
      <ul>
        {conflicts.map((conflict) => (
          <li key={JSON.stringify(conflict)}>
            <Conflict conflict={conflict} combined={props.combined} />
          </li>
        ))}
      </ul>
      <h3 className="kern-heading-small">{t("check.relaxationTitle")}</h3>
      {!withinFlexes && <p className="kern-body">{t("check.beyondFlexes")}</p>}
      <DataTable
        caption={t("check.relaxationTable")}
        captionHidden
        rows={changes.map(named)}
        rowKey={({ feature, value }) => `${feature} ${value}`}
        group={({ feature }) => feature}
        columns={[
          { header: t("columns.value"), rowHeader: true, cell: ({ value }) => value },
          { header: t("columns.now"), cell: ({ min, max }) => bounds(min, max) },
          {
            header: t("columns.proposed"),
            cell: ({ newMin, newMax }) => <strong>{bounds(newMin, newMax)}</strong>,
          },
        ]}
      />
      <Form method="post" className="no-print">
        <DraftFields version={props.version} draft={draftOf(relaxed, props.combined)} />
        <Button
          look="secondary"
          name="intent"
          value="apply_relaxation"
          aria-describedby="apply-relaxation-hint"
        >
          {t("check.apply")}
        </Button>
        <p id="apply-relaxation-hint" className="kern-hint">
          {t("check.applyHint")}
        </p>
      </Form>
    </>
  );
}

function Conflict(props: { conflict: QuotaConflict; combined: readonly CombinedFeature[] }) {
  const { conflict } = props;
  const { t, i18n } = useTranslation("quotas");
  const named = useQuotaNames(props.combined);
  switch (conflict.code) {
    case "min_sum_above_size":
    case "max_sum_below_size": {
      const { feature, sum, size } = conflict;
      return (
        <>
          {t(
            conflict.code === "min_sum_above_size" ? "check.minSum" : "check.maxSum",
            messageParams({ feature, sum, size }, i18n.language),
          )}
        </>
      );
    }
    case "too_few_people": {
      const { feature, value, min, available } = named(conflict);
      return (
        <>{t("check.tooFew", messageParams({ feature, value, min, available }, i18n.language))}</>
      );
    }
    case "quotas_conflict":
      return (
        <>
          {t("check.together")}
          <ul>
            {conflict.quotas.map(named).map(({ feature, value, bound, limit }) => (
              <li key={`${feature} ${value} ${bound}`}>
                {t(
                  bound === "min" ? "check.sideMin" : "check.sideMax",
                  messageParams({ feature, value, limit }, i18n.language),
                )}
              </li>
            ))}
          </ul>
        </>
      );
  }
}

function Unreachable(props: {
  groups: Extract<PanelAnswer, { kind: "exists" }>["unreachable"];
  combined: readonly CombinedFeature[];
}) {
  const { t, i18n } = useTranslation("quotas");
  const named = useQuotaNames(props.combined);
  const readable = (reason: UnreachableReason): UnreachableReason =>
    reason.code === "value_excluded"
      ? named(reason)
      : { ...reason, changes: reason.changes.map(named) };
  const count = props.groups.reduce((sum, group) => sum + group.people, 0);
  return (
    <Alert kind="warning" title={t("check.unreachableTitle", { count })}>
      <p className="kern-body">{t("check.unreachableText")}</p>
      <ul>
        {props.groups.map(({ people, reason }) => (
          <li key={JSON.stringify(reason)}>
            {reasonSentence(
              t,
              i18n.language,
              t("check.people", { count: people }),
              readable(reason),
            )}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function reasonSentence(
  t: TFunction<"quotas">,
  language: string,
  people: string,
  reason: UnreachableReason,
): string {
  if (reason.code === "value_excluded") {
    const { feature, value } = reason;
    return t("check.valueExcluded", { people, feature, value });
  }
  const changes = reason.changes.map(({ feature, value, min, max, newMin, newMax }) =>
    t(
      "check.change",
      messageParams(
        { feature, value, min: newMin, max: newMax, oldMin: min, oldMax: max },
        language,
      ),
    ),
  );
  return t("check.quotasExclude", {
    people,
    changes: new Intl.ListFormat(language).format(changes),
  });
}
