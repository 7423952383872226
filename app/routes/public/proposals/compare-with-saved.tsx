import { useTranslation } from "react-i18next";
import { DifferenceList } from "#app/routes/difference-list.tsx";
import { Alert } from "#app/ui/alert.tsx";
import type { Meanwhile } from "./meanwhile.server.ts";

/** Two people changed a text at once: what the unsaved one would change in the saved one. */
export function CompareWithSaved({ conflict }: { conflict: Meanwhile }) {
  const { t } = useTranslation("public");
  return (
    <section className="prose stack">
      <Alert kind="warning" title={t("proposals.own.meanwhileTitle")}>
        <p className="kern-body">{t("proposals.own.meanwhile")}</p>
      </Alert>
      <DifferenceList differences={conflict.differences} words={conflict.words} />
    </section>
  );
}
