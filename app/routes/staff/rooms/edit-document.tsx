import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guarded } from "#app/routes/guard.server.ts";
import { editDocumentPage, sendDocument } from "#app/routes/public/rooms/document-form.server.ts";
import { DocumentForm } from "#app/routes/public/rooms/document-form.tsx";
import { ForWhom } from "./for-whom.tsx";
import { useStaffRoomWords } from "./use-staff-room-words.ts";

export const loader = guarded("rooms.write", editDocumentPage);

export const action = guarded("rooms.write", sendDocument);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
];

export default function StaffEditDocumentPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useStaffRoomWords();
  return (
    <DocumentForm
      page={page}
      answer={answer}
      t={t}
      forStaff={
        <ForWhom choice={page.writer} values={answer?.values ?? {}} errors={answer?.errors ?? {}} />
      }
    />
  );
}
