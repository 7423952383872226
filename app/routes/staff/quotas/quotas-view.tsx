import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { CombinedFeature } from "#app/domain/sortition/combined-features.ts";
import { featureName, readCombined } from "#app/domain/sortition/quota-editing/draft-reading.ts";
import type { PoolCounts } from "#app/domain/sortition/quota-editing/pool-counts.ts";
import type { QuotaDraft } from "#app/domain/sortition/quota-editing/quota-draft.ts";
import type { Quota } from "#app/domain/sortition/quotas.ts";
import type { SharedHouseholds } from "#app/services/pool/households.server.ts";
import type { QuotaSet } from "#app/services/quotas/read-quotas.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { useFormat } from "#app/ui/format.ts";
import { findingSentence } from "#app/ui/quotas/finding-sentences.ts";
import { PanelAnswerView } from "#app/ui/quotas/panel-answer.tsx";
import { QuotaEditor } from "#app/ui/quotas/quota-editor.tsx";
import { DifferenceTable, QuotaTable } from "#app/ui/quotas/quota-tables.tsx";
import { useProcess } from "../process/use-process.ts";
import type { DraftAnswer } from "./editor.tsx";
import { HouseholdRule } from "./household-rule.tsx";

export interface QuotasPage {
  readonly size: number;
  readonly quotas: readonly Quota[];
  readonly combined: readonly CombinedFeature[];
  readonly onePerHousehold: boolean;
  /** Null where no household is known, and for readers who may not see counts of people. */
  readonly households: SharedHouseholds | null;
  readonly version: string;
  readonly frozen: QuotaSet["frozen"];
  readonly editable: boolean;
  /** Null for readers who may not see counts of people. */
  readonly pool: PoolCounts | null;
  readonly saved: "editor" | "import" | "population" | "relaxation" | "households" | null;
}

interface QuotasViewProps {
  readonly page: QuotasPage;
  readonly stored: QuotaDraft;
  readonly answer: DraftAnswer | null;
}

/** The quotas page below its heading: what happened, then the editor or, for readers, the table. */
export function QuotasView({ page, stored, answer }: QuotasViewProps) {
  const { t } = useTranslation("quotas");
  const address = `/staff/processes/${useProcess().id}/quotas`;
  const version = answer?.version ?? page.version;
  return (
    <>
      {page.saved !== null && answer === null && (
        <Alert kind="success" title={t("saved.title")}>
          {t(`saved.${page.saved}`)}
        </Alert>
      )}
      {(page.frozen !== null || answer?.outcome === "frozen") && (
        <Alert kind="info" title={t("frozenTitle")}>
          {t(`frozenText.${page.frozen ?? "committed"}`)}
        </Alert>
      )}
      {answer !== null && <AnswerAlert answer={answer} />}
      <Facts page={page} />
      <ul className="link-row no-print" aria-label={t("actions.label")}>
        {page.editable && (
          <>
            <li>
              <a className="kern-link" href={`${address}/import`}>
                {t("actions.import")}
              </a>
            </li>
            <li>
              <a className="kern-link" href={`${address}/population`}>
                {t("actions.population")}
              </a>
            </li>
          </>
        )}
        {page.quotas.length > 0 && (
          <li>
            <a className="kern-link" href={`${address}/quotas.csv`} download>
              {t("actions.export")}
            </a>
          </li>
        )}
      </ul>
      {page.households !== null && (
        <HouseholdRule
          households={page.households}
          onePerHousehold={page.onePerHousehold}
          editable={page.editable}
          address={address}
        />
      )}
      {page.quotas.length === 0 && answer === null && <Empty page={page} />}
      {page.editable && page.pool !== null ? (
        <>
          <QuotaEditor
            key={version}
            initialDraft={answer?.draft ?? stored}
            version={version}
            stored={stored}
            size={page.size}
            pool={page.pool}
            showMissing={answer?.outcome === "faulty"}
            address={address}
            answer={answer?.check == null ? null : <CheckAnswer answer={answer} />}
          />
          <div className="print-only">
            <QuotaTable quotas={page.quotas} combined={page.combined} />
          </div>
        </>
      ) : (
        page.quotas.length > 0 && <QuotaTable quotas={page.quotas} combined={page.combined} />
      )}
    </>
  );
}

