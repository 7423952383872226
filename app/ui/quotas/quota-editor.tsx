import { Form, useNavigation } from "@remix-run/react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { I18nProvider } from "react-aria-components";
import { useTranslation } from "react-i18next";
import type { PoolCounts } from "#app/domain/sortition/quota-editing/pool-counts.ts";
import { checkDraft } from "#app/domain/sortition/quota-editing/quota-checks.ts";
import {
  completeDraft,
  type DraftEdit,
  editDraft,
  type QuotaDraft,
} from "#app/domain/sortition/quota-editing/quota-draft.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { CombinedFields } from "./combined-feature.tsx";
import { findingSentence, sentencesAt } from "./finding-sentences.ts";
import { FeatureFields } from "./quota-feature.tsx";

interface QuotaEditorProps {
  /** The version of the stored quotas that the draft starts from. */
  readonly version: string;
  readonly initialDraft: QuotaDraft;
  readonly stored: QuotaDraft;
  readonly size: number;
  readonly pool: PoolCounts;
  /** Whether somebody tried to save, so that gaps are named too. */
  readonly showMissing: boolean;
  /** Where the page without changes is. */
  readonly address: string;
  /** What was found out about the initial draft; it goes when the draft changes. */
  readonly answer: ReactNode;
}

/** An edit and the field or button that is focused after it. */
export type EditAndFocus = (edit: DraftEdit, focus: string | null) => void;

/**
 * All quotas of a process as the inside of a form. Every button also works as a submit button
 * with an intent; with a script the same edits happen in the page.
 */
export function QuotaEditor(props: QuotaEditorProps) {
  const { size, pool, showMissing } = props;
  const { t, i18n } = useTranslation("quotas");
  const [draft, setDraft] = useState(props.initialDraft);
  const frame = useRef<HTMLDivElement>(null);
  const focusNext = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: focus moves after the draft has been drawn anew
  useEffect(() => {
    if (focusNext.current === null) return;
    frame.current?.querySelector<HTMLElement>(`[data-focus="${focusNext.current}"]`)?.focus();
    focusNext.current = null;
  }, [draft]);

  const { findings, sums } = checkDraft(draft, size, pool);
  const checking = useNavigation().formData?.get("intent") === "check";
  const whole = sentencesAt(findingSentence(t, i18n), findings, null, showMissing);
  const unsaved = JSON.stringify(draft) !== JSON.stringify(props.stored);
  const unchanged = JSON.stringify(draft) === JSON.stringify(props.initialDraft);
  const edit: EditAndFocus = (change, focus) => {
    focusNext.current = focus;
    setDraft(editDraft(draft, change));
  };

  return (
    <I18nProvider locale={i18n.language}>
      {unchanged && props.answer}
      <Form method="post" action={props.address} aria-label={t("editor.label")} noValidate>
        <div ref={frame} className="quota-editor no-print">
          <input type="hidden" name="version" value={props.version} />
          {/* The first submit button is what the enter key presses. */}
          <button
            type="submit"
            name="intent"
            value="save"
            className="visually-hidden"
            tabIndex={-1}
            aria-hidden="true"
          />
          {whole.errors.map((sentence) => (
            <Alert key={sentence} kind="danger" title={sentence} />
          ))}
          {draft.map((feature, position) => {
            const fields = { draft, feature, position, pool, findings, showMissing, edit };
            return feature.conditions === undefined ? (
              <FeatureFields
                // biome-ignore lint/suspicious/noArrayIndexKey: a feature has no identity but its place
                key={position}
                {...fields}
                size={size}
                sums={sums[position] ?? { min: 0, max: 0, fits: false, complete: false }}
              />
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: a feature has no identity but its place
              <CombinedFields key={position} {...fields} />
            );
          })}
          <div className="actions">
            <Button
              look="secondary"
              name="intent"
              value="add_feature"
              data-focus="add_feature"
              onClick={(event) => {
                event.preventDefault();
                edit({ kind: "add_feature" }, `name-${draft.length}`);
              }}
            >
              {t("editor.addFeature")}
            </Button>
            <Button
              look="secondary"
              name="intent"
              value="add_combined"
              data-focus="add_combined"
              aria-describedby="add-combined-hint"
              onClick={(event) => {
                event.preventDefault();
                edit({ kind: "add_combined" }, `conditions-${draft.length}`);
              }}
            >
              {t("combined.add")}
            </Button>
            {pool.people > 0 && (
              <Button
                look="secondary"
                name="intent"
                value="take_from_pool"
                aria-describedby="take-from-pool-hint"
                onClick={(event) => {
                  event.preventDefault();
                  setDraft(completeDraft(draft, poolFeatures(pool), size));
                }}
              >
                {t("editor.takeFromPool")}
              </Button>
            )}
          </div>
          <p id="add-combined-hint" className="kern-hint">
            {t("combined.addHint")}
          </p>
          {pool.people > 0 && (
            <p id="take-from-pool-hint" className="kern-hint">
              {t("editor.takeFromPoolHint", { seats: String(size) })}
            </p>
          )}
          <div className="actions quota-save">
            <Button name="intent" value="save">
              {t("editor.save")}
            </Button>
            <Button look="secondary" name="intent" value="check">
              {checking ? t("editor.checking") : t("editor.check")}
            </Button>
            <span role="status">
              {unsaved ? (
                <>
                  <strong>{t("editor.unsaved")}</strong>{" "}
                  <a className="kern-link" href={props.address}>
                    {t("editor.discard")}
                  </a>
                </>
              ) : (
                t("editor.allSaved")
              )}
            </span>
          </div>
        </div>
      </Form>
    </I18nProvider>
  );
}

/** What `completeDraft` needs of the pool. */
export function poolFeatures(pool: PoolCounts) {
  return pool.features.map(({ feature, values }) => ({
    feature,
    values: values.map((entry) => entry.value),
  }));
}
