import { useTranslation } from "react-i18next";
import type { FoundInvitation } from "#app/services/response/find-invitation.server.ts";
import { useProcess } from "../process/use-process.ts";

/** Who was found by name, each with the way to their reply. */
export function FoundPeople({ found, more }: { found: readonly FoundInvitation[]; more: boolean }) {
  const { t } = useTranslation("response");
  const address = `/staff/processes/${useProcess().id}/replies/enter`;
  if (found.length === 0) {
    return (
      <p className="kern-body prose" role="status">
        {t("entry.none")}
      </p>
    );
  }
  return (
    <>
      <p className="kern-body" role="status">
        {t("entry.found", { count: found.length })}. {more && t("entry.more")}
      </p>
      <ul className="row-list">
        {found.map(({ invitationId, name, street, birthYear, answered }) => (
          <li key={invitationId}>
            <span>
              <strong>
                <bdi>{name}</bdi>
              </strong>
              <br />
              {[
                street,
                birthYear === "" ? "" : t("entry.born", { year: birthYear }),
                answered ? t("entry.answered") : "",
              ]
                .filter((part) => part !== "")
                .join(" · ")}
            </span>
            <a
              className="kern-link"
              href={`${address}/${invitationId}`}
              aria-label={t("entry.open", { name })}
            >
              {t("entry.openShort")}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
