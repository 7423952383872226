import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { guarded } from "#app/routes/guard.server.ts";
import { documentPage, removeDocument } from "#app/routes/public/rooms/document-page.server.ts";
import { DocumentView } from "#app/routes/public/rooms/document-view.tsx";
import { may } from "#app/services/permissions.ts";
import { useStaffRoomWords } from "./use-staff-room-words.ts";

export const loader = guarded("rooms.write", (visit) => ({
  ...documentPage(visit),
  mayPropose: may(visit.actor, "proposals.write"),
  newProposal: `/staff/processes/${visit.params.processId}/proposals/new`,
}));

export const action = guarded("rooms.write", removeDocument);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.pageTitle ?? "" }];

export default function StaffDocumentPage() {
  const page = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem ?? null;
  const { t } = useTranslation("rooms");
  const words = useStaffRoomWords();
  return (
    <DocumentView page={page} problem={problem} t={words}>
      {page.kind === "document" && (
        <ul className="link-row no-print">
          <li>
            <a className="kern-link" href={`${page.address}/publish`}>
              {t("publish.link")}
            </a>
          </li>
          {page.mayPropose && (
            <li>
              <a className="kern-link" href={`${page.newProposal}?document=${page.id}`}>
                {t("publish.toProposal")}
              </a>
            </li>
          )}
        </ul>
      )}
    </DocumentView>
  );
}
