import { useTranslation } from "react-i18next";
import { LANGUAGE_NAMES, type Language } from "#app/i18n/languages.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckField, CheckGroup } from "#app/ui/check-field.tsx";

/** Which languages stand on the papers of a batch, and how; the file is made when it is asked for. */
export function PrintForm(props: {
  readonly address: string;
  readonly languages: readonly Language[];
  /** Whether there are more papers than an office printer takes at a time. */
  readonly inParts: boolean;
}) {
  const { address, languages, inParts } = props;
  const { t } = useTranslation("votePaper");
  return (
    <section className="stack no-print">
      <h2 className="kern-heading-medium">{t("batch.print")}</h2>
      <p className="kern-body prose">{t("batch.printLead")}</p>
      {/* A download: the browser keeps the page. */}
      <form method="get" action={`${address}/papers.pdf`} className="form">
        {languages.length === 0 ? (
          <p className="kern-body">{t("batch.noLanguages")}</p>
        ) : (
          <>
            <CheckGroup legend={t("batch.languages")}>
              {languages.map((language) => (
                <CheckField
                  key={language}
                  name="language"
                  value={language}
                  label={LANGUAGE_NAMES[language]}
                />
              ))}
            </CheckGroup>
            <CheckGroup legend={t("batch.layout")}>
              {(["beside", "pages"] as const).map((layout) => (
                <CheckField
                  key={layout}
                  type="radio"
                  name="layout"
                  value={layout}
                  label={t(`batch.${layout}`)}
                  defaultChecked={layout === "beside"}
                />
              ))}
            </CheckGroup>
            <p className="kern-hint">{t("batch.layoutHint")}</p>
          </>
        )}
        <p className="kern-hint">{t("batch.duplex")}</p>
        <div className="actions">
          <Button>{t("batch.pdf")}</Button>
          {inParts && (
            <Button look="secondary" formAction={`${address}/papers.zip`}>
              {t("batch.zip")}
            </Button>
          )}
        </div>
      </form>
    </section>
  );
}
