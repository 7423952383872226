import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/form-field.tsx";
import { QrCode } from "#app/ui/qr-code.tsx";
import { SecretOnce } from "#app/ui/secret-once.tsx";

/** The key of a second factor as QR code and as text, the backup codes, and the field for the first code. */
export function ScanAndConfirm({
  address,
  backupCodes,
}: {
  address: string;
  backupCodes: readonly string[];
}) {
  const { t } = useTranslation("accounts");
  const key = new URL(address).searchParams.get("secret") ?? "";
  return (
    <>
      <h2 className="kern-heading-medium">{t("factorSetUp.scan")}</h2>
      <QrCode content={address} label={t("factorSetUp.qr")} />
      <p className="kern-body">{t("factorSetUp.manual")}</p>
      <p>
        <code className="code" translate="no">
          {key.match(/.{1,4}/g)?.join(" ")}
        </code>
      </p>
      <h2 className="kern-heading-medium">{t("factorSetUp.note")}</h2>
      <SecretOnce
        label={t("factorSetUp.backup")}
        note={t("factorSetUp.backupNote")}
        secrets={backupCodes}
        level={3}
      />
      <h2 className="kern-heading-medium">{t("factorSetUp.confirm")}</h2>
      <Form method="post" className="form">
        <input type="hidden" name="intent" value="finish" />
        <input type="hidden" name="address" value={address} />
        <input type="hidden" name="backupCodes" value={backupCodes.join(" ")} />
        <TextField
          label={t("factorSetUp.code")}
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          required
        />
        <div className="actions">
          <Button>{t("factorSetUp.finish")}</Button>
        </div>
      </Form>
    </>
  );
}
