import type { MetaFunction } from "@remix-run/node";
import { Outlet, useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { guarded } from "#app/routes/guard.server.ts";
import { may, type Permission } from "#app/services/permissions.ts";
import { townHallStatus } from "#app/services/town-halls/list-town-halls.server.ts";
import { readTownHall } from "#app/services/town-halls/load-town-hall.server.ts";
import { SectionTabs } from "../section-tabs.tsx";
import { TownHallStatus } from "./town-hall-status.tsx";

const PHASES = ["prepare", "evening", "afterwards"] as const;

/** The tabs; a page below an address belongs to its tab. */
const SECTIONS = [
  { key: "overview", to: "", phase: "prepare", permission: "townHall.read" },
  { key: "particulars", to: "/particulars", phase: "prepare", permission: "townHall.write" },
  { key: "people", to: "/people", phase: "prepare", permission: "townHall.write" },
  { key: "agenda", to: "/agenda", phase: "prepare", permission: "townHall.read" },
  { key: "rules", to: "/rules", phase: "prepare", permission: "townHall.read" },
  { key: "texts", to: "/texts", phase: "prepare", permission: "townHall.write" },
  { key: "publish", to: "/publish", phase: "prepare", permission: "townHall.read" },
  { key: "checkIn", to: "/check-in", phase: "evening", permission: "floor.assist" },
  { key: "console", to: "/console", phase: "evening", permission: "floor.run" },
  { key: "projector", to: "/projector", phase: "evening", permission: "floor.assist" },
  { key: "questions", to: "/questions", phase: "evening", permission: "floor.assist" },
  { key: "speakingTime", to: "/speaking-time", phase: "evening", permission: "floor.assist" },
  { key: "minutes", to: "/minutes", phase: "afterwards", permission: "floor.assist" },
] as const satisfies readonly {
  key: string;
  to: string;
  phase: (typeof PHASES)[number];
  permission: Permission;
}[];

export const loader = guarded("townHall.read", ({ params, services, actor }) => {
  const townHall = readTownHall(services, params.townHallId ?? "");
  if (townHall === null) throw new Response(null, { status: 404 });
  return {
    townHall: {
      id: townHall.id,
      title: townHall.texts.original.title,
      status: townHallStatus(townHall),
    },
    sections: SECTIONS.filter((section) => may(actor, section.permission)).map(
      (section) => section.key,
    ),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.townHall.title ?? "Losrunde" },
];

export default function TownHallLayout() {
  const { townHall, sections } = useLoaderData<typeof loader>();
  const { t } = useTranslation("townHalls");
  const { pathname } = useLocation();
  const address = `/staff/town-halls/${townHall.id}`;
  const below = pathname.slice(address.length).replace(/\/$/, "");
  const isCurrent = (to: string) => (to === "" ? below === "" : below.startsWith(to));
  return (
    <>
      <div className="process-head">
        <p className="process-name" lang="de">
          {townHall.title}
        </p>
        <TownHallStatus status={townHall.status} />
      </div>
      <SectionTabs
        label={t("sections.label")}
        rows={PHASES.map((phase) => ({
          name: t(`phases.${phase}`),
          tabs: SECTIONS.filter((each) => each.phase === phase && sections.includes(each.key)).map(
            ({ key, to }) => ({
              to: address + to,
              name: t(`sections.${key}`),
              current: isCurrent(to),
              // The wall keeps itself up to date by a script of its own, which only a new document runs.
              reloadDocument: key === "projector",
            }),
          ),
        }))}
      />
      <Outlet />
    </>
  );
}
