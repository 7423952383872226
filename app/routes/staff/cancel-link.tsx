import { useTranslation } from "react-i18next";
import { ButtonLink } from "#app/ui/button.tsx";

/** The way out of a form without saving it. */
export function CancelLink({ href }: { href: string }) {
  const { t } = useTranslation("common");
  return (
    <ButtonLink look="tertiary" href={href}>
      {t("actions.cancel")}
    </ButtonLink>
  );
}
