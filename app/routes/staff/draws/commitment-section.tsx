import { useTranslation } from "react-i18next";
import type { CommittedDraw } from "#app/services/draws/read-committed-draw.server.ts";
import { useFormat } from "#app/ui/format.ts";

/** A checksum in groups of eight, so that people can compare it by eye. */
export function inGroups(commitment: string): string {
  return (commitment.match(/.{1,8}/g) ?? []).join(" ");
}

/** What was committed to, and how and when the number is obtained. */
export function CommitmentSection({ draw }: { draw: CommittedDraw }) {
  const { t } = useTranslation("publicDraw");
  const format = useFormat();
  return (
    <section>
      <dl className="marks">
        <div>
          <dt>{t("number.commitment")}</dt>
          <dd className="code commitment">{inGroups(draw.commitment)}</dd>
          <dd className="kern-hint">{t("number.commitmentHint")}</dd>
        </div>
        <div>
          <dt>{t("number.announced")}</dt>
          <dd>
            {t(`commit.sources.${draw.numberSource}`)}:{" "}
            <bdi className="keep-lines">{draw.numberDetails}</bdi>
          </dd>
        </div>
        <div>
          <dt>{t("number.when")}</dt>
          <dd>{format.moment(draw.numberAt)}</dd>
        </div>
      </dl>
    </section>
  );
}
