import type { MetaFunction } from "@remix-run/node";
import { Outlet, useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { guarded } from "#app/routes/guard.server.ts";
import { may, type Permission } from "#app/services/permissions.ts";
import { readProcess } from "#app/services/processes/read-process.server.ts";
import { combinedNames } from "#app/services/quotas/combined-names.server.ts";
import { INVITE_SECTIONS, InviteSections } from "../invite/invite-sections.tsx";
import { SectionTabs } from "../section-tabs.tsx";
import { ProcessStatus } from "./process-status.tsx";

const SECTIONS = [
  { key: "process", to: "", permission: "process.read" },
  { key: "invite", to: "/invite", permission: "invitations.read" },
  { key: "pool", to: "/pool", permission: "pool.read" },
  { key: "quotas", to: "/quotas", permission: "quotas.read" },
  { key: "draws", to: "/draws", permission: "draw.read" },
  { key: "rules", to: "/moderation/rules", permission: "moderation.rules" },
  { key: "proposals", to: "/proposals", permission: "proposals.read" },
  { key: "rooms", to: "/rooms", permission: "rooms.write" },
  { key: "statements", to: "/statements", permission: "proposals.read" },
  { key: "votes", to: "/votes", permission: "votes.read" },
] as const satisfies readonly { key: string; to: string; permission: Permission }[];

export const loader = guarded("process.read", ({ params, services, actor }) => {
  const process = readProcess(services, params.processId ?? "");
  if (process === null) throw new Response(null, { status: 404 });
  return {
    process: {
      id: process.id,
      title: process.original.title,
      status: process.status,
      panelSize: process.panelSize,
      combined: may(actor, "quotas.read") ? combinedNames(services, process.id) : [],
    },
    sections: SECTIONS.filter((section) => may(actor, section.permission)).map(
      (section) => section.key,
    ),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.process.title ?? "Losrunde" },
];

export default function ProcessLayout() {
  const { process, sections } = useLoaderData<typeof loader>();
  const { t } = useTranslation("processes");
  const { pathname } = useLocation();
  const address = `/staff/processes/${process.id}`;
  const below = pathname.slice(address.length).replace(/\/$/, "");
  const inviting = INVITE_SECTIONS.some(({ to }) => below.startsWith(to));

  function isCurrent(key: (typeof SECTIONS)[number]["key"], to: string): boolean {
    if (key === "process") return below === "";
    return key === "invite" ? inviting : below.startsWith(to);
  }
  return (
    <>
      <div className="process-head">
        <p className="process-name" lang="de">
          {process.title}
        </p>
        <ProcessStatus status={process.status} />
      </div>
      <SectionTabs
        label={t("sections.label")}
        rows={[
          {
            name: null,
            tabs: SECTIONS.filter(({ key }) => sections.includes(key)).map(({ key, to }) => ({
              to: address + to,
              name: t(`sections.${key}`),
              current: isCurrent(key, to),
            })),
          },
        ]}
      />
      {inviting && sections.includes("invite") && <InviteSections address={address} />}
      <Outlet />
    </>
  );
}
