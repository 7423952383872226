import { useTranslation } from "react-i18next";
import { direction, languageTag } from "#app/i18n/languages.ts";
import { useShell } from "#app/root.tsx";
import type { Reminder } from "#app/services/proposals/read-reminders.server.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { dayInWords } from "#app/ui/dates.ts";

/** What the town owes to proposals, the oldest first; nothing where nothing is due. */
export function Reminders({ reminders }: { reminders: readonly Reminder[] }) {
  const { t } = useTranslation("proposalLinks");
  const { language } = useShell();
  if (reminders.length === 0) return null;
  const late = reminders.filter(({ daysLate }) => daysLate > 0).length;
  return (
    <section className="stack reminders">
      <div className="prose">
        <h2 className="kern-heading-medium">{t("reminders.title")}</h2>
        <p className="kern-body">{t("reminders.late", { count: late })}</p>
      </div>
      <DataTable
        caption={t("reminders.title")}
        captionHidden
        onPhone="cards"
        rows={reminders}
        rowKey={({ proposalId }) => proposalId}
        columns={[
          {
            header: t("reminders.proposal"),
            rowHeader: true,
            cell: (reminder) => (
              <a
                className="kern-link"
                href={`/staff/processes/${reminder.processId}/proposals/${reminder.proposalId}`}
                lang={languageTag(reminder.language)}
                dir={direction(reminder.language)}
              >
                {reminder.title}
              </a>
            ),
          },
          {
            header: t("reminders.owed"),
            cell: ({ owed, owner }) =>
              owed === "answer" ? (
                t("reminders.answer")
              ) : (
                <>
                  {t("reminders.work")}: <bdi>{owner}</bdi>
                </>
              ),
          },
          { header: t("reminders.dueOn"), cell: ({ dueOn }) => dayInWords(dueOn, language) },
          {
            header: t("reminders.standing"),
            cell: ({ daysLate }) => {
              if (daysLate > 0) return <strong>{t("reminders.days", { count: daysLate })}</strong>;
              return daysLate === 0
                ? t("reminders.today")
                : t("reminders.soon", { count: -daysLate });
            },
          },
        ]}
      />
    </section>
  );
}
