import { NavLink } from "@remix-run/react";
import { useTranslation } from "react-i18next";

/** The pages of the way from the register to the pool. */
export const INVITE_SECTIONS = [
  { key: "overview", to: "/invite" },
  { key: "register", to: "/register" },
  { key: "questions", to: "/questions" },
  { key: "invitations", to: "/invitations" },
  { key: "letters", to: "/letters" },
  { key: "replies", to: "/replies" },
  { key: "messages", to: "/messages" },
] as const;

/** @param props.address of the process */
export function InviteSections({ address }: { address: string }) {
  const { t } = useTranslation("invite");
  return (
    <nav aria-label={t("sections.label")} className="tab-row no-print">
      <ul className="link-row">
        {INVITE_SECTIONS.map(({ key, to }) => (
          <li key={key}>
            <NavLink className="kern-link" to={address + to}>
              {t(`sections.${key}`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