function Empty({ page }: Pick<QuotasViewProps, "page">) {
  const { t } = useTranslation("quotas");
  const hint = !page.editable
    ? "empty.reader"
    : (page.pool?.people ?? 0) > 0
      ? "empty.organiser"
      : "empty.organiserWithoutPool";
  return (
    <Alert kind="info" title={t("empty.title")}>
      {t(hint)}
    </Alert>
  );
}

function Facts({ page }: Pick<QuotasViewProps, "page">) {
  const { t } = useTranslation("quotas");
  const format = useFormat();
  const facts: [string, number][] = [
    [t("facts.seats"), page.size],
    [
      t("facts.features"),
      new Set(page.quotas.map((quota) => quota.feature)).size - page.combined.length,
    ],
  ];
  if (page.combined.length > 0) facts.push([t("facts.combined"), page.combined.length]);
  if (page.pool !== null) facts.push([t("facts.pool"), page.pool.people]);
  return (
    <dl className="facts">
      {facts.map(([name, count]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{format.whole(count)}</dd>
        </div>
      ))}
    </dl>
  );
}

function AnswerAlert({ answer }: { answer: DraftAnswer }) {
  const { t, i18n } = useTranslation("quotas");
  switch (answer.outcome) {
    case "taken_over":
      return (
        <Alert kind="info" title={t("takenOver.title")}>
          {t("takenOver.text")}
        </Alert>
      );
    case "faulty": {
      const sentence = findingSentence(t, i18n);
      const faults = answer.findings.filter(({ severity }) => severity !== "warning");
      return (
        <Alert kind="danger" title={t("findings.title")}>
          <p className="kern-body">{t("findings.notSaved")}</p>
          <ul>
            {faults.map((finding) => (
              <li key={JSON.stringify(finding)}>
                {placeName(answer.draft, finding.place)}
                {sentence(finding)}
              </li>
            ))}
          </ul>
        </Alert>
      );
    }
    case "changed":
      return (
        <>
          <Alert kind="warning" title={t("changed.title")}>
            {t("changed.text")}
          </Alert>
          <DifferenceTable
            caption={t("changed.table")}
            before={t("changed.stored")}
            after={t("changed.yours")}
            differences={answer.differences}
          />
        </>
      );
    default:
      return null;
  }
}

/** "Age · 18–29: ", as far as the place has names. */
function placeName(draft: QuotaDraft, place: DraftAnswer["findings"][number]["place"]): string {
  const feature = place === null ? undefined : draft[place.feature];
  const row = place?.row == null ? undefined : feature?.rows[place.row];
  const value = feature?.conditions === undefined ? row?.value : undefined;
  const name = feature === undefined ? undefined : featureName(feature);
  const names = [name, value].filter((name) => name !== undefined && name !== "");
  return names.length === 0 ? "" : `${names.join(" · ")}: `;
}

function CheckAnswer({ answer }: { answer: DraftAnswer }) {
  const { t } = useTranslation("quotas");
  const { check, version } = answer;
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    section.current?.focus();
  }, []);
  if (check === null) return null;
  return (
    <section ref={section} tabIndex={-1} className="quota-answer" aria-labelledby="check-title">
      <h2 className="kern-heading-medium" id="check-title">
        {t("check.title")}
      </h2>
      {"kind" in check ? (
        <PanelAnswerView answer={check} version={version} combined={readCombined(answer.draft)} />
      ) : (
        <Alert kind="warning" title={t(`check.problems.${check.code}`)} />
      )}
    </section>
  );
}
