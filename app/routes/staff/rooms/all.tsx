import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guarded } from "#app/routes/guard.server.ts";
import { AllView } from "#app/routes/public/rooms/all-view.tsx";
import { roomPage } from "#app/routes/public/rooms/room-page.server.ts";
import { useStaffRoomWords } from "./use-staff-room-words.ts";

export const loader = guarded("rooms.write", roomPage);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.pageTitle ?? "Losrunde" },
];

export default function StaffWholeRoomPage() {
  const page = useLoaderData<typeof loader>();
  const t = useStaffRoomWords();
  return <AllView page={page} t={t} />;
}
