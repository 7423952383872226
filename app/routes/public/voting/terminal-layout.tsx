import { Outlet } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useShell } from "#app/root.tsx";
import { guarded } from "#app/routes/guard.server.ts";

export const loader = guarded("public", () => null);

/** The frame of a shared device: nothing leads away from the vote. */
export default function TerminalLayout() {
  const { town } = useShell();
  const { t } = useTranslation("public");
  return (
    <main id="content" className="page terminal">
      {town?.synthetic && <p className="synthetic-note no-print">{t("shell.syntheticTown")}</p>}
      {town !== null && <p className="kern-body kern-body--bold no-print">{town.name}</p>}
      <Outlet />
    </main>
  );
}
