import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { PanelView } from "#app/services/panel/read-panel.server.ts";
import { Button } from "#app/ui/button.tsx";
import { type Column, DataTable } from "#app/ui/data-table.tsx";
import { useFormat } from "#app/ui/format.ts";
import { StatusBadge } from "#app/ui/status-badge.tsx";

type Member = PanelView["members"][number];

/** Everyone who is or was on the panel: how they came, whether they left, and why. */
export function MemberTable({ panel, address }: { panel: PanelView; address: string }) {
  const { t } = useTranslation("panel");
  const format = useFormat();
  const named = panel.members.some(({ person }) => person?.name !== undefined);
  const name: Column<Member> = {
    header: t("members.name"),
    cell: ({ person }) => <bdi>{person?.name}</bdi>,
  };
  const contactable = panel.members.some(({ person }) => person?.contact !== undefined);
  const contact: Column<Member> = {
    header: t("members.contact"),
    cell: ({ person }) =>
      Object.entries(person?.contact ?? {}).map(([kind, line]) => (
        <bdi key={kind} className="contact-line">
          {line}
        </bdi>
      )),
  };
  return (
    <section>
      <h2 className="kern-heading-medium">{t("members.listHeading")}</h2>
      <p className="kern-body">{t("members.privacy")}</p>
      <DataTable
        caption={t("members.caption")}
        captionHidden
        rows={panel.members}
        rowKey={({ personId }) => personId}
        columns={[
          {
            header: t("members.reference"),
            cell: ({ person }) => <bdi>{person?.reference ?? t("members.erased")}</bdi>,
            rowHeader: true,
          },
          ...(named ? [name] : []),
          {
            header: t("members.state"),
            cell: (member) => (
              <div className="member-state">
                <MemberState left={member.left} />
                {panel.fixed === null && (
                  <MemberAction member={member} address={address} open={panel.open} />
                )}
              </div>
            ),
          },
          ...(contactable ? [contact] : []),
          {
            header: t("members.origin"),
            cell: ({ origin, joinedAt }) =>
              t(`members.origins.${origin}`, {
                date: joinedAt === null ? "" : format.moment(joinedAt),
              }),
          },
          ...panel.features.map((feature) => ({
            header: feature,
            cell: ({ person }: Member) => <bdi>{person?.values[feature]}</bdi>,
          })),
        ]}
      />
    </section>
  );
}

function MemberState({ left }: { left: Member["left"] }) {
  const { t } = useTranslation("panel");
  const format = useFormat();
  if (left === null) return <StatusBadge kind="success">{t("members.member")}</StatusBadge>;
  return (
    <>
      <StatusBadge kind="warning">{t("members.left")}</StatusBadge>
      <span>
        {t("members.leftAt", {
          reason: t(`reasons.${left.reason}`),
          date: format.moment(left.at),
        })}
      </span>
    </>
  );
}

function MemberAction(props: { member: Member; address: string; open: number }) {
  const { personId, person, left } = props.member;
  const { t } = useTranslation("panel");
  const reference = person?.reference ?? "";
  if (left === null) {
    return (
      <a
        className="kern-link"
        href={`${props.address}/leaving/${personId}`}
        aria-label={t("members.leaveOf", { reference })}
      >
        {t("members.leave")}
      </a>
    );
  }
  if (!left.recorded || props.open === 0) return null;
  return (
    <Form method="post">
      <input type="hidden" name="personId" value={personId} />
      <Button
        look="tertiary"
        name="intent"
        value="takeBack"
        aria-label={t("members.comeBackOf", { reference })}
      >
        {t("members.comeBack")}
      </Button>
    </Form>
  );
}
