import { useTranslation } from "react-i18next";
import type { SetUpState } from "#app/services/staff/read-set-up-state.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { FewPeopleWarning } from "./few-people-warning.tsx";

/** What an administrator still has to set up; nothing for everyone else. */
export function SetUpWarnings({ state }: { state: SetUpState | null }) {
  const { t } = useTranslation("accounts");
  if (state === null) return null;
  return (
    <>
      {!state.ownSecondFactor && (
        <Alert kind="warning" title={t("own.adminWarning")}>
          <p className="kern-body">{t("own.adminWarningText")}</p>
          <p>
            <a className="kern-link tall-link" href="/staff/account/second-factor">
              {t("own.setUpFactor")}
            </a>
          </p>
        </Alert>
      )}
      {!state.enoughPeople && <FewPeopleWarning people={state.people} />}
    </>
  );
}
