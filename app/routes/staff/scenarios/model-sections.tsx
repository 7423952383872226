import { useTranslation } from "react-i18next";
import { LANGUAGE_NAMES, type Language } from "#app/i18n/languages.ts";
import type { WaterCheck } from "#app/services/scenarios/compute-scenario.ts";
import type { TranslationState } from "#app/services/texts/translations.ts";
import { useFormat } from "#app/ui/format.ts";

/** How far the water model is off, before anyone else reads it. */
export function ModelCheck({ water }: { water: WaterCheck | null }) {
  const { t } = useTranslation("scenarios");
  const { decimal } = useFormat();
  const points = (share: number) => decimal(Math.round(share * 10_000) / 100);
  return (
    <section className="prose stack">
      <h2 className="kern-heading-medium">{t("model.check")}</h2>
      <p className="kern-body">
        {water === null
          ? t("model.noWater")
          : t("model.residual", {
              published: points(water.published.growthLow),
              predicted: points(water.predicted),
              residual: points(water.residual),
            })}
      </p>
    </section>
  );
}

interface TranslationLine {
  readonly language: Language;
  /** Null for the original. */
  readonly state: TranslationState | null;
}

/** The texts in each language and how they stand to the German one. */
export function ModelTexts(props: {
  address: string;
  texts: readonly TranslationLine[];
  mayWrite: boolean;
}) {
  const { t } = useTranslation("scenarios");
  return (
    <section className="prose stack">
      <h2 className="kern-heading-medium">{t("model.texts")}</h2>
      <p className="kern-body">{t("model.textsLead")}</p>
      <TranslationLines
        address={`${props.address}/texts`}
        lines={[{ language: "de", state: null }, ...props.texts]}
        mayWrite={props.mayWrite}
      />
    </section>
  );
}

/** The same for the sources and reasons of the inputs, whose German text stands beside each number. */
export function ModelNotes(props: {
  address: string;
  notes: readonly TranslationLine[];
  mayWrite: boolean;
}) {
  const { t } = useTranslation("scenarios");
  return (
    <section className="prose stack">
      <h2 className="kern-heading-medium">{t("model.notes")}</h2>
      <p className="kern-body">{t("model.notesLead")}</p>
      <TranslationLines
        address={`${props.address}/notes`}
        lines={props.notes}
        mayWrite={props.mayWrite}
      />
    </section>
  );
}

function TranslationLines(props: {
  address: string;
  lines: readonly TranslationLine[];
  mayWrite: boolean;
}) {
  const { t } = useTranslation(["scenarios", "common"]);
  return (
    <ul className="kern-body bullets">
      {props.lines.map(({ language, state }) => (
        <li key={language}>
          {props.mayWrite ? (
            <a className="kern-link" href={`${props.address}/${language}`}>
              {t("model.editText", { language: LANGUAGE_NAMES[language] })}
            </a>
          ) : (
            LANGUAGE_NAMES[language]
          )}
          {state !== null && <>: {t(`common:translation.states.${state}`)}</>}
        </li>
      ))}
    </ul>
  );
}
