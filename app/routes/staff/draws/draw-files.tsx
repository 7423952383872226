import { useTranslation } from "react-i18next";
import type { DrawSummary } from "#app/services/draws/read-draw.server.ts";

const LISTS = [
  ["panel.csv", "panelCsv"],
  ["remaining.csv", "remainingCsv"],
  ["report.csv", "reportCsv"],
] as const;
/** The lottery of a real draw has files of its own. */
const TEST_FILES = [
  ["report.json", "reportJson"],
  ["lottery.json", "lotteryJson"],
] as const;

/** What can be saved of a draw. */
export function DrawFiles({ summary }: { summary: DrawSummary }) {
  const { t } = useTranslation("draws");
  const files = summary.kind === "test" ? [...LISTS, ...TEST_FILES] : LISTS;
  return (
    <section className="no-print">
      <h2 className="kern-heading-medium">{t("result.exports")}</h2>
      <ul className="link-row">
        {files.map(([file, label]) => (
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
