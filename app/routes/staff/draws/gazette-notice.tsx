import { useTranslation } from "react-i18next";
import type { CommittedDraw } from "#app/services/draws/read-committed-draw.server.ts";
import { useFormat } from "#app/ui/format.ts";
import { inGroups } from "./commitment-section.tsx";

/** The text with which the town announces the lottery in print. */
export function GazetteNotice(props: { draw: CommittedDraw; title: string; address: string }) {
  const { draw, title, address } = props;
  const { t } = useTranslation("publicDraw");
  const format = useFormat();
  const text = t("number.gazette", {
    title,
    address,
    seats: format.whole(draw.panelSize),
    commitment: inGroups(draw.commitment),
    details: `${t(`commit.sources.${draw.numberSource}`)}. ${draw.numberDetails}`,
    when: format.moment(draw.numberAt),
  });
  return (
    <section>
      <h2 className="kern-heading-medium">{t("number.gazetteHeading")}</h2>
      <p className="kern-hint">{t("number.gazetteHint")}</p>
      <blockquote className="gazette keep-lines kern-body">{text}</blockquote>
    </section>
  );
}
