import { useTranslation } from "react-i18next";
import { formatNumber } from "#app/domain/public-draw/draw-number.ts";
import { useShell } from "#app/root.tsx";
import type { PublicDraw } from "#app/services/draws/read-public-draw.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { dayOfMoment, momentInWords } from "#app/ui/dates.ts";
import { figure } from "#app/ui/figures.ts";

/** Where the draw stands, in a sentence or two. */
export function DrawState({ found }: { found: PublicDraw }) {
  const { t } = useTranslation("public");
  const { language } = useShell();
  const { draw, state, all, file } = found;
  if (state === "committed") {
    const date = dayOfMoment(draw.committedAt, language);
    return (
      <Alert kind="info" title={t("draw.committedTitle")}>
        <p className="kern-body">
          {t("draw.committedText", { date, panels: figure(file.panels, language) })}
        </p>
        <p className="kern-body">
          {t("draw.committedWhen", { date: momentInWords(draw.numberAt, language) })}
        </p>
      </Alert>
    );
  }
  if (draw.revocation === null) {
    return (
      <Alert
        kind="success"
        title={t("draw.drawnTitle", { number: formatNumber(draw.drawnNumber ?? 0) })}
      >
        <p className="kern-body">
          {t("draw.drawnText", { date: dayOfMoment(draw.completedAt ?? draw.numberAt, language) })}
        </p>
      </Alert>
    );
  }
  const { kind, reason, revokedAt } = draw.revocation;
  const newest = all.find(({ number }) => number > draw.number);
  return (
    <Alert kind="warning" title={t(`draw.${kind}Title`)}>
      <p className="kern-body">
        {t(`draw.${kind}Text`, { date: dayOfMoment(revokedAt, language) })}
      </p>
      <p className="kern-body">
        {t("draw.reason")}:{" "}
        <bdi lang="de" className="keep-lines">
          {reason}
        </bdi>
      </p>
      {newest !== undefined && (
        <p className="kern-body">
          <a className="kern-link" href={`/draws/${newest.id}`}>
            {t("draw.newer", { number: String(newest.number) })}
          </a>
        </p>
      )}
    </Alert>
  );
}
