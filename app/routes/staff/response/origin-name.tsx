import { useTranslation } from "react-i18next";
import type { Origin } from "#app/services/response/origins.server.ts";

/** The way by which someone came into the pool, in words. */
export function OriginName({ origin }: { origin: Origin | { kind: "list" } }) {
  const { t } = useTranslation("response");
  if (origin.kind === "outreach") return <bdi>{origin.label}</bdi>;
  return (
    <>
      {origin.kind === "wave"
        ? t("origins.wave", { wave: String(origin.wave) })
        : t("origins.list")}
    </>
  );
}
