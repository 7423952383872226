import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { publicMessages } from "#app/i18n/public-translation.server.ts";
import { guarded } from "#app/routes/guard.server.ts";
import { Button } from "#app/ui/button.tsx";
import { TextArea, TextField } from "#app/ui/form-field.tsx";
// One classic script without imports: it also works in a page that was saved.
import script from "./check-in-browser.ts?worker&url";

export const loader = guarded("public", ({ language }) => {
  const { title, script: messages } = publicMessages(language).verify;
  return { title, messages };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title ?? "Losrunde" },
];

export default function Verify() {
  const { title, messages } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  return (
    <>
      <div className="prose">
        <h1 className="kern-heading-large">{title}</h1>
        <p className="kern-body kern-body--large">{t("verify.lead")}</p>
        <p className="kern-body">{t("verify.stays")}</p>
      </div>
      <noscript>
        <section className="prose stack">
          <h2 className="kern-heading-medium">{t("verify.noScriptTitle")}</h2>
          <p className="kern-body">{t("verify.noScript")}</p>
          <Command>npm run verify-draw -- lottery-public.json --commitment 0a1b2c…</Command>
          <p className="kern-body">{t("verify.noScriptHash")}</p>
          <Command>sha256sum lottery-public.json</Command>
          <Command>shasum -a 256 lottery-public.json</Command>
          <Command>certutil -hashfile lottery-public.json SHA256</Command>
        </section>
      </noscript>
      <form className="form verify-form" data-messages={JSON.stringify(messages)} hidden noValidate>
        <div className="file-drop">
          <TextField
            label={t("verify.file")}
            hint={t("verify.fileHint")}
            type="file"
            name="file"
            accept=".json,application/json"
            multiple
          />
          <p className="file-drop__zone" aria-hidden="true">
            {t("verify.drop")}
          </p>
        </div>
        <TextArea
          label={t("verify.commitment")}
          hint={t("verify.commitmentHint")}
          name="commitment"
          rows={3}
          dir="ltr"
          spellCheck={false}
          autoCapitalize="none"
          autoComplete="off"
        />
        <TextField
          label={t("verify.number")}
          hint={t("verify.numberHint")}
          name="number"
          inputMode="numeric"
          dir="ltr"
          autoComplete="off"
        />
        <details>
          <summary>{t("verify.evidence")}</summary>
          <div className="form">
            <TextField
              label={t("verify.lotteryNumbers")}
              hint={t("verify.lotteryNumbersHint")}
              name="lotteryNumbers"
              dir="ltr"
              autoComplete="off"
            />
            <TextField label={t("verify.round")} name="round" dir="ltr" autoComplete="off" />
            <TextField
              label={t("verify.randomness")}
              name="randomness"
              dir="ltr"
              autoComplete="off"
            />
          </div>
        </details>
        <details>
          <summary>{t("verify.ownRow")}</summary>
          <p className="kern-body">{t("verify.ownRowHint")}</p>
          <p className="kern-body" data-own-first>
            {t("verify.ownRowFirst")}
          </p>
          <div className="form" data-own-fields hidden>
            <TextField label={t("verify.rowId")} name="rowId" dir="ltr" autoComplete="off" />
            <TextField label={t("verify.code")} name="code" dir="ltr" autoComplete="off" />
            <div className="form" data-features />
            <div data-household hidden>
              <TextField
                label={t("verify.household")}
                hint={t("verify.householdHint")}
                name="household"
                dir="ltr"
                autoComplete="off"
              />
            </div>
          </div>
        </details>
        <div className="actions">
          <Button>{t("verify.submit")}</Button>
        </div>
        <p className="kern-body" role="status" data-status />
      </form>
      <Result />
      <script src={script} defer />
    </>
  );
}

/** Empty until the browser has calculated. */
function Result() {
  const { t } = useTranslation("public");
  return (
    <section className="stack verify-result" data-result hidden>
      <h2 className="kern-heading-medium" tabIndex={-1}>
        {t("verify.result")}
      </h2>
      <div data-verdict />
      <ol className="check-lines" data-checks />
      <div data-panel />
      <div data-commitment />
      <div className="actions no-print">
        <Button type="button" look="secondary" data-copy>
          {t("verify.copy")}
        </Button>
        <Button type="button" look="secondary" data-print>
          {t("verify.print")}
        </Button>
        <span role="status" data-copied />
      </div>
      <details className="no-print">
        <summary>{t("verify.script.asText")}</summary>
        <TextArea label={t("verify.script.asText")} rows={12} readOnly dir="auto" />
      </details>
    </section>
  );
}

function Command({ children }: { children: string }) {
  return (
    <pre className="command" dir="ltr">
      <code className="code">{children}</code>
    </pre>
  );
}
