import { useTranslation } from "react-i18next";
import { ButtonLink } from "#app/ui/button.tsx";

/** The way out of a form without saving it. */
export function CancelLink({
  href,
  label,
}: {
  href: string;
  /** Where "Cancel" could be taken for what the form does. */
  label?: string;
}) {
  const { t } = useTranslation("common");
  return (
    <ButtonLink look="tertiary" href={href}>
      {label ?? t("actions.cancel")}
    </ButtonLink>
  );
}
