import { useTranslation } from "react-i18next";
import type { ProcessStep } from "#app/domain/process-steps.ts";
import { StatusBadge } from "#app/ui/status-badge.tsx";

type Area = "write" | "pool" | "quotas" | "draw";

/** Where each step is taken, and what one needs to go there. */
const PLACES: Record<ProcessStep, { path: string; area: Area }> = {
  texts: { path: "/edit", area: "write" },
  translations: { path: "/texts/de-simple", area: "write" },
  publish: { path: "/publish", area: "write" },
  pool: { path: "/pool", area: "pool" },
  quotas: { path: "/quotas", area: "quotas" },
  draw: { path: "/draws", area: "draw" },
  close: { path: "/close", area: "write" },
};

/** What of a process is done, what is next, what is open. */
export function StepList(props: {
  address: string;
  steps: readonly { readonly step: ProcessStep; readonly done: boolean }[];
  next: ProcessStep | null;
  permitted: Readonly<Record<Area, boolean>>;
}) {
  const { t } = useTranslation("processes");
  return (
    <ol className="row-list">
      {props.steps.map(({ step, done }) => {
        const place = PLACES[step];
        const state = done ? "done" : step === props.next ? "next" : "open";
        const name = t(`steps.${step}`);
        return (
          <li key={step} aria-current={state === "next" ? "step" : undefined}>
            {props.permitted[place.area] && state !== "done" ? (
              <a className="kern-link" href={props.address + place.path}>
                {name}
              </a>
            ) : (
              <span>{name}</span>
            )}
            {state === "open" ? (
              <span className="kern-body kern-body--small kern-body--muted">{t("steps.open")}</span>
            ) : (
              <StatusBadge kind={state === "done" ? "success" : "info"}>
                {t(`steps.${state}`)}
              </StatusBadge>
            )}
          </li>
        );
      })}
    </ol>
  );
}
