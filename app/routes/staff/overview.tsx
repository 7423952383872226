import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { guarded } from "#app/routes/guard.server.ts";
import { listProcesses } from "#app/services/processes/list-processes.server.ts";

export const loader = guarded("process.read", ({ services, language }) => ({
  processes: listProcesses(services, language),
}));

export default function StaffOverview() {
  const { processes } = useLoaderData<typeof loader>();
  const { t } = useTranslation("processes");
  return (
    <>
      <h1 className="kern-heading-large">{t("title")}</h1>
      <ul className="card-list">
        {processes.map((process) => (
          <li key={process.id}>{process.title}</li>
        ))}
      </ul>
    </>
  );
}
