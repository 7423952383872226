import { useTranslation } from "react-i18next";
import { Alert } from "#app/ui/alert.tsx";
import { AskFirst } from "#app/ui/ask-first.tsx";
import { Button } from "#app/ui/button.tsx";
import type { PasskeysPart } from "./own-passkeys.server.ts";
import { PasskeyForm, PasskeyScript, ShownByScript } from "./passkey-form.tsx";

/** Passkeys of a resident: what they are, which there are, and a new one. */
export function OwnPasskeys({
  part: { origin, passkeys, max, full, happened },
  problem,
}: {
  part: PasskeysPart;
  problem: "passkey_not_added" | "passkeys_full" | null;
}) {
  const { t } = useTranslation("public");
  return (
    <section id="passkeys" className="passkeys no-print stack" data-passkeys={origin}>
      <div>
        <h2 className="kern-heading-medium">{t("passkey.title")}</h2>
        <p className="kern-body">{t("passkey.lead")}</p>
        <p className="kern-body">{t("passkey.voluntary")}</p>
        <p className="kern-body">{t("passkey.stays")}</p>
        <p className="kern-body">{t("passkey.shared")}</p>
      </div>
      {happened !== null && <Alert kind="success" title={t(`passkey.${happened}`)} />}
      {problem === "passkeys_full" && (
        <Alert kind="danger" title={t("passkey.notAddedTitle")}>
          <p className="kern-body">{t("passkey.full", { max })}</p>
        </Alert>
      )}
      {problem === "passkey_not_added" && <NotAdded />}
      {passkeys.length > 0 && (
        <>
          <h3 className="kern-heading-small">{t("passkey.list")}</h3>
          <ul className="own-passkeys">
            {passkeys.map((passkey) => (
              <li key={passkey.id} className="stack">
                <p className="kern-body">
                  {t("passkey.addedOn", { when: passkey.added })}
                  {"\n"}
                  {passkey.used === null
                    ? t("passkey.unused")
                    : t("passkey.usedOn", { when: passkey.used })}
                </p>
                <AskFirst
                  summary={t("passkey.remove", { when: passkey.added })}
                  consequence={t("passkey.removeConsequence")}
                >
                  <form method="post" action="/r/me#passkeys">
                    <input type="hidden" name="passkey" value={passkey.id} />
                    <Button look="secondary" name="intent" value="remove-passkey">
                      {t("passkey.removeNow")}
                    </Button>
                  </form>
                </AskFirst>
              </li>
            ))}
          </ul>
        </>
      )}
      {full ? (
        problem !== "passkeys_full" && <p className="kern-body">{t("passkey.full", { max })}</p>
      ) : (
        <NewPasskey />
      )}
    </section>
  );
}

function NewPasskey() {
  const { t } = useTranslation("public");
  return (
    <>
      <p className="kern-body" data-impossible>
        <strong>{t("passkey.impossible")}</strong>
      </p>
      <ShownByScript when="failed">
        <NotAdded />
      </ShownByScript>
      <ShownByScript when="known">
        <Alert kind="info" title={t("passkey.known")} />
      </ShownByScript>
      <PasskeyForm
        action="/r/me#passkeys"
        options="/r/passkey/new"
        intent="add-passkey"
        label={t("passkey.add")}
      />
      <PasskeyScript />
    </>
  );
}

function NotAdded() {
  const { t } = useTranslation("public");
  return (
    <Alert kind="danger" title={t("passkey.notAddedTitle")}>
      <p className="kern-body">{t("passkey.notAdded")}</p>
    </Alert>
  );
}
