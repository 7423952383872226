import { NavLink } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useProcess } from "../process/use-process.ts";

const PAGES = [
  { key: "dashboard", to: "" },
  { key: "enter", to: "/enter" },
  { key: "support", to: "/support" },
] as const;

/** The pages about replies. */
export function ReplyPages() {
  const { t } = useTranslation("response");
  const address = `/staff/processes/${useProcess().id}/replies`;
  return (
    <nav aria-label={t("pages.label")} className="no-print">
      <ul className="link-row">
        {PAGES.map(({ key, to }) => (
          <li key={key}>
            <NavLink className="kern-link" to={address + to} end>
              {t(`pages.${key}`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
