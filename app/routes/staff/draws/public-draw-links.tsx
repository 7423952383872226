import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** Where a published lottery is seen by others; what staff can do next follows as list items. */
export function PublicDrawLinks(props: { readonly drawId: string; readonly children: ReactNode }) {
  const { t } = useTranslation("publicDraw");
  return (
    <ul className="link-row no-print">
      <li>
        <a className="kern-link" href={`/draws/${props.drawId}`}>
          {t("number.publicPage")}
        </a>
      </li>
      <li>
        <a
          className="kern-link"
          href={`/staff/draws/${props.drawId}/ceremony`}
          target="_blank"
          rel="noreferrer"
        >
          {t("number.ceremony")}
        </a>
      </li>
      {props.children}
    </ul>
  );
}
