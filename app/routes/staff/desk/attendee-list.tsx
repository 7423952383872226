import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskAttendee } from "#app/services/check-in/read-check-in-desk.server.ts";
import { Button } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { TextField } from "#app/ui/form-field.tsx";
import { StatusBadge } from "#app/ui/status-badge.tsx";

/** Who was let in, to find them when they go, come back, or tell something more. */
export function AttendeeList(props: {
  attendees: readonly DeskAttendee[];
  /** What was searched for; null where all are shown. */
  searched: string | null;
  address: string;
  /** Whether people can still come and go. */
  open: boolean;
}) {
  const { attendees, searched, address, open } = props;
  const { t } = useTranslation("desk");
  const nameOf = ({ content }: DeskAttendee) =>
    content.name || content.description || t("list.nameless");
  return (
    <section className="stack" aria-labelledby="attendees">
      <h2 className="kern-heading-medium" id="attendees">
        {t("list.title")}
      </h2>
      <Form method="post" className="search-row">
        <TextField
          name="text"
          label={t("list.search")}
          defaultValue={searched ?? ""}
          maxLength={120}
          autoComplete="off"
        />
        <Button look="secondary" name="intent" value="find">
          {t("list.submit")}
        </Button>
        {searched !== null && (
          <a className="kern-link" href={address}>
            {t("list.all")}
          </a>
        )}
      </Form>
      {searched !== null && (
        <p className="kern-body" role="status">
          {attendees.length === 0 ? t("list.nobody") : t("list.found", { count: attendees.length })}
        </p>
      )}
      {searched === null && attendees.length === 0 && (
        <p className="kern-body">{t("list.empty")}</p>
      )}
      {attendees.length > 0 && (
        <DataTable
          caption={t("list.caption")}
          captionHidden
          onPhone="cards"
          rows={attendees}
          rowKey={({ id }) => id}
          columns={[
            {
              header: t("list.name"),
              rowHeader: true,
              cell: (person) => (
                <>
                  <a className="kern-link" href={`${address}/${person.id}`}>
                    <bdi>{nameOf(person)}</bdi>
                  </a>
                  {person.content.district !== "" && (
                    <>
                      {", "}
                      <bdi>{person.content.district}</bdi>
                    </>
                  )}
                  {person.onPaper && (
                    <>
                      {" "}
                      <StatusBadge kind="info">{t("list.onPaper")}</StatusBadge>
                    </>
                  )}
                </>
              ),
            },
            {
              header: t("list.standing"),
              cell: ({ content }) => t(`list.standings.${content.standing}`),
            },
            { header: t("list.slip"), numeric: true, cell: ({ slip }) => slip ?? "–" },
            {
              header: t("list.speak"),
              cell: ({ bar }) => (bar === null ? t("list.maySpeak") : t(`bars.${bar}`)),
            },
            {
              header: t("list.leave"),
              // Whoever was sent out neither leaves nor comes back.
              cell: (person) =>
                open && person.bar !== "house_right" ? (
                  <Form method="post">
                    <input type="hidden" name="attendeeId" value={person.id} />
                    <Button
                      look="tertiary"
                      name="intent"
                      value={person.present ? "leave" : "back"}
                      aria-label={t(person.present ? "list.leaveNamed" : "list.backNamed", {
                        name: nameOf(person),
                      })}
                    >
                      {t(person.present ? "list.leave" : "list.back")}
                    </Button>
                  </Form>
                ) : person.present ? (
                  "–"
                ) : (
                  t("list.left")
                ),
            },
          ]}
        />
      )}
    </section>
  );
}
