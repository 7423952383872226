import { Form, NavLink, Outlet, useLoaderData, useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { STAFF_LANGUAGES } from "#app/i18n/languages.ts";
import { useShell } from "#app/root.tsx";
import { guarded } from "#app/routes/guard.server.ts";
import { may, type Permission } from "#app/services/permissions.ts";
import { LanguageSwitch } from "#app/ui/language-switch.tsx";
import { SiteHeader } from "#app/ui/site-header.tsx";

const SECTIONS = [
  { to: "/staff", key: "overview", permission: "process.read" },
  { to: "/staff/town-halls", key: "townHalls", permission: "townHall.read" },
  { to: "/staff/moderation", key: "moderation", permission: "moderation.read" },
  { to: "/staff/facts", key: "facts", permission: "facts.read" },
  { to: "/staff/scenarios", key: "scenarios", permission: "facts.read" },
  { to: "/staff/accounts", key: "staff", permission: "staff.manage" },
  { to: "/staff/sworn-people", key: "sworn", permission: "sworn.manage" },
  { to: "/staff/town", key: "town", permission: "municipality.write" },
  { to: "/staff/audit", key: "audit", permission: "audit.read" },
] as const satisfies readonly { to: string; key: string; permission: Permission }[];

export const loader = guarded("account.own", ({ actor }) => ({
  name: actor.kind === "staff" ? actor.name : "",
  sections: SECTIONS.filter((section) => may(actor, section.permission)).map(
    (section) => section.to,
  ),
}));

export default function StaffLayout() {
  const { name, sections } = useLoaderData<typeof loader>();
  const { t } = useTranslation("common");
  const { language, town } = useShell();
  const { pathname } = useLocation();
  return (
    <>
      <SiteHeader
        skipLabel={t("navigation.skipToContent")}
        home={{ href: "/staff", name: town?.name ?? "Losrunde" }}
        syntheticNote={town?.synthetic ? t("navigation.syntheticTown") : null}
      >
        <nav aria-label={t("navigation.label")}>
          <ul className="link-row">
            {SECTIONS.filter((section) => sections.includes(section.to)).map((section) => (
              <li key={section.to}>
                <NavLink className="kern-link" to={section.to} end={section.to === "/staff"}>
                  {t(`navigation.${section.key}`)}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <LanguageSwitch
          label={t("navigation.chooseLanguage")}
          languages={STAFF_LANGUAGES}
          current={language}
          path={pathname}
        />
        <div className="link-row">
          <NavLink className="kern-link" to="/staff/account">
            {name}
          </NavLink>
          <Form method="post" action="/staff/sign-out">
            <button className="kern-link link-button" type="submit">
              {t("navigation.signOut")}
            </button>
          </Form>
        </div>
      </SiteHeader>
      <main id="content" className="page">
        <Outlet />
      </main>
    </>
  );
}
