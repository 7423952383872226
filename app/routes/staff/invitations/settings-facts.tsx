import { useTranslation } from "react-i18next";
import type { InvitationSettings } from "#app/services/invitations/read-settings.server.ts";
import { useFormat } from "#app/ui/format.ts";

/** How and until when the invited may answer. */
export function SettingsFacts({ settings }: { settings: InvitationSettings }) {
  const { t } = useTranslation("invitations");
  const format = useFormat();
  const facts = {
    minimumAge: format.whole(settings.minimumAge),
    replyBy: format.day(settings.replyBy),
    phone: settings.phone,
    officeHours: settings.officeHours,
    signatory: settings.signatory,
  };
  return (
    <section>
      <h2 className="kern-heading-medium">{t("settings.heading")}</h2>
      <dl className="facts facts--text">
        {(Object.keys(facts) as (keyof typeof facts)[]).map((name) => (
          <div key={name}>
            <dt>{t(`settings.${name}`)}</dt>
            <dd>
              <bdi>{facts[name]}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
