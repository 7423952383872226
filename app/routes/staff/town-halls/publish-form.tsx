import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { CheckField, CheckGroup } from "#app/ui/check-field.tsx";

/** Asks before a revision is published, since nobody can take it back. */
export function PublishForm(props: {
  /** Of the revision it will be. */
  number: number;
  /** Of what is to be published: what stands on this page. */
  checksum: string;
  unconfirmed: boolean;
}) {
  const { t } = useTranslation("publication");
  return (
    <Form method="post" className="form">
      <input type="hidden" name="checksum" value={props.checksum} />
      <p className="kern-body">
        {props.number === 1 && `${t("fixesRules")} `}
        {t("final")}
      </p>
      <CheckGroup
        legend={t("action", { number: `${props.number}` })}
        error={props.unconfirmed ? t("confirmMissing") : undefined}
      >
        <CheckField name="confirmed" label={t("confirm")} />
      </CheckGroup>
      <div className="actions">
        <Button>{t("action", { number: `${props.number}` })}</Button>
      </div>
    </Form>
  );
}
