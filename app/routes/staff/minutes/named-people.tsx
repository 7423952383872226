import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { MinutesDesk } from "#app/services/minutes/read-minutes.server.ts";
import { Button } from "#app/ui/button.tsx";

/** Who is named in the minutes, and the way out. */
export function NamedPeople({ people }: { people: MinutesDesk["namedPeople"] }) {
  const { t } = useTranslation("minutes");
  return (
    <section>
      <h2 className="kern-heading-medium">{t("namedTitle")}</h2>
      {people.length === 0 ? (
        <p className="kern-body">{t("noneNamed")}</p>
      ) : (
        <>
          <p className="kern-body prose">{t("namedText")}</p>
          <ul className="minutes-named">
            {people.map(({ attendeeId, name }) => (
              <li key={attendeeId}>
                <bdi className="kern-body">{name}</bdi>
                <Form method="post">
                  <input type="hidden" name="attendeeId" value={attendeeId} />
                  <Button
                    look="tertiary"
                    name="intent"
                    value="withdraw"
                    aria-label={t("withdrawOf", { name })}
                  >
                    {t("withdraw")}
                  </Button>
                </Form>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
