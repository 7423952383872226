import { useTranslation } from "react-i18next";
import type { DrawSummary } from "#app/services/draws/read-draw.server.ts";

const FILES = [
  ["panel.csv", "panelCsv"],
  ["remaining.csv", "remainingCsv"],
  ["report.csv", "reportCsv"],
  ["report.json", "reportJson"],
  ["lottery.json", "lotteryJson"],
] as const;

/** What can be saved of a draw. */
export function DrawFiles({ summary }: { summary: DrawSummary }) {
  const { t } = useTranslation("draws");
  return (
    <section className="no-print">
      <h2 className="kern-heading-medium">{t("result.exports")}</h2>
      <ul className="link-row">
        {FILES.map(([file, label]) => (
          <li key={file}>
            <a
              className="kern-link"
              href={`/staff/processes/${summary.processId}/draws/${summary.id}/${file}`}
              download
            >
              {t(`result.${label}`)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
