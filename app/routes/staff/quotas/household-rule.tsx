import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { SharedHouseholds } from "#app/services/pool/households.server.ts";
import { Button } from "#app/ui/button.tsx";
import { CheckField } from "#app/ui/check-field.tsx";

/** Whether at most one person of each household is drawn; only where households are known. */
export function HouseholdRule(props: {
  households: SharedHouseholds;
  onePerHousehold: boolean;
  editable: boolean;
  address: string;
}) {
  const { t } = useTranslation("quotas");
  const { people, households } = props.households;
  const shared =
    people === 0
      ? t("households.nobody")
      : t("households.shared", {
          people: t("households.people", { count: people }),
          households: t("households.households", { count: households }),
        });
  return (
    <section className="stack" aria-labelledby="households">
      <h2 className="kern-heading-medium" id="households">
        {t("households.title")}
      </h2>
      {props.editable ? (
        <Form method="post" action={props.address} className="form">
          <CheckField
            name="onePerHousehold"
            value="yes"
            defaultChecked={props.onePerHousehold}
            label={t("households.limit")}
            hint={`${shared} ${t("households.hint")}`}
          />
          <div className="actions no-print">
            <Button look="secondary" name="intent" value="save_households">
              {t("households.save")}
            </Button>
          </div>
        </Form>
      ) : (
        <p className="kern-body">
          {t(props.onePerHousehold ? "households.limited" : "households.unlimited")} {shared}
        </p>
      )}
    </section>
  );
}
