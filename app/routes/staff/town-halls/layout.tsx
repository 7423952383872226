import type { MetaFunction } from "@remix-run/node";
import { Link, Outlet, useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { guarded } from "#app/routes/guard.server.ts";
import { may, type Permission } from "#app/services/permissions.ts";
import { townHallStatus } from "#app/services/town-halls/list-town-halls.server.ts";
import { readTownHall } from "#app/services/town-halls/load-town-hall.server.ts";
import { TownHallStatus } from "./town-hall-status.tsx";

/** The tabs; a page below an address belongs to its tab. */
const SECTIONS = [
  { key: "overview", to: "", permission: "townHall.read" },
  { key: "particulars", to: "/particulars", permission: "townHall.write" },
  { key: "people", to: "/people", permission: "townHall.write" },
  { key: "agenda", to: "/agenda", permission: "townHall.read" },
  { key: "rules", to: "/rules", permission: "townHall.read" },
  { key: "texts", to: "/texts", permission: "townHall.write" },
  { key: "checkIn", to: "/check-in", permission: "floor.assist" },
  { key: "console", to: "/console", permission: "floor.run" },
  { key: "projector", to: "/projector", permission: "floor.assist" },
  { key: "questions", to: "/questions", permission: "floor.assist" },
  { key: "publish", to: "/publish", permission: "townHall.read" },
  { key: "speakingTime", to: "/speaking-time", permission: "floor.assist" },
  { key: "minutes", to: "/minutes", permission: "floor.assist" },
] as const satisfies readonly { key: string; to: string; permission: Permission }[];

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
      <nav aria-label={t("sections.label")} className="tab-row no-print">
        <ul className="link-row">
          {SECTIONS.filter((section) => sections.includes(section.key)).map((section) => (
            <li key={section.key}>
              <Link
                className="kern-link"
                to={address + section.to}
                // The wall keeps itself up to date by a script of its own, which only a new document runs.
                reloadDocument={section.key === "projector"}
                aria-current={isCurrent(section.to) ? "true" : undefined}
              >
                {t(`sections.${section.key}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Outlet />
    </>
  );
}
