import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guarded } from "#app/routes/guard.server.ts";
import { restoreVersion, versionPage } from "#app/routes/public/rooms/document-page.server.ts";
import { VersionView } from "#app/routes/public/rooms/version-view.tsx";
import { ForWhom } from "./for-whom.tsx";
import { useStaffRoomWords } from "./use-staff-room-words.ts";

export const loader = guarded("rooms.write", versionPage);

export const action = guarded("rooms.write", restoreVersion);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
];

export default function StaffVersionPage() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useStaffRoomWords();
  return (
    <VersionView
      page={page}
      answer={answer}
      t={t}
      forStaff={
        <ForWhom choice={page.writer} values={answer?.values ?? {}} errors={answer?.errors ?? {}} />
      }
    />
  );
}
