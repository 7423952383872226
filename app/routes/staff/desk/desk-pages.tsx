import { useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useTownHall } from "../town-halls/use-town-hall.ts";

const PAGES = [
  { key: "desk", to: "/check-in" },
  { key: "microphone", to: "/check-in/microphone" },
  { key: "slips", to: "/check-in/slips" },
  { key: "sheets", to: "/check-in/sheets" },
  { key: "afterwards", to: "/check-in/afterwards" },
] as const;

/** The pages of the check-in, each with a link to the others. */
export function DeskPages() {
  const { t } = useTranslation("desk");
  const { pathname } = useLocation();
  const address = `/staff/town-halls/${useTownHall().id}`;
  return (
    <nav aria-label={t("pages.label")} className="no-print">
      <ul className="link-row">
        {PAGES.map(({ key, to }) => (
          <li key={key}>
            <a
              className="kern-link"
              href={address + to}
              aria-current={pathname === address + to ? "true" : undefined}
            >
              {t(`pages.${key}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
