import { useTranslation } from "react-i18next";
import { useShell } from "#app/root.tsx";
import type { PublicDraw } from "#app/services/draws/read-public-draw.server.ts";
import { dayOfMoment } from "#app/ui/dates.ts";
import { figure, fileSize } from "#app/ui/figures.ts";

const GROUP = /.{1,8}/g;

/** What was fixed: the checksum to compare by eye, and the file it belongs to. */
export function CommitmentSection({ found }: { found: PublicDraw }) {
  const { t } = useTranslation("public");
  const { language } = useShell();
  const { draw, file } = found;
  const figures = { panels: figure(file.panels, language), rows: figure(file.rows, language) };
  return (
    <section className="stack">
      <h2 className="kern-heading-medium">{t("draw.commitment")}</h2>
      <p className="kern-body prose">
        {t("draw.commitmentText", { date: dayOfMoment(draw.committedAt, language) })}
      </p>
      <h3 className="kern-heading-small">{t("draw.commitmentCode")}</h3>
      <p>
        <code className="code checksum">{(draw.commitment.match(GROUP) ?? []).join(" ")}</code>
      </p>
      <h3 className="kern-heading-small">{t("draw.file")}</h3>
      <p className="kern-body prose">{t("draw.fileText", figures)}</p>
      <p className="kern-body">
        <a className="kern-link" href={`/draws/${draw.id}/lottery-public.json`} download>
          {t("draw.fileLink", { size: fileSize(file.bytes, language) })}
        </a>
      </p>
      <p className="kern-body prose">{t("draw.fullFile")}</p>
    </section>
  );
}
