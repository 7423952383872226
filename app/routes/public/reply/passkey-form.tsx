import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
// One classic script without imports, the only one on pages of a resident.
import script from "./passkey-in-browser.ts?worker&url";

/**
 * A button that only a script can work: hidden until the browser has shown that it knows passkeys. What
 * the device says is sent with the form.
 */
export function PasskeyForm(props: {
  /** Where the answer is sent. */
  action: string;
  /** Where the browser gets what it asks the device. */
  options: string;
  intent: string;
  label: string;
}) {
  return (
    <form method="post" action={props.action} data-options={props.options} hidden>
      <input type="hidden" name="intent" value={props.intent} />
      <input type="hidden" name="passkey" />
      <div className="actions">
        <Button look="secondary">{props.label}</Button>
      </div>
    </form>
  );
}

/** What only the script shows: the device made or used no passkey, and nothing was sent. */
export function ShownByScript({
  when,
  children,
}: {
  when: "failed" | "known";
  children: ReactNode;
}) {
  return (
    <div {...{ [`data-${when}`]: "" }} hidden>
      {children}
    </div>
  );
}

/** Signing in with a passkey, below the field for the code; not there where the browser has none. */
export function PasskeySignIn({ origin }: { origin: string }) {
  const { t } = useTranslation("public");
  return (
    <section data-passkeys={origin} className="passkeys stack" hidden>
      <div>
        <h2 className="kern-heading-medium">{t("passkey.signInTitle")}</h2>
        <p className="kern-body">{t("passkey.signInLead")}</p>
      </div>
      <ShownByScript when="failed">
        <PasskeyRefused />
      </ShownByScript>
      <PasskeyForm
        action="/r/code"
        options="/r/passkey/sign-in"
        intent="passkey"
        label={t("passkey.signIn")}
      />
      <PasskeyScript />
    </section>
  );
}

/** The one sentence about a passkey that did not sign in, whatever the reason. */
export function PasskeyRefused() {
  const { t } = useTranslation("public");
  return (
    <Alert kind="danger" title={t("passkey.refusedTitle")}>
      <p className="kern-body">{t("passkey.refused")}</p>
    </Alert>
  );
}

export function PasskeyScript() {
  return <script src={script} defer />;
}
