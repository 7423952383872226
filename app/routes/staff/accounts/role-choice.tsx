import { useTranslation } from "react-i18next";
import type { Role } from "#app/services/permissions.ts";
import { CheckField, CheckGroup } from "#app/ui/check-field.tsx";

const ROLES = ["administrator", "organiser", "moderator", "auditor"] as const;

/** Check boxes named `roles`, each with what the role may do. */
export function RoleChoice(props: { chosen: readonly Role[]; error?: string | undefined }) {
  const { t } = useTranslation(["accounts", "common"]);
  return (
    <CheckGroup legend={t("fields.roles")} error={props.error}>
      {ROLES.map((role) => (
        <CheckField
          key={role}
          name="roles"
          value={role}
          label={t(`common:roles.${role}`)}
          hint={t(`roleHints.${role}`)}
          defaultChecked={props.chosen.includes(role)}
        />
      ))}
    </CheckGroup>
  );
}
